import type { Output } from '../../miniprogram/api/client'
import { session, updateSession } from '../../miniprogram/store/session'
import { ownAnswer } from './support/account'
import { Refusal } from './support/cloud'
import { FakePhone } from './support/phone'
import { render, type Rendered } from './support/render'
import { NOW } from './support/samples'
import { FakeWx } from './support/wx'

type Closing = Output<'member', 'closing'>

let weixin: FakeWx
let phone: FakePhone
beforeEach(() => {
  weixin = new FakeWx().install()
  phone = new FakePhone().install()
  updateSession({ locale: 'zh-CN', signedUp: true })
})

async function open(path: string): Promise<Rendered> {
  const page = render(`packages/member/${path}`)
  await (page.run('load') as Promise<void>)
  return page
}

describe('privacy', () => {
  const consents = [
    { kind: 'privacy' as const, policyVersion: '1.0', at: NOW },
    { kind: 'marketing' as const, policyVersion: '1.0', at: NOW },
  ]
  beforeEach(() => {
    weixin.cloud
      .on('member', 'profile', () => ownAnswer({ account: { consents } }))
      .on('member', 'consent', () => ({}))
  })
  const turn = (page: Rendered, kind: string, value: boolean) =>
    page.run('onConsent', { detail: { value }, currentTarget: { dataset: { kind } } }) as Promise<void>

  test('shows what was agreed to and since when, and takes it back', async () => {
    const page = await open('privacy/privacy')
    expect(page.text()).toContain('2026-03-05 同意，版本 1.0')
    await turn(page, 'marketing', false)
    await turn(page, 'birthday', true)
    expect(weixin.cloud.inputs('member', 'consent')).toEqual([
      { kind: 'marketing', policyVersion: '1.0', given: false },
    ])
    expect(weixin.urls).toEqual(['/packages/member/profile/profile'])
  })

  test('ends the visit as a member when the policy is taken back, after a question', async () => {
    const page = await open('privacy/privacy')
    phone.confirms = false
    await (page.run('onWithdraw') as Promise<void>)
    expect([weixin.cloud.count('member', 'consent'), session().signedUp]).toEqual([0, true])
    phone.confirms = true
    await (page.run('onWithdraw') as Promise<void>)
    expect(session().signedUp).toBe(false)
    expect(weixin.urls).toEqual(['/pages/home/home'])
  })

  test('hands the data out as one file, part by part', async () => {
    weixin.cloud.on('member', 'export', ({ cursor }) =>
      cursor === undefined
        ? { part: 'profile', records: ['{"nickname":"王芳"}'], nextCursor: 'orders' }
        : { part: 'orders', records: ['{"orderId":"o1"}', '{"orderId":"o2"}'], nextCursor: null },
    )
    const page = await open('privacy/privacy')
    await (page.run('onExport') as Promise<void>)
    expect(page.text()).toContain('已整理 3 条记录')
    const path = 'wxfile://usr/my-data.json'
    expect(JSON.parse(phone.files.get(path) ?? '')).toEqual({
      profile: [{ nickname: '王芳' }],
      orders: [{ orderId: 'o1' }, { orderId: 'o2' }],
    })
    await (page.run('onSend') as Promise<void>)
    expect(phone.sent).toEqual([path])
    weixin.cloud.on('member', 'export', () => {
      throw new Refusal('TOO_OFTEN')
    })
    await (page.run('onExport') as Promise<void>)
    expect(page.text()).toContain('次数太多，请明天再试。')
  })
})

describe('closing the account', () => {
  const closing = (change: Partial<Closing> = {}): Closing => ({
    loses: { points: 120, coupons: 2, tier: 'silver' },
    blocks: [],
    digest: 'd1',
    closesAt: null,
    ...change,
  })

  test('says what is lost, wants the word, and can be taken back', async () => {
    weixin.cloud
      .on('member', 'closing', () => closing())
      .on('member', 'close', () => closing({ closesAt: NOW }))
      .on('member', 'keep', () => closing())
    const page = await open('closing/closing')
    for (const word of ['120 分', '2 张', '银卡', '24 小时']) expect(page.text()).toContain(word)
    await (page.run('onClose') as Promise<void>)
    expect(weixin.cloud.count('member', 'close')).toBe(0)
    page.run('onType', { detail: { value: ' 注销 ' } })
    await (page.run('onClose') as Promise<void>)
    expect(weixin.cloud.inputs('member', 'close')).toEqual([{ word: '注销', digest: 'd1' }])
    expect(page.text()).toContain('将于 03-05 10:30 注销')
    await (page.run('onKeep') as Promise<void>)
    expect(page.data['view']).toMatchObject({ pending: '' })
    expect(phone.said).toEqual(['账户已保留'])
  })

  test('names what stands in the way, and shows anew what has changed', async () => {
    weixin.cloud.on('member', 'closing', () => closing({ blocks: ['order', 'balance'] }))
    const page = await open('closing/closing')
    expect(page.find('.blocked')?.text()).toContain('还有未完成的订单')
    expect(page.find('.close')).toBeUndefined()
    weixin.cloud
      .on('member', 'closing', () => closing())
      .on('member', 'close', () => {
        throw new Refusal('CLOSING_CHANGED')
      })
    await (page.run('load') as Promise<void>)
    page.run('onType', { detail: { value: '注销' } })
    await (page.run('onClose') as Promise<void>)
    expect(page.text()).toContain('内容有变，请看过再确认。')
  })
})

test('the policy is there without any call, in both languages', () => {
  const policy = () => {
    const page = render('packages/member/policy/policy')
    page.run('say')
    return page.text()
  }
  expect(policy()).toContain('微信支付：收款和退款')
  updateSession({ locale: 'en' })
  expect(policy()).toContain('WeChat Pay: payment and refund')
  expect(policy()).not.toMatch(/[\u4e00-\u9fff]/)
  expect(weixin.cloud.calls).toEqual([])
})
