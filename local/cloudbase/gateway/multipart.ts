import type { FastifyRequest } from 'fastify'
import type { MultipartFile } from './admin'

export interface MultipartBody {
  readonly fields: Record<string, unknown>
  readonly files: Map<string, MultipartFile>
}

/** Reads a whole multipart request. The SDKs give no order of parts, so nothing is handled before the last one. */
export async function readMultipart(request: FastifyRequest): Promise<MultipartBody> {
  const fields: Record<string, unknown> = {}
  const files = new Map<string, MultipartFile>()
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      fields[part.fieldname] = part.value
      continue
    }
    files.set(part.fieldname, {
      contentType: part.mimetype,
      content: await part.toBuffer(),
      ...(part.filename === '' ? {} : { filename: part.filename }),
    })
  }
  return { fields, files }
}
