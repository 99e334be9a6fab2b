import type { InvocationOutcome } from '../invokeOrder'

export interface HttpResponse {
  readonly statusCode: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

const JSON_TYPE = 'application/json; charset=utf-8'

/**
 * What a function's result becomes: an object with `statusCode` is the whole response, a text is a text, anything else
 * is JSON.
 */
export function httpResponse(resultText: string): HttpResponse {
  const result: unknown = JSON.parse(resultText)
  if (typeof result === 'string') return textResponse(200, 'text/plain; charset=utf-8', result)
  if (!isIntegrated(result)) return textResponse(200, JSON_TYPE, resultText)
  const { statusCode, headers, body, isBase64Encoded } = result
  const text = typeof body === 'string' ? body : body === undefined ? '' : JSON.stringify(body)
  return {
    statusCode,
    headers: {
      'content-type': typeof body === 'string' ? 'text/plain; charset=utf-8' : JSON_TYPE,
      ...lower(headers),
    },
    body: Buffer.from(text, isBase64Encoded === true ? 'base64' : 'utf8'),
  }
}

const failureStatus: Readonly<Record<string, number>> = {
  FUNCTION_NOT_FOUND: 404,
  EXCEED_MAX_PAYLOAD_SIZE: 413,
  EXCEED_CONCURRENT_REQUEST_LIMIT: 429,
  FUNCTIONS_TIME_LIMIT_EXCEEDED: 504,
}

/** What the access service answers when the function itself gave no answer. */
export function httpFailure(outcome: Extract<InvocationOutcome, { ok: false }>): HttpResponse {
  const { code, message, requestId } = outcome
  return textResponse(failureStatus[code] ?? 500, JSON_TYPE, JSON.stringify({ code, message, requestId }))
}

interface Integrated {
  readonly statusCode: number
  readonly headers?: unknown
  readonly body?: unknown
  readonly isBase64Encoded?: unknown
}

function isIntegrated(result: unknown): result is Integrated {
  return (
    typeof result === 'object' &&
    result !== null &&
    'statusCode' in result &&
    typeof result.statusCode === 'number'
  )
}

function lower(headers: unknown): Record<string, string> {
  if (typeof headers !== 'object' || headers === null) return {}
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
  )
}

function textResponse(statusCode: number, contentType: string, text: string): HttpResponse {
  return { statusCode, headers: { 'content-type': contentType }, body: Buffer.from(text) }
}
