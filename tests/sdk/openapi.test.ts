import { buildFunctions } from '../../local/cloudbase/functions/testing/buildFunctions'
import { createLocalMachine, type LocalMachine } from '../../local/machine'

/** Calls the cloud call named in the event, and answers what it answered or threw. */
const caller = `
const cloud = require('wx-server-sdk')
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
exports.main = async (event) => {
  try {
    if (event.legacy) return { answer: await cloud.callOpenAPI({ api: event.api, data: event.data, version: 'v1' }) }
    const [group, method] = event.api.split('.')
    const answer = await cloud.openapi[group][method](event.data)
    if (answer.buffer) return { contentType: answer.contentType, base64: answer.buffer.toString('base64') }
    return { answer }
  } catch (error) {
    return { errCode: error.errCode, errMsg: error.errMsg }
  }
}`
const allowed = [
  'subscribeMessage.send',
  'phonenumber.getPhoneNumber',
  'wxacode.getUnlimited',
  'security.msgSecCheck',
]
const PRICE = 'tmpl_price'

describe('cloud calls through wx-server-sdk', () => {
  let machine: LocalMachine

  beforeAll(async () => {
    const built = buildFunctions({
      declared: { source: caller, config: { http: true, permissions: { openapi: allowed } } },
      undeclared: { source: caller },
      scheduled: {
        source: caller.replace(
          'async (event)',
          'async () => run({ api: "subscribeMessage.send", data: {} })\nconst run = async (event)',
        ),
        config: {
          permissions: { openapi: allowed },
          triggers: [{ name: 'tick', type: 'timer', config: '0 0 0 1 1 * 2099' }],
        },
      },
    })
    machine = await createLocalMachine({
      ...built,
      templates: [{ templateId: PRICE, title: '油价调整', keywords: ['thing1', 'amount2', 'time3'] }],
    })
  })
  afterAll(() => machine.close())
  beforeEach(() => machine.reset())

  const cloudCall = async (
    api: string,
    data: unknown,
    functionName = 'declared',
  ): Promise<Record<string, unknown>> => {
    const reply = await machine.call(functionName, { api, data }, { openid: 'oZhang' })
    if ('error' in reply) throw new Error(reply.error.errMsg)
    return reply.result as Record<string, unknown>
  }
  const message = (more: Record<string, unknown> = {}): Record<string, unknown> => ({
    touser: 'oZhang',
    templateId: PRICE,
    page: 'pages/prices/prices',
    miniprogramState: 'formal',
    lang: 'zh_CN',
    data: {
      thing1: { value: '92号汽油' },
      amount2: { value: '7.85元' },
      time3: { value: '2026年10月1日 00:00' },
    },
    ...more,
  })

  it('delivers one message for one accepted tap', async () => {
    machine.weixin.account.consent('oZhang', [PRICE], true)
    expect(await cloudCall('subscribeMessage.send', message())).toMatchObject({
      answer: { errCode: 0, errMsg: 'openapi.subscribeMessage.send:ok' },
    })
    expect(await cloudCall('subscribeMessage.send', message())).toMatchObject({
      errCode: 43101,
      errMsg: expect.stringContaining('user refuse to accept the msg') as string,
    })
    const response = await fetch(`${machine.baseUrl}/local/messages?openid=oZhang`)
    expect(await response.json()).toMatchObject({
      messages: [{ title: '油价调整', page: 'pages/prices/prices', data: { amount2: '7.85元' } }],
    })
    expect(machine.journal.list({ kind: 'message' })).toHaveLength(1)
    expect(machine.journal.list({ kind: 'openapi' })).toHaveLength(2)
  })

  it.each([
    ['an unknown template', { templateId: 'tmpl_other' }, 40037, 'invalid template_id'],
    [
      'a field past its length',
      { data: { ...(message()['data'] as object), thing1: { value: '油'.repeat(21) } } },
      47003,
      'argument invalid! data.thing1.value invalid',
    ],
    ['a missing keyword', { data: { thing1: { value: '油' } } }, 47003, 'data.amount2.value is empty'],
    ['no such user', { touser: 'o Zhang' }, 40003, 'invalid openid'],
    ['a page with a slash', { page: '/pages/prices' }, 41030, 'invalid page'],
  ])('refuses %s and keeps the credit', async (_, more, errCode, text) => {
    machine.weixin.account.consent('oZhang', [PRICE], true)
    expect(await cloudCall('subscribeMessage.send', message(more))).toMatchObject({
      errCode,
      errMsg: expect.stringContaining(text) as string,
    })
    expect(machine.weixin.account.ledger.creditsOf('oZhang', PRICE)).toBe(1)
  })

  it('needs the declaration in config.json and a WeChat user behind the call', async () => {
    expect(await cloudCall('subscribeMessage.send', message(), 'undeclared')).toMatchObject({
      errCode: -604101,
    })
    expect(await machine.fireTimer('scheduled')).toMatchObject({
      ok: true,
      resultText: expect.stringContaining('-604101') as string,
    })
    expect(machine.journal.list({ kind: 'openapi' }).map((entry) => entry.title)).toEqual([
      'subscribeMessage.send by cloud call: -604101',
      'subscribeMessage.send by cloud call: -604101',
    ])
  })

  it('exchanges a phone code once, within five minutes', async () => {
    const phones = machine.weixin.account.phones
    const code = phones.issueCode('oZhang', '13800138000')
    expect(await cloudCall('phonenumber.getPhoneNumber', { code })).toMatchObject({
      answer: { phoneInfo: { purePhoneNumber: '13800138000', countryCode: '86' } },
    })
    expect(await cloudCall('phonenumber.getPhoneNumber', { code })).toMatchObject({ errCode: 40029 })
    const old = phones.issueCode('oZhang', '13800138000')
    machine.clock.advance(5 * 60_000 + 1)
    expect(await cloudCall('phonenumber.getPhoneNumber', { code: old })).toMatchObject({ errCode: 40029 })
  })

  it('draws a mini-program code as a PNG', async () => {
    const drawn = await cloudCall('wxacode.getUnlimited', { scene: 's=12&g=05', width: 280 })
    const bytes = Buffer.from(String(drawn['base64']), 'base64')
    expect(drawn['contentType']).toBe('image/png')
    expect(bytes.subarray(1, 4).toString()).toBe('PNG')
    expect(bytes.readUInt32BE(16)).toBe(280)
    expect(await cloudCall('wxacode.getUnlimited', { scene: 'x'.repeat(33) })).toMatchObject({
      errCode: 40169,
    })
  })

  it('checks texts', async () => {
    const check = (content: string): Promise<Record<string, unknown>> =>
      cloudCall('security.msgSecCheck', { version: 2, scene: 2, openid: 'oZhang', content })
    expect(await check('加油很快')).toMatchObject({ answer: { result: { suggest: 'pass' } } })
    expect(await check('这是违规测试')).toMatchObject({ answer: { result: { suggest: 'risky' } } })
  })

  it('serves the older callOpenAPI too', async () => {
    const reply = await machine.call(
      'declared',
      {
        legacy: true,
        api: 'security.msgSecCheck',
        data: { version: 2, scene: 2, openid: 'oZhang', content: '好' },
      },
      { openid: 'oZhang' },
    )
    expect(reply).toMatchObject({ result: { answer: { result: { errcode: 0 } } } })
  })

  it('plays a planned error of WeChat', async () => {
    machine.faults.add({
      point: 'openapi',
      subject: 'subscribeMessage.send',
      kind: 'error',
      detail: { errcode: 45009, errmsg: 'reach max api daily quota limit' },
    })
    expect(await cloudCall('subscribeMessage.send', message())).toMatchObject({ errCode: 45009 })
  })
})
