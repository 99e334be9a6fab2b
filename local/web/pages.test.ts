import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fastify from 'fastify'
import { createPages } from './pages'

describe('the tool pages', () => {
  const folder = mkdtempSync(join(tmpdir(), 'web-'))
  const app = fastify()
  beforeAll(async () => {
    for (const file of ['desk.js', 'desk.css', 'console.js', 'console.css', 'chunk-ABCD1234.js', 'built.txt'])
      writeFileSync(join(folder, file), `/* ${file} */`)
    await createPages(folder).routes?.(app)
  })
  afterAll(() => app.close())

  const get = async (url: string) => app.inject({ method: 'GET', url })

  it.each(['/', '/console'])(
    'serves %s with what it names, and lets nothing in from elsewhere',
    async (url) => {
      const page = await get(url)
      expect(page.statusCode).toBe(200)
      const addresses = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address ?? '')
      expect(addresses.filter((address) => !address.startsWith('/web/'))).toEqual(['data:,'])
      for (const address of addresses.filter((each) => each.startsWith('/')))
        expect((await get(address)).statusCode).toBe(200)
      const policy = String(page.headers['content-security-policy'])
      expect(policy).toContain("default-src 'self'")
      expect(policy).not.toContain('unsafe')
    },
  )

  it('gives the styles of each page a word of its own', async () => {
    const [first, second] = [await get('/'), await get('/')]
    const word = (page: typeof first): string =>
      /csp-nonce" content="([\w-]{20,})"/.exec(page.body)?.[1] ?? ''
    expect(String(first.headers['content-security-policy'])).toContain(`'nonce-${word(first)}'`)
    expect(word(first)).not.toBe(word(second))
  })

  it('lets shared parts be kept and asks for the others anew', async () => {
    expect((await get('/web/chunk-ABCD1234.js')).headers['cache-control']).toContain('immutable')
    expect((await get('/web/desk.js')).headers['cache-control']).toBe('no-cache')
  })

  it.each(['/web/built.txt', '/web/nothing.js', '/web/../package.json', '/web/%2e%2e%2fmain.js'])(
    'has no %s',
    async (url) => {
      expect((await get(url)).statusCode).toBe(404)
    },
  )
})
