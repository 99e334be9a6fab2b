import type { CloudCallOutcome, CloudCallWay, Fields } from './fixtures/functionSdk'
import {
  describeFunctionsWithBothSdks,
  type FunctionSuite,
  type SuiteFunction,
} from './support/functionSuite'

const permissions = {
  openapi: [
    'subscribeMessage.send',
    'phonenumber.getPhoneNumber',
    'wxacode.getUnlimited',
    'security.msgSecCheck',
    'nothing.atAll',
  ],
}
const PRICE = 'tmpl_price'

const scheduled = (way: CloudCallWay): SuiteFunction => ({
  does: 'asksWeixin',
  config: { permissions, triggers: [{ name: way, type: 'timer', config: '0 0 0 1 1 * 2099' }] },
})

const suite: FunctionSuite = {
  functions: {
    declared: { does: 'asksWeixin', config: { http: true, permissions } },
    undeclared: { does: 'asksWeixin' },
    scheduled_protobuf: scheduled('protobuf'),
    scheduled_json: scheduled('json'),
    outer: { does: 'calls' },
  },
  templates: [{ templateId: PRICE, title: '油价调整', keywords: ['thing1', 'amount2', 'time3'] }],
}

const message = (more: Fields = {}): Fields => ({
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

describeFunctionsWithBothSdks('cloud calls', suite, (machine) => {
  beforeEach(() => machine().reset())

  describe.each<CloudCallWay>(['protobuf', 'json'])('in %s', (way) => {
    const asZhang = async (functionName: string, data: Fields): Promise<unknown> => {
      const reply = await machine().call(functionName, data, { openid: 'oZhang' })
      if ('error' in reply) throw new Error(reply.error.errMsg)
      return reply.result
    }
    const cloudCall = async (api: string, params: Fields, by = 'declared'): Promise<CloudCallOutcome> =>
      (await asZhang(by, { way, api, params })) as CloudCallOutcome
    const titles = (): string[] =>
      machine()
        .journal.list({ kind: 'openapi' })
        .map(({ title }) => title)

    it('deliver one message for one accepted tap', async () => {
      machine().weixin.account.consent('oZhang', [PRICE], true)
      expect(await cloudCall('subscribeMessage.send', message())).toMatchObject({
        errCode: 0,
        answer: { msgid: expect.any(Number) as number },
      })
      expect(await cloudCall('subscribeMessage.send', message())).toMatchObject({
        errCode: 43101,
        errMsg: expect.stringContaining('user refuse to accept the msg') as string,
      })
      const response = await fetch(`${machine().baseUrl}/local/messages?openid=oZhang`)
      const { messages } = (await response.json()) as { messages: unknown[] }
      expect(messages).toMatchObject([
        {
          title: '油价调整',
          page: 'pages/prices/prices',
          data: { thing1: '92号汽油', amount2: '7.85元', time3: '2026年10月1日 00:00' },
          miniprogramState: 'formal',
          lang: 'zh_CN',
        },
      ])
      expect(machine().journal.list({ kind: 'message' })).toHaveLength(1)
      expect(titles()).toEqual([
        'subscribeMessage.send by cloud call',
        'subscribeMessage.send by cloud call: 43101',
      ])
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
    ])('refuse %s and keep the credit', async (_, more, errCode, text) => {
      machine().weixin.account.consent('oZhang', [PRICE], true)
      expect(await cloudCall('subscribeMessage.send', message(more))).toMatchObject({
        errCode,
        errMsg: expect.stringContaining(text) as string,
      })
      expect(machine().weixin.account.ledger.creditsOf('oZhang', PRICE)).toBe(1)
    })

    it('need the declaration in config.json', async () => {
      machine().weixin.account.consent('oZhang', [PRICE], true)
      expect(await cloudCall('subscribeMessage.send', message(), 'undeclared')).toMatchObject({
        errCode: -604101,
      })
      expect(titles()).toEqual(['subscribeMessage.send by cloud call: -604101'])
      expect(machine().journal.list({ kind: 'message' })).toHaveLength(0)
    })

    it('need a WeChat user: neither an HTTP request nor a timer has one', async () => {
      machine().weixin.account.consent('oZhang', [PRICE], true)
      const order = { way, api: 'subscribeMessage.send', params: message() }
      const response = await fetch(`${machine().baseUrl}/http/declared`, {
        method: 'POST',
        headers: { 'content-type': 'text/plain', 'x-wx-openid': 'oZhang' },
        body: JSON.stringify(order),
      })
      expect(await response.json()).toMatchObject({ errCode: -604101 })
      expect(await machine().fireTimer(`scheduled_${way}`)).toMatchObject({
        ok: true,
        resultText: expect.stringContaining('"errCode":-604101') as string,
      })
      expect(titles()).toHaveLength(2)
      expect(machine().weixin.account.ledger.creditsOf('oZhang', PRICE)).toBe(1)
    })

    it('are made for the user who started a chain of functions', async () => {
      machine().weixin.account.consent('oZhang', [PRICE], true)
      const data = { way, api: 'subscribeMessage.send', params: message() }
      expect(await asZhang('outer', { call: 'declared', data })).toMatchObject({
        outcome: { result: { errCode: 0 } },
      })
      const [entry] = machine().journal.list({ kind: 'openapi' })
      expect(entry?.invocationId).toMatch(/^declared-/)
    })

    it('know no API that WeChat does not have', async () => {
      expect(await cloudCall('nothing.atAll', { a: 1 })).toMatchObject({ errCode: -604100 })
    })

    it('exchange a phone code once, within five minutes', async () => {
      const phones = machine().weixin.account.phones
      const code = phones.issueCode('oZhang', '13800138000')
      expect(await cloudCall('phonenumber.getPhoneNumber', { code })).toMatchObject({
        answer: { phoneInfo: { purePhoneNumber: '13800138000', countryCode: '86' } },
      })
      expect(await cloudCall('phonenumber.getPhoneNumber', { code })).toMatchObject({ errCode: 40029 })
      const old = phones.issueCode('oZhang', '13800138000')
      machine().clock.advance(5 * 60_000 + 1)
      expect(await cloudCall('phonenumber.getPhoneNumber', { code: old })).toMatchObject({ errCode: 40029 })
    })

    it('check texts', async () => {
      const check = (content: string): Promise<CloudCallOutcome> =>
        cloudCall('security.msgSecCheck', { version: 2, scene: 2, openid: 'oZhang', content })
      expect(await check('加油很快')).toMatchObject({ answer: { result: { suggest: 'pass' } } })
      expect(await check('这是违规测试')).toMatchObject({ answer: { result: { suggest: 'risky' } } })
    })

    it('play a planned error of WeChat once', async () => {
      machine().weixin.account.consent('oZhang', [PRICE], true)
      machine().faults.add({
        point: 'openapi',
        subject: 'subscribeMessage.send',
        kind: 'error',
        detail: { errcode: 45009, errmsg: 'reach max api daily quota limit' },
      })
      expect(await cloudCall('subscribeMessage.send', message())).toMatchObject({ errCode: 45009 })
      expect(await cloudCall('subscribeMessage.send', message())).toMatchObject({ errCode: 0 })
    })
  })

  // Only the envelope says of what type an answer's bytes are.
  it('draw a mini-program code as a PNG', async () => {
    const draw = async (params: Fields): Promise<CloudCallOutcome> => {
      const order = { way: 'protobuf', api: 'wxacode.getUnlimited', params }
      const reply = await machine().call('declared', order, { openid: 'oZhang' })
      return ('result' in reply ? reply.result : reply) as CloudCallOutcome
    }
    const { picture } = await draw({ scene: 's=12&n=05', width: 280, envVersion: 'trial' })
    const bytes = Buffer.from(String(picture?.base64), 'base64')
    expect(picture?.contentType).toBe('image/png')
    expect(bytes.subarray(1, 4).toString()).toBe('PNG')
    expect(bytes.readUInt32BE(16)).toBe(280)
    expect(await draw({ scene: 'x'.repeat(33) })).toMatchObject({ errCode: 40169 })
    expect(await draw({ scene: 's', envVersion: 'none' })).toMatchObject({ errCode: 47001 })
  })
})
