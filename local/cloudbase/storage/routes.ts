import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { refuse } from './cosErrors'
import type { Files } from './files'
import { postObject } from './postObject'

const LARGEST_FILE_BYTES = 100 * 1024 * 1024

/** What COS is: uploads by PUT from the SDKs and by form from phones, downloads by GET and HEAD. */
export async function storageRoutes(
  app: FastifyInstance,
  files: Files,
  largestBytes = LARGEST_FILE_BYTES,
): Promise<void> {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: largestBytes }, (_request, body, done) => {
    done(null, body)
  })
  await app.register(multipart)
  app.put('/storage/upload/*', (request, reply) => upload(files, request, reply))
  app.post('/storage/upload/*', (request, reply) =>
    postObject(files, wildcard(request), request, reply, largestBytes),
  )
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
    return refuse(reply, 'NoSuchKey', 'The specified key does not exist.')
  }
  return reply.header('content-type', info.contentType).send(content)
}

function wildcard(request: FastifyRequest): string {
  const { '*': path } = request.params as Readonly<Record<string, string>>
  return path ?? ''
}
