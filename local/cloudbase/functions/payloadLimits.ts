import type { InvokeOrder } from './invokeOrder'

/** Largest text a `callFunction` carries, in bytes. */
export const CALL_LIMIT_BYTES = 100 * 1024
/** Largest result a mini-program receives, in bytes. */
export const CLIENT_REPLY_LIMIT_BYTES = 1024 * 1024
/** Largest event and reply of a synchronous invocation, in bytes. */
export const SYNC_LIMIT_BYTES = 6 * 1024 * 1024

interface Refusal {
  readonly code: string
  readonly message: string
}

/** Refuses an event that the platform would not carry. */
export function checkRequest({ eventText, trigger }: InvokeOrder): Refusal | undefined {
  const limit = trigger === 'tcb' ? CALL_LIMIT_BYTES : SYNC_LIMIT_BYTES
  const bytes = Buffer.byteLength(eventText)
  if (bytes <= limit) return undefined
  return {
    code: 'EXCEED_MAX_PAYLOAD_SIZE',
    message: `request data takes ${bytes} bytes, the limit is ${limit}`,
  }
}

/** Refuses a reply that would not arrive. */
export function checkReply({ fromClient }: InvokeOrder, resultText: string): Refusal | undefined {
  const limit = fromClient === true ? CLIENT_REPLY_LIMIT_BYTES : SYNC_LIMIT_BYTES
  const bytes = Buffer.byteLength(resultText)
  if (bytes <= limit) return undefined
  return {
    code: 'EXCEED_MAX_RESPONSE_SIZE',
    message: `the result takes ${bytes} bytes, the limit is ${limit}`,
  }
}
