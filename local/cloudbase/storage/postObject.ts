import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { refuse } from './cosErrors'
import type { Files } from './files'
import { readUploadForm, type UploadForm } from './uploadForm'

/**
 * COS's POST Object: how a phone uploads, with the address, token and authorization of `getUploadMetadata` as fields
 * of a form. The token is for one path, so the form's `key` must be the one the address was made for.
 */
export async function postObject(
  files: Files,
  path: string,
  request: FastifyRequest,
  reply: FastifyReply,
  largestBytes: number,
): Promise<FastifyReply> {
  if (!request.isMultipart())
    return refuse(reply, 'MalformedPOSTRequest', 'The body of your POST request is not a form with files.')
  let form: UploadForm
  try {
    form = await readUploadForm(request, largestBytes)
  } catch (error) {
    return isTooLarge(error)
      ? refuse(reply, 'EntityTooLarge', 'Your proposed upload exceeds the maximum allowed object size.')
      : refuse(reply, 'MalformedPOSTRequest', 'The body of your POST request is not well-formed.')
  }
  const { fields, content } = form
  const key = fields.get('key')
  if (key === undefined) return refuse(reply, 'InvalidArgument', 'The form has no field key before the file.')
  if (content === undefined) return refuse(reply, 'InvalidArgument', 'The form has no file.')
  const isSigned = ['signature', 'x-cos-security-token'].every((name) =>
    files.isValid('upload', key, fields.get(name) ?? ''),
  )
  if (key !== path || !isSigned)
    return refuse(reply, 'SignatureDoesNotMatch', 'The upload address is not valid or too old.')
  files.put(key, content)
  return answer(files, key, content, fields.get('success_action_status'), reply)
}

/** 204 unless the form asks for 200 or 201; 201 tells in XML what was stored. */
function answer(
  files: Files,
  key: string,
  content: Buffer,
  wanted: string | undefined,
  reply: FastifyReply,
): FastifyReply {
  const etag = `"${createHash('md5').update(content).digest('hex')}"`
  const location = files.uploadAddress(key).url
  const status = wanted === '200' || wanted === '201' ? Number(wanted) : 204
  void reply.code(status).header('etag', etag).header('location', location)
  if (status !== 201) return reply.send('')
  return reply
    .header('content-type', 'application/xml')
    .send(
      `<PostResponse><Location>${escapeXml(location)}</Location><Bucket>${files.bucket}</Bucket>` +
        `<Key>${escapeXml(key)}</Key><ETag>${escapeXml(etag)}</ETag></PostResponse>`,
    )
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '')

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'FST_REQ_FILE_TOO_LARGE'
}
