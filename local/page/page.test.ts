import fastify from 'fastify'
import { createPage } from './page'

describe('the page', () => {
  const app = fastify()
  beforeAll(async () => {
    await createPage(process.cwd()).routes?.(app)
  })
  afterAll(() => app.close())

  const get = async (url: string) => app.inject({ method: 'GET', url })

  it('is served with its style and its script, and takes nothing from elsewhere', async () => {
    const page = await get('/')
    expect(page.statusCode).toBe(200)
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(page.headers['content-security-policy']).toContain("default-src 'self'")
    const addresses = [...page.body.matchAll(/(?:src|href)="([^"#]+)"/g)].map(([, address]) => address ?? '')
    expect(addresses.filter((address) => !address.startsWith('/') && address !== 'data:,')).toEqual([])
    for (const address of addresses.filter((each) => each.startsWith('/')))
      expect((await get(address)).statusCode).toBe(200)
  })

  it('labels every part in both languages', async () => {
    const { body } = await get('/')
    const script = (await get('/page.js')).body
    for (const [, key] of body.matchAll(/data-text="([^"]+)"/g)) expect(script).toContain(`${key ?? ''}: [`)
    expect(script).not.toContain('innerHTML')
  })

  it('has no other files', async () => {
    expect((await get('/../package.json')).statusCode).toBe(404)
    expect((await get('/browser/main.ts')).statusCode).toBe(404)
  })
})
