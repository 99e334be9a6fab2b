import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Fastify, { type FastifyInstance } from 'fastify'
import { createKernel } from '../kernel/kernel'
import { createWeixin, type Weixin } from './weixin'

describe("WeChat's HTTPS server API", () => {
  const stateDir = mkdtempSync(join(tmpdir(), 'weixin-'))
  const kernel = createKernel({ appId: 'wxapp', stateDir })
  let app: FastifyInstance
  let weixin: Weixin

  beforeEach(async () => {
    weixin = createWeixin(kernel, { secret: () => 'secret' })
    await weixin.reset?.()
    kernel.clock.reset()
    app = Fastify()
    await weixin.routes?.(app)
  })
  afterEach(() => app.close())

  const post = async (url: string, payload: Record<string, unknown>): Promise<Record<string, unknown>> =>
    (await app.inject({ method: 'POST', url: `/weixin${url}`, payload })).json()
  const credential = { grant_type: 'client_credential', appid: 'wxapp', secret: 'secret' }
  const token = async (more: Record<string, unknown> = {}): Promise<string> =>
    String((await post('/cgi-bin/stable_token', { ...credential, ...more }))['access_token'])
  const send = (accessToken: string): Promise<Record<string, unknown>> =>
    post(`/cgi-bin/message/subscribe/send?access_token=${accessToken}`, {
      touser: 'oZhang',
      template_id: 't1',
      data: { thing1: { value: '油' } },
    })

  it('gives the same token until shortly before its end', async () => {
    const first = await token()
    expect(await token()).toBe(first)
    kernel.clock.advance(6_950_000)
    const second = await token()
    expect(second).not.toBe(first)
    expect(await send(first)).toMatchObject({ errcode: 40037 })
    kernel.clock.advance(300_000)
    expect(await send(first)).toMatchObject({ errcode: 42001 })
    expect(await send(second)).toMatchObject({ errcode: 40037 })
  })

  it('makes the old token worthless on a forced refresh', async () => {
    const first = await token()
    const second = await token({ force_refresh: true })
    expect(await send(first)).toMatchObject({ errcode: 40001 })
    expect(await send(second)).toMatchObject({ errcode: 40037 })
  })

  it.each([
    [{ grant_type: 'code' }, 40002],
    [{ appid: 'wxother' }, 40013],
    [{ secret: '' }, 41004],
    [{ secret: 'guess' }, 40125],
  ])('refuses a token for %j with %i', async (more, errcode) => {
    expect(await post('/cgi-bin/stable_token', { ...credential, ...more })).toMatchObject({ errcode })
  })

  it('sends on the same credits as cloud calls, and remembers them across a restart', async () => {
    weixin.account.consent('oZhang', ['t1'], true)
    weixin.account.consent('oZhang', ['t1'], true)
    const accessToken = await token()
    expect(await send(accessToken)).toMatchObject({ errcode: 0, errmsg: 'ok' })
    const restarted = createWeixin(kernel, { secret: () => 'secret' }).account
    expect(restarted.ledger.creditsOf('oZhang', 't1')).toBe(1)
    expect(restarted.phones.list('oZhang')).toHaveLength(1)
    expect(await send(accessToken)).toMatchObject({ errcode: 0 })
    expect(await send(accessToken)).toMatchObject({ errcode: 43101 })
  })

  it('asks for a token', async () => {
    expect(await send('')).toMatchObject({ errcode: 41001 })
    expect(await send('invented')).toMatchObject({ errcode: 40001 })
  })

  it('takes the hand-over of a payment once, and says what is wrong with one', async () => {
    const accessToken = await token()
    const upload = (more: Record<string, unknown> = {}): Promise<Record<string, unknown>> =>
      post(`/wxa/sec/order/upload_shipping_info?access_token=${accessToken}`, {
        order_key: { order_number_type: 1, mchid: '1900000001', out_trade_no: 'order1' },
        logistics_type: 4,
        delivery_mode: 1,
        shipping_list: [{ item_desc: '95# 40.00 升' }],
        upload_time: '2026-03-05T10:32:00.000+08:00',
        payer: { openid: 'oZhang' },
        ...more,
      })
    expect(await upload({ logistics_type: 9 })).toMatchObject({ errcode: 10060005 })
    expect(await upload({ delivery_mode: 2 })).toMatchObject({ errcode: 268485224 })
    expect(await upload({ shipping_list: [] })).toMatchObject({ errcode: 268485228 })
    expect(await upload({ shipping_list: [{}] })).toMatchObject({ errcode: 10060008 })
    expect(await upload({ upload_time: '2026-03-05 10:32' })).toMatchObject({ errcode: 268485216 })
    expect(await upload()).toMatchObject({ errcode: 0 })
    expect(await upload()).toMatchObject({ errcode: 10060023 })
    expect(weixin.account.handOvers.list()).toMatchObject([{ outTradeNo: 'order1', openid: 'oZhang' }])
    const asked = await post(`/wxa/sec/order/is_trade_managed?access_token=${accessToken}`, {
      appid: 'wxapp',
    })
    expect(asked).toMatchObject({ is_trade_managed: true })
  })
})
