import { localTest } from './support/environment'
import { describeWithBothSdks, uniqueName } from './support/suite'

/** One SDK hands the service's code through, the other puts it into words. */
const NONEXISTENT = /NONEXIST|file not exists/

describeWithBothSdks('storage', {}, (bench) => {
  const content = Buffer.from([0, 1, 2, 250, 251, 252, ...Buffer.from('发票')])

  it.each(['report.pdf', '发票/2026 年/一月 100%.pdf'])('keeps %s byte for byte', async (file) => {
    const { storage } = bench().sdk
    const id = await storage.upload(`${uniqueName('files')}/${file}`, content)
    expect(id).toMatch(/^cloud:\/\//)
    expect((await storage.download(id)).equals(content)).toBe(true)
    expect(await storage.remove(id)).toBe('SUCCESS')
    await expect(storage.download(id)).rejects.toThrow(/NONEXIST/)
  })

  it('gives a temporary address that anybody can read', async () => {
    const { storage } = bench().sdk
    const id = await storage.upload(`${uniqueName('files')}/票.png`, content)
    const { code, url } = await storage.temporaryUrl(id)
    expect(code).toBe('SUCCESS')
    const answer = await fetch(url)
    expect(answer.headers.get('content-type')).toBe('image/png')
    expect(Buffer.from(await answer.arrayBuffer()).equals(content)).toBe(true)
    expect((await fetch(url, { method: 'HEAD' })).headers.get('content-length')).toBe(String(content.length))
  })

  it('replaces a file under the same path', async () => {
    const { storage } = bench().sdk
    const path = `${uniqueName('files')}/a.txt`
    const first = await storage.upload(path, Buffer.from('one'))
    expect(await storage.upload(path, Buffer.from('two'))).toBe(first)
    expect((await storage.download(first)).toString()).toBe('two')
  })

  it('says that a file is not there', async () => {
    const { storage } = bench().sdk
    const id = await storage.upload(`${uniqueName('files')}/a.txt`, content)
    const missing = `${id}.bak`
    expect(await storage.temporaryUrl(missing)).toEqual({
      code: expect.stringMatching(NONEXISTENT) as string,
      url: '',
    })
    expect(await storage.remove(missing)).toMatch(NONEXISTENT)
    expect(await storage.remove(id)).toBe('SUCCESS')
    expect(await storage.remove(id)).toMatch(NONEXISTENT)
  })

  localTest('lets an address expire by the machine clock', async () => {
    const { environment, sdk } = bench()
    const id = await sdk.storage.upload(`${uniqueName('files')}/a.txt`, content)
    const { url } = await sdk.storage.temporaryUrl(id, 60)
    environment.local?.kernel.clock.advance(61_000)
    expect((await fetch(url)).status).toBe(403)
    environment.local?.kernel.clock.reset()
    expect((await fetch(url)).status).toBe(200)
    expect((await fetch(url.replace(/sign=./, 'sign=x'))).status).toBe(403)
  })
})
