import Fastify, { type FastifyInstance } from 'fastify'
import { createKernel } from '../../kernel/kernel'
import type { Kernel } from '../../kernel/service'
import { MemoryBlobs } from './blobs'
import { getUploadMetadata } from './actions/getUploadMetadata'
import { Files } from './files'
import { storageRoutes } from './routes'

const LARGEST_BYTES = 64 * 1024
const path = '异常/一 号.png'
const picture = Buffer.from([137, 80, 78, 71, 0, 255, 13, 10])

/** The machine's storage on a real port, and a phone that posts forms to it. */
describe('a form posted by a phone', () => {
  let app: FastifyInstance
  let kernel: Kernel
  let files: Files

  beforeEach(async () => {
    app = Fastify()
    kernel = createKernel({ baseUrl: () => app.listeningOrigin })
    files = new Files(kernel, new MemoryBlobs())
    await app.register((scope) => storageRoutes(scope, files, LARGEST_BYTES))
    await app.listen({ host: '127.0.0.1', port: 0 })
  })
  afterEach(() => app.close())

  /** What the function hands out, and the fields a phone makes of it. */
  async function ticketFor(cloudPath: string) {
    const { data } = (await getUploadMetadata(files).run({ path: cloudPath }, {} as never)) as {
      data: { url: string; token: string; authorization: string; fileId: string; cosFileId: string }
    }
    const fields: Record<string, string> = {
      key: cloudPath,
      Signature: data.authorization,
      'x-cos-meta-fileid': data.cosFileId,
      'x-cos-security-token': data.token,
    }
    return { ...data, fields }
  }

  function post(url: string, fields: Readonly<Record<string, string>>, file: Buffer | null = picture) {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.append(name, value)
    if (file !== null) form.append('file', new Blob([new Uint8Array(file)]), 'a.png')
    return fetch(url, { method: 'POST', body: form })
  }

  it.each([
    [undefined, 204],
    ['200', 200],
    ['204', 204],
    ['301', 204],
  ])('puts the file and answers success_action_status %s with %s', async (wanted, status) => {
    const { url, fields } = await ticketFor(path)
    const reply = await post(
      url,
      wanted === undefined ? fields : { ...fields, success_action_status: wanted },
    )
    expect(reply.status).toBe(status)
    expect(reply.headers.get('etag')).toMatch(/^"[0-9a-f]{32}"$/)
    expect(await reply.text()).toBe('')
    expect(files.blobs.read(path)?.equals(picture)).toBe(true)
    expect(files.blobs.info(path)).toMatchObject({ contentType: 'image/png', sizeBytes: picture.length })
  })

  it('tells in XML what it stored when asked for 201', async () => {
    const { url, fields } = await ticketFor('a&b.txt')
    const reply = await post(url, { ...fields, success_action_status: '201' })
    expect(reply.status).toBe(201)
    expect(await reply.text()).toContain(`<Bucket>${files.bucket}</Bucket><Key>a&amp;b.txt</Key><ETag>&quot;`)
  })

  it('takes the field of the signature in either spelling, as COS does', async () => {
    const { url, fields, authorization } = await ticketFor(path)
    const { Signature: dropped, ...rest } = fields
    expect(dropped).toBe(authorization)
    expect((await post(url, { ...rest, signature: authorization })).status).toBe(204)
  })

  it.each([
    ['no token', { 'x-cos-security-token': '' }],
    ['no signature', { Signature: '' }],
    ["another file's key", { key: 'other.png' }],
  ])('refuses %s', async (_name, change) => {
    const { url, fields } = await ticketFor(path)
    const reply = await post(url, { ...fields, ...change })
    expect(reply.status).toBe(403)
    expect(reply.headers.get('content-type')).toContain('application/xml')
    expect(await reply.text()).toContain('<Code>SignatureDoesNotMatch</Code>')
    expect(files.blobs.list()).toEqual([])
  })

  it('refuses a ticket that is too old, and one of another address', async () => {
    const { url, fields } = await ticketFor(path)
    const elsewhere = await ticketFor('other.png')
    expect((await post(elsewhere.url, fields)).status).toBe(403)
    kernel.clock.advance(15 * 60_000 + 1)
    expect((await post(url, fields)).status).toBe(403)
  })

  it('refuses a file that is too large', async () => {
    const { url, fields } = await ticketFor(path)
    const reply = await post(url, fields, Buffer.alloc(LARGEST_BYTES + 1))
    expect([reply.status, await reply.text()]).toEqual([400, expect.stringContaining('EntityTooLarge')])
  })

  it('refuses what is no form, a form without a file, and one whose key comes after the file', async () => {
    const { url, fields } = await ticketFor(path)
    const raw = await fetch(url, { method: 'POST', body: 'bytes' })
    expect([raw.status, await raw.text()]).toEqual([400, expect.stringContaining('MalformedPOSTRequest')])
    const broken = await fetch(url, {
      method: 'POST',
      body: '--b\r\ncontent-disposition: form-data; name="key"\r\n\r\nhalf',
      headers: { 'content-type': 'multipart/form-data; boundary=b' },
    })
    expect([broken.status, await broken.text()]).toEqual([
      400,
      expect.stringContaining('MalformedPOSTRequest'),
    ])
    const empty = await post(url, fields, null)
    expect([empty.status, await empty.text()]).toEqual([400, expect.stringContaining('no file')])
    const late = new FormData()
    late.append('file', new Blob([new Uint8Array(picture)]), 'a.png')
    for (const [name, value] of Object.entries(fields)) late.append(name, value)
    const refused = await fetch(url, { method: 'POST', body: late })
    expect([refused.status, await refused.text()]).toEqual([400, expect.stringContaining('no field key')])
    expect(files.blobs.list()).toEqual([])
  })
})
