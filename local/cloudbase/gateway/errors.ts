/** An error the service answers in the SDKs' envelope: HTTP 200 `{code, message, requestId}`. */
export class CloudBaseError extends Error {
  constructor(
    /** Wire code, e.g. `DATABASE_REQUEST_FAILED`. */
    readonly code: string,
    message: string,
  ) {
    super(message)
    this.name = 'CloudBaseError'
  }
}

/** The connection breaks before an answer is sent: the caller cannot know whether its call took effect. */
export class ConnectionLost extends Error {
  constructor(message = 'connection lost by a planned fault') {
    super(message)
    this.name = 'ConnectionLost'
  }
}

/** An `INVALID_PARAM` answer. */
export function invalidParam(message: string): CloudBaseError {
  return new CloudBaseError('INVALID_PARAM', message)
}
