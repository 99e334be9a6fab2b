import { DomainError } from '../../../core/contracts/errors'
import { openDatabase } from '../data/database'
import { systemClock, type ActContext } from './action'
import { createLogger, describeError, describeRefusal } from './logger'
import { platformContext } from './platform'
import { isRefusal, statusOf } from './serve'

export interface HttpRequest {
  readonly method: string
  readonly path: string
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  /** The bytes as they came: signatures are over these. */
  readonly rawBody: string
}

export interface HttpReply {
  readonly status: number
  readonly body?: unknown
}

export interface IntegrationReply {
  readonly isBase64Encoded: false
  readonly statusCode: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

const maxBodyCharacters = 200_000

/**
 * A function behind HTTP access. Nobody is known here: the handler trusts a signature or nothing. A user who calls
 * the function from the mini-program with an HTTP-shaped event is refused and logged.
 */
export function serveHttp(
  name: string,
  handle: (request: HttpRequest, context: ActContext) => Promise<HttpReply>,
): (event: unknown, context: unknown) => Promise<IntegrationReply> {
  return async (event, context) => {
    const platform = platformContext(context)
    const log = createLogger({ function: name, requestId: platform.requestId })
    try {
      if (platform.openid !== undefined || platform.trigger === 'timer')
        throw new DomainError('FORBIDDEN', { why: 'not an HTTP request' })
      const reply = await handle(readRequest(event), {
        db: openDatabase(),
        clock: systemClock,
        log,
        requestId: platform.requestId,
      })
      return integration(reply)
    } catch (error) {
      if (isRefusal(error)) {
        log.warn('refused', describeRefusal(error))
        return integration({ status: statusOf(error.code), body: { code: 'FAIL', message: error.code } })
      }
      log.error('failed', describeError(error))
      const { requestId } = platform
      return integration({ status: 500, body: { code: 'FAIL', message: 'INTERNAL', requestId } })
    }
  }
}

function readRequest(event: unknown): HttpRequest {
  const { httpMethod, path, headers, body, isBase64Encoded } = (event ?? {}) as Record<string, unknown>
  if (typeof httpMethod !== 'string' || typeof headers !== 'object' || headers === null)
    throw new DomainError('INVALID_INPUT')
  const text = typeof body === 'string' ? body : ''
  const rawBody = isBase64Encoded === true ? Buffer.from(text, 'base64').toString('utf8') : text
  if (rawBody.length > maxBodyCharacters) throw new DomainError('INVALID_INPUT', { why: 'body too long' })
  return {
    method: httpMethod.toUpperCase(),
    path: typeof path === 'string' ? path : '/',
    headers: Object.fromEntries(
      Object.entries(headers).flatMap(([key, value]) =>
        typeof value === 'string' ? [[key.toLowerCase(), value]] : [],
      ),
    ),
    rawBody,
  }
}

function integration({ status, body }: HttpReply): IntegrationReply {
  return {
    isBase64Encoded: false,
    statusCode: status,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: body === undefined ? '' : JSON.stringify(body),
  }
}
