import type { Caller, Fields } from './fixtures/functionSdk'
import { describeFunctionsWithBothSdks, type FunctionSuite } from './support/functionSuite'

const suite: FunctionSuite = {
  functions: {
    inner: { does: 'tells' },
    web: { does: 'answersHttp', config: { http: true } },
    ticking: {
      does: 'ticks',
      config: { triggers: [{ name: 'tick', type: 'timer', config: '0 0 * * * * *' }] },
    },
    retrying: {
      does: 'ticks',
      config: {
        envVariables: ['FAIL'],
        triggers: [{ name: 'yearly', type: 'timer', config: '0 0 3 1 1 * *' }],
      },
    },
  },
  variables: { FAIL: 'yes' },
}

const NOBODY = { openid: null, unionid: null }

describeFunctionsWithBothSdks('functions started from outside', suite, (machine) => {
  it('get an HTTP request byte by byte and no WeChat user', async () => {
    const raw = '{ "id":"1",\n "amount": 1.50 }'
    const response = await fetch(`${machine().baseUrl}/http/web/notify?n=1`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'Wechatpay-Serial': 'AB', 'x-wx-openid': 'oZhang' },
      body: raw,
    })
    expect(response.status).toBe(201)
    expect(response.headers.get('x-station')).toBe('1')
    const { event, caller } = (await response.json()) as { event: Fields; caller: Caller }
    expect(caller).toMatchObject(NOBODY)
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

  it('get an HTTP body that is no text in base64', async () => {
    const bytes = Buffer.from([0xff, 0xd8, 0x00, 0x10])
    const response = await fetch(`${machine().baseUrl}/http/web`, { method: 'PUT', body: bytes })
    const { event } = (await response.json()) as { event: Fields }
    expect(event).toMatchObject({ path: '/', body: bytes.toString('base64'), isBase64Encoded: true })
  })

  it.each([
    ['/http/web/text', 200, 'text/plain; charset=utf-8', 'plain'],
    ['/http/web/object', 200, 'application/json; charset=utf-8', '{"ok":true}'],
    ['/http/web/fail', 500, 'application/json; charset=utf-8', 'FUNCTIONS_EXECUTE_FAIL'],
    ['/http/inner', 404, 'application/json; charset=utf-8', 'FUNCTION_NOT_FOUND'],
  ])('answer GET %s with %i', async (path, status, type, text) => {
    const response = await fetch(`${machine().baseUrl}${path}`)
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toBe(type)
    expect(await response.text()).toContain(text)
  })

  const post = async (path: string, body: unknown): Promise<Response> =>
    fetch(`${machine().baseUrl}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })

  it('run a timer event on demand, without a user', async () => {
    const response = await post('/local/timer/ticking', {})
    expect(await response.json()).toMatchObject({
      result: {
        event: { Type: 'Timer', TriggerName: 'tick', Time: expect.stringMatching(/Z$/) as string },
        caller: { ...NOBODY, appid: machine().kernel.appId },
      },
    })
    expect((await post('/local/timer/inner', {})).status).toBe(404)
  })

  it('run timer events at their own instants when somebody travels through time', async () => {
    const start = Date.UTC(2030, 0, 1, 0, 30)
    await machine().travelTo(start)
    const before = machine().journal.last()
    await post('/local/clock', { advanceMs: 3 * 3_600_000 })
    expect(Math.abs(machine().clock.now() - (start + 3 * 3_600_000))).toBeLessThan(5_000)
    const ticks = machine()
      .journal.list({ kind: 'log', after: before })
      .map((entry) => (entry.detail as { text: string }).text)
    expect(ticks).toHaveLength(3)
    for (const [index, tick] of ticks.entries()) {
      const hour = `2030-01-01T0${index + 1}:00:0`
      expect(tick).toContain(`due: '${hour}0Z'`)
      expect(tick).toContain(`now: '${hour}`)
      expect(tick).toContain(`trigger: 'timer'`)
      expect(tick).toContain('openid: null')
    }
    await machine().reset()
  })

  it('are tried twice again by the timer with the same request id when they fail', async () => {
    expect(await machine().fireTimer('retrying')).toMatchObject({ ok: false })
    const tries = machine().journal.list({ kind: 'function' })
    expect(tries).toHaveLength(3)
    expect(new Set(tries.map((entry) => (entry.detail as { requestId: string }).requestId)).size).toBe(1)
  })
})
