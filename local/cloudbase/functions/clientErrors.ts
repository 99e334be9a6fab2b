/** Numbers and words by which `wx.cloud` reports the service's codes to a mini-program. */
const clientErrors: Readonly<Record<string, readonly [errCode: number, words: string]>> = {
  FUNCTION_NOT_FOUND: [-501000, 'cloud function not found'],
  FUNCTIONS_EXECUTE_FAIL: [-504002, 'functions execute fail'],
  FUNCTIONS_TIME_LIMIT_EXCEEDED: [-504003, 'functions time limit exceeded'],
  SERVER_TIMEOUT: [-501002, 'server timeout'],
  EXCEED_CONCURRENT_REQUEST_LIMIT: [-501004, 'exceed concurrent request limit'],
  EXCEED_MAX_PAYLOAD_SIZE: [-501007, 'exceed max payload size'],
  EXCEED_MAX_RESPONSE_SIZE: [-604001, 'response data exceeds the limit'],
  PERMISSION_DENIED: [-501023, 'permission denied'],
  DATABASE_PERMISSION_DENIED: [-502003, 'database permission denied'],
}

/** What a failed `wx.cloud` call hands to the mini-program. */
export interface ClientError {
  readonly errCode: number
  readonly errMsg: string
}

/** Words an error as `wx.cloud` would: `cloud.callFunction:fail Error: errCode: -504002 … | errMsg: …`. */
export function clientError(api: string, code: string, message: string): ClientError {
  const [errCode, words] = clientErrors[code] ?? [-501001, 'resource system error']
  return { errCode, errMsg: `${api}:fail Error: errCode: ${errCode} ${words} | errMsg: ${message}` }
}
