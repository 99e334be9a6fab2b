import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildFunctions } from '../../local/cloudbase/functions/testing/buildFunctions'
import { createLocalMachine, type LocalMachine } from '../../local/machine'

/** Calls `inner` through the SDK named in the event, and tells what both saw of their caller. */
const outer = `
const cloud = require('wx-server-sdk')
const tcb = require('@cloudbase/node-sdk')
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
exports.main = async (event) => {
  const call = { name: event.call || 'inner', data: { from: 'outer', big: event.big } }
  const own = cloud.getWXContext()
  if (event.sdk === 'wx') {
    const answer = await cloud.callFunction(call).catch((error) => ({ failed: { code: error.code, message: error.errMsg } }))
    return { own, userInfo: event.userInfo, inner: answer.result, failed: answer.failed }
  }
  const app = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV })
  const answer = await app.callFunction(call).catch((error) => ({ failed: { code: error.code, message: error.message } }))
  return { own, userInfo: event.userInfo, inner: answer.result, failed: answer.failed }
}`
const inner = `
const cloud = require('wx-server-sdk')
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
exports.main = async (event) => {
  console.log('inner sees', event.from)
  return { context: cloud.getWXContext(), event }
}`
const failing = `exports.main = async () => { throw new Error('tank is empty') }`
const web = `exports.main = async (event) => {
  if (event.path === '/text') return 'plain'
  if (event.path === '/object') return { ok: true }
  if (event.path === '/fail') throw new Error('no')
  return { statusCode: 201, headers: { 'X-Station': '1' }, body: JSON.stringify({ event, openid: process.env.WX_OPENID || null }) }
}`
const ticking = `let runs = 0
exports.main = async (event) => {
  runs += 1
  console.log('tick', event.Time, new Date().toISOString(), process.env.TRIGGER_SRC, process.env.WX_OPENID || 'nobody')
  if (process.env.FAIL === 'yes') throw new Error('again')
  return { runs, event }
}`

type Seen = Record<string, Record<string, Record<string, unknown>>>

describe('functions through the real SDKs', () => {
  let machine: LocalMachine

  beforeAll(async () => {
    const built = buildFunctions({
      outer: { source: outer },
      inner: { source: inner },
      failing: { source: failing },
      web: { source: web, config: { http: true } },
      ticking: {
        source: ticking,
        config: { triggers: [{ name: 'tick', type: 'timer', config: '0 0 * * * * *' }] },
      },
      retrying: {
        source: ticking,
        config: {
          envVariables: ['FAIL'],
          triggers: [{ name: 'yearly', type: 'timer', config: '0 0 3 1 1 * *' }],
        },
      },
    })
    writeFileSync(
      join(built.folder, 'functions.json'),
      '{"*":{"invoke":"auth != null"},"failing":{"invoke":false}}',
    )
    machine = await createLocalMachine({ ...built, rulesDir: built.folder, variables: { FAIL: 'yes' } })
  })
  afterAll(() => machine.close())

  const post = async (path: string, body: unknown): Promise<Response> =>
    fetch(`${machine.baseUrl}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })

  it.each(['wx', 'node'])('keeps the caller through a nested call of the %s SDK', async (sdk) => {
    const response = await post('/local/call', { function: 'outer', data: { sdk }, as: { openid: 'oZhang' } })
    const { result } = (await response.json()) as { result: Seen }
    expect(result['own']).toMatchObject({ OPENID: 'oZhang', SOURCE: 'wx_client', ENV: 'local-env' })
    expect(result['userInfo']).toEqual({ openId: 'oZhang', appId: machine.kernel.appId })
    expect(result['inner']?.['context']).toMatchObject({ OPENID: 'oZhang', SOURCE: 'wx_client,scf' })
    expect(result['inner']?.['event']).not.toHaveProperty('userInfo')
  })

  it('answers nested failures with the codes of the service', async () => {
    const failed = async (data: Record<string, unknown>): Promise<unknown> => {
      const reply = await machine.call('outer', data, { openid: 'oZhang' })
      return 'result' in reply ? (reply.result as Seen)['failed'] : reply
    }
    expect(await failed({ sdk: 'node', call: 'failing' })).toMatchObject({
      code: 'FUNCTIONS_EXECUTE_FAIL',
      message: expect.stringContaining('tank is empty') as string,
    })
    expect(await failed({ sdk: 'wx', call: 'missing' })).toMatchObject({ code: 'FUNCTION_NOT_FOUND' })
    expect(await failed({ sdk: 'node', big: 'x'.repeat(101 * 1024) })).toMatchObject({
      error: { errCode: -501007 },
    })
  })

  it('refuses what the function rules close to clients', async () => {
    const refusal = {
      error: { errCode: -501023, errMsg: expect.stringContaining('permission denied') as string },
    }
    expect(await machine.call('failing', {}, { openid: 'oZhang' })).toMatchObject(refusal)
    expect(await machine.call('inner', {})).toMatchObject(refusal)
    expect(machine.journal.list({ kind: 'refused' })).toHaveLength(2)
  })

  it('hands an HTTP request over byte by byte and without a WeChat user', async () => {
    const raw = '{ "id":"1",\n "amount": 1.50 }'
    const response = await fetch(`${machine.baseUrl}/http/web/notify?n=1`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'Wechatpay-Serial': 'AB' },
      body: raw,
    })
    expect(response.status).toBe(201)
    expect(response.headers.get('x-station')).toBe('1')
    const { event, openid } = (await response.json()) as { event: Record<string, unknown>; openid: unknown }
    expect(openid).toBeNull()
    expect(event).toMatchObject({
      path: '/notify',
      httpMethod: 'POST',
      queryStringParameters: { n: '1' },
      requestContext: { envId: 'local-env' },
      headers: { 'wechatpay-serial': 'AB' },
      body: raw,
      isBase64Encoded: false,
    })
  })

  it('carries bytes that are no text in base64', async () => {
    const bytes = Buffer.from([0xff, 0xd8, 0x00, 0x10])
    const response = await fetch(`${machine.baseUrl}/http/web`, { method: 'PUT', body: bytes })
    const { event } = (await response.json()) as { event: Record<string, unknown> }
    expect(event).toMatchObject({ path: '/', body: bytes.toString('base64'), isBase64Encoded: true })
  })

  it.each([
    ['/http/web/text', 200, 'text/plain; charset=utf-8', 'plain'],
    ['/http/web/object', 200, 'application/json; charset=utf-8', '{"ok":true}'],
    ['/http/web/fail', 500, 'application/json; charset=utf-8', 'FUNCTIONS_EXECUTE_FAIL'],
    ['/http/inner', 404, 'application/json; charset=utf-8', 'FUNCTION_NOT_FOUND'],
  ])('answers %s with %i', async (path, status, type, text) => {
    const response = await fetch(`${machine.baseUrl}${path}`)
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toBe(type)
    expect(await response.text()).toContain(text)
  })

  it('fires a timer on demand, without a user', async () => {
    const response = await post('/local/timer/ticking', {})
    expect(await response.json()).toMatchObject({
      result: { event: { Type: 'Timer', TriggerName: 'tick', Time: expect.stringMatching(/Z$/) as string } },
    })
    expect((await post('/local/timer/inner', {})).status).toBe(404)
  })

  it('lets timers run at their own instants when somebody travels through time', async () => {
    const start = Date.UTC(2030, 0, 1, 0, 30)
    await machine.travelTo(start)
    const before = machine.journal.last()
    await post('/local/clock', { advanceMs: 3 * 3_600_000 })
    expect(Math.abs(machine.clock.now() - (start + 3 * 3_600_000))).toBeLessThan(5_000)
    const ticks = machine.journal.list({ kind: 'log', after: before }).map((entry) => entry.title)
    expect(ticks).toHaveLength(3)
    for (const [index, tick] of ticks.entries()) {
      const hour = `2030-01-01T0${index + 1}:00:0`
      expect(tick).toContain(`tick ${hour}0Z ${hour}`)
      expect(tick).toContain('timer nobody')
    }
    await machine.reset()
  })

  it('tries a failing timer event twice again with the same request id', async () => {
    expect(await machine.fireTimer('retrying')).toMatchObject({ ok: false })
    const tries = machine.journal.list({ kind: 'function' })
    expect(tries).toHaveLength(3)
    expect(new Set(tries.map((entry) => (entry.detail as { requestId: string }).requestId)).size).toBe(1)
  })
})
