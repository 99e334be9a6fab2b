import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Files } from './files'

const LARGEST_FILE_BYTES = 100 * 1024 * 1024

/** What COS is to the SDKs: uploads by PUT, downloads by GET and HEAD. */
export function storageRoutes(app: FastifyInstance, files: Files): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(
    '*',
    { parseAs: 'buffer', bodyLimit: LARGEST_FILE_BYTES },
    (_request, body, done) => {
      done(null, body)
    },
  )
  app.put('/storage/upload/*', (request, reply) => upload(files, request, reply))
  app.get('/storage/file/*', (request, reply) => download(files, request, reply))
}

function upload(files: Files, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const path = wildcard(request)
  const token = request.headers['x-cos-security-token']
  if (typeof token !== 'string' || !files.isValid('upload', path, token)) {
    return refuse(reply, 'SignatureDoesNotMatch', 'The upload address is not valid or too old.')
  }
  files.put(path, Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0))
  return reply.send('')
}

function download(files: Files, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const path = wildcard(request)
  const { sign } = request.query as Readonly<Record<string, unknown>>
  if (typeof sign !== 'string' || !files.isValid('download', path, sign)) {
    return refuse(reply, 'AccessDenied', 'The address is not valid or has expired.')
  }
  const info = files.blobs.info(path)
  const content = files.blobs.read(path)
  if (info === undefined || content === undefined) {
    return refuse(reply.code(404), 'NoSuchKey', 'The specified key does not exist.')
  }
  return reply.header('content-type', info.contentType).send(content)
}

function wildcard(request: FastifyRequest): string {
  const { '*': path } = request.params as Readonly<Record<string, string>>
  return path ?? ''
}

function refuse(reply: FastifyReply, code: string, message: string): FastifyReply {
  const status = reply.statusCode === 404 ? 404 : 403
  return reply
    .code(status)
    .header('content-type', 'application/xml')
    .send(
      `<?xml version='1.0' encoding='utf-8' ?><Error><Code>${code}</Code><Message>${message}</Message>` +
        '<RequestId>local</RequestId><TraceId>local</TraceId></Error>',
    )
}
