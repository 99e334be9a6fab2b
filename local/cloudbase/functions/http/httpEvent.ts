import { isUtf8 } from 'node:buffer'

/** One request that reached the HTTP access service. */
export interface HttpRequest {
  readonly method: string
  /** Below the function's route, with a leading slash. */
  readonly path: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly query: Readonly<Record<string, unknown>>
  readonly body: Buffer
  readonly clientIp: string
}

interface HttpContext {
  readonly requestId: string
  readonly envId: string
  readonly appId: string
}

/**
 * The event an HTTP request becomes. The body stays exactly what was sent, because signatures are made over its bytes:
 * text as it is, anything that is not UTF-8 in base64.
 */
export function httpEvent(request: HttpRequest, context: HttpContext): Record<string, unknown> {
  const isText = isUtf8(request.body)
  return {
    path: request.path,
    httpMethod: request.method,
    headers: { ...joined(request.headers), 'x-real-ip': request.clientIp },
    queryStringParameters: request.query,
    requestContext: { ...context, uin: '', requestSource: 'http' },
    body: request.body.toString(isText ? 'utf8' : 'base64'),
    isBase64Encoded: !isText,
  }
}

function joined(headers: HttpRequest['headers']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(',') : value]],
    ),
  )
}
