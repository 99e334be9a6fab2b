import type { FastifyReply } from 'fastify'

/** Statuses of COS's refusals, by their code. */
const STATUS = {
  AccessDenied: 403,
  EntityTooLarge: 400,
  InvalidArgument: 400,
  MalformedPOSTRequest: 400,
  NoSuchKey: 404,
  SignatureDoesNotMatch: 403,
} as const

/** Refuses as COS does: a status, and the code and its words as XML, which the SDKs read. */
export function refuse(reply: FastifyReply, code: keyof typeof STATUS, message: string): FastifyReply {
  return reply
    .code(STATUS[code])
    .header('content-type', 'application/xml')
    .send(
      `<?xml version='1.0' encoding='utf-8' ?><Error><Code>${code}</Code><Message>${message}</Message>` +
        '<RequestId>local</RequestId><TraceId>local</TraceId></Error>',
    )
}
