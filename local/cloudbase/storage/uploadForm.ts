import type { FastifyRequest } from 'fastify'

/** What a phone posts to put a file: `wx.uploadFile` with the fields of an upload ticket. */
export interface UploadForm {
  /** Fields that came before the file, their names in lower case; COS does not look at later ones. */
  readonly fields: ReadonlyMap<string, string>
  /** Absent when the form had no file. */
  readonly content?: Buffer
}

/** Reads the form as far as its first file. Throws what the parser throws when it is no whole form. */
export async function readUploadForm(request: FastifyRequest, largestBytes: number): Promise<UploadForm> {
  const fields = new Map<string, string>()
  let content: Buffer | undefined
  for await (const part of request.parts({ limits: { fileSize: largestBytes } })) {
    if (part.type === 'file') {
      // Every file has to be read, or the form never ends; the first one counts.
      const bytes = await part.toBuffer()
      content ??= bytes
    } else if (content === undefined) fields.set(part.fieldname.toLowerCase(), String(part.value))
  }
  return content === undefined ? { fields } : { fields, content }
}
