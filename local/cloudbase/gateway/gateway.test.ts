import Fastify, { type FastifyInstance } from 'fastify'
import { createKernel } from '../../kernel/kernel'
import type { Kernel } from '../../kernel/service'
import { CloudBaseError, ConnectionLost, createGateway, invalidParam, type Gateway } from './gateway'

describe('gateway', () => {
  let app: FastifyInstance
  let gateway: Gateway
  let kernel: Kernel

  beforeEach(async () => {
    kernel = createKernel()
    gateway = createGateway(kernel, (call) => call.seqId.split('-')[0])
    app = Fastify()
    await gateway.routes?.(app)
  })
  afterEach(() => app.close())

  const post = async (payload: Record<string, unknown>): Promise<Record<string, unknown>> => {
    const response = await app.inject({
      method: 'POST',
      url: '/admin?env=local-env&seqId=inv1-18f_1',
      payload,
    })
    expect(response.statusCode).toBe(200)
    return response.json()
  }

  it('hands an action its parsed body and the invocation, and answers beside a request id', async () => {
    gateway.register<string>({
      name: 'echo.say',
      parse: (body) => (typeof body['word'] === 'string' ? body['word'] : ''),
      run: (word, call) => ({ data: { word }, from: call.invocationId }),
    })
    const reply = await post({ action: 'echo.say', envName: 'local-env', word: 'hi' })
    expect(reply).toEqual({ requestId: expect.any(String) as string, data: { word: 'hi' }, from: 'inv1' })
  })

  it.each([
    ['a business error', new CloudBaseError('DATABASE_REQUEST_FAILED', 'no'), 'DATABASE_REQUEST_FAILED'],
    ['a bad parameter', invalidParam('bad'), 'INVALID_PARAM'],
    ['a failure of the machine itself', new TypeError('oops'), 'SYS_ERR'],
  ])('answers %s with its code and status 200', async (_, error, code) => {
    gateway.register({
      name: 'echo.fail',
      parse: () => undefined,
      run: () => {
        throw error
      },
    })
    expect((await post({ action: 'echo.fail', envName: '' }))['code']).toBe(code)
    expect(kernel.journal.list({ kind: 'fault' })).toHaveLength(code === 'SYS_ERR' ? 1 : 0)
  })

  it('breaks the connection when the answer is to be lost', async () => {
    gateway.register({
      name: 'echo.lose',
      parse: () => undefined,
      run: () => {
        throw new ConnectionLost()
      },
    })
    const address = await app.listen({ port: 0, host: '127.0.0.1' })
    const lost = fetch(`${address}/admin`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ action: 'echo.lose' }),
    })
    await expect(lost).rejects.toThrow('fetch failed')
  })

  it('refuses unknown actions, foreign environments and double registration', async () => {
    const action = { name: 'echo.say', parse: () => undefined, run: () => ({}) }
    gateway.register(action)
    expect((await post({ action: 'echo.other', envName: 'local-env' }))['code']).toBe('INVALID_PARAM')
    expect((await post({ action: 'echo.say', envName: 'prod-env' }))['code']).toBe('INVALID_ENV')
    expect(() => {
      gateway.register(action)
    }).toThrow('registered twice')
  })

  it('reads text and bytes of a multipart call and answers raw bytes', async () => {
    gateway.registerMultipart('wx.openApi', (call) => ({
      contentType: 'application/octet-stream',
      body: Buffer.concat([
        Buffer.from(`${call.body['apiName'] as string}:`),
        call.files.get('requestData')?.content ?? Buffer.alloc(0),
      ]),
    }))
    const bytes = Buffer.from([0, 255, 13, 10, 128])
    const part = (head: string, content: Buffer | string): Buffer =>
      Buffer.concat([
        Buffer.from(`--b\r\nContent-Disposition: form-data; ${head}\r\n\r\n`),
        Buffer.from(content),
        Buffer.from('\r\n'),
      ])
    const response = await app.inject({
      method: 'POST',
      url: '/admin',
      headers: { 'content-type': 'multipart/form-data; boundary=b' },
      payload: Buffer.concat([
        part('name="requestData"\r\nContent-Type: application/octet-stream', bytes),
        part('name="action"', 'wx.openApi'),
        part('name="apiName"', 'wxacode.get'),
        Buffer.from('--b--\r\n'),
      ]),
    })
    expect(response.headers['content-type']).toBe('application/octet-stream')
    expect(response.rawPayload).toEqual(Buffer.concat([Buffer.from('wxacode.get:'), bytes]))
  })
})
