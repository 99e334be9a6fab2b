import type { Output } from '../../miniprogram/api/client'
import { updateSession } from '../../miniprogram/store/session'
import { offline, Refusal } from './support/cloud'
import { agreeToJoin, render, type Rendered } from './support/render'
import { memberStanding, NOW } from './support/samples'
import { FakeWx } from './support/wx'

type Answer = Output<'station', 'offer'>
let weixin: FakeWx
let left: number

const answer = (changes: Partial<Answer> = {}): Answer => ({
  offer: {
    offerId: 'newMember',
    kind: 'banner',
    title: { zh: '新会员礼', en: 'New members' },
    text: { zh: '满 200 减 30', en: '30 off 200' },
    theme: 'benefit',
    from: 0,
    until: NOW + 86_400_000,
    action: { kind: 'coupon', templateId: 'welcome200' },
    pictureUrl: null,
  },
  rules: [{ zh: '每位会员限领 1 张。', en: 'One for each.' }],
  stations: [{ stationId: 'binhe', name: { zh: '滨河站', en: 'Riverside' } }],
  coupon: {
    templateId: 'welcome200',
    name: { zh: '满 200 减 30', en: '30 off 200' },
    benefit: { kind: 'moneyOff', thresholdFen: 20_000, offFen: 3_000 },
    validDays: 60,
    left,
  },
  phase: 'running',
  at: NOW,
  ...changes,
})

beforeEach(() => {
  weixin = new FakeWx().install()
  updateSession({ locale: 'zh-CN' })
  left = 1
  weixin.cloud.on('station', 'offer', () => answer())
  weixin.cloud.on('coupon', 'claim', () => {
    left = 0
    return {
      coupon: {
        couponId: 'c1',
        name: { zh: '满 200 减 30', en: '30 off 200' },
        benefit: { kind: 'moneyOff', thresholdFen: 20_000, offFen: 3_000 },
        state: 'available',
        validFrom: NOW,
        validUntil: NOW + 86_400_000,
      },
    }
  })
})

async function open(): Promise<Rendered> {
  const page = render('packages/station/offer/offer')
  page.run('onLoad', { offerId: 'newMember' })
  await page.run('load')
  return page
}

test('what, when, where, how it is reckoned, and the coupon it gives', async () => {
  const words = (await open()).text()
  for (const told of [
    '新会员礼',
    '到 2026-03-06 为止',
    '滨河站',
    '每位会员限领 1 张。',
    '满 200.00 元减 30.00 元',
    '领取后 60 天内有效',
    '还可领 1 张',
  ]) {
    expect(words).toContain(told)
  }
})

test('the coupon is taken by one tap, whatever is tapped at once; then the way leads to fuelling', async () => {
  const page = await open()
  await Promise.all([page.run('onAct'), page.run('onAct')])
  expect(weixin.cloud.count('coupon', 'claim')).toBe(1)
  expect(page.text()).toContain('已领到')
  expect(page.data['view']).toMatchObject({ act: '去加油', coupon: { left: '您已经领过了' } })
  await page.run('onAct')
  expect(weixin.urls).toEqual(['/packages/fuel/fuelling/fuelling'])
})

test('a guest is asked for his consent, and has the coupon once he has agreed', async () => {
  let member = false
  weixin.cloud.on('coupon', 'claim', () => {
    if (!member) throw new Refusal('SIGN_IN_REQUIRED')
    left = 0
    throw new Refusal('COUPON_UNAVAILABLE')
  })
  weixin.cloud.on('member', 'signUp', () => {
    member = true
    const { tier, points, locale } = memberStanding
    const notifications = { mutedKinds: [], quietFromMinute: 1320, quietUntilMinute: 480 }
    const profile = { memberId: 'm1', nickname: '', avatarFileId: null, birthday: null }
    return { member: { ...profile, locale, tier, points, notifications }, created: true }
  })
  const page = await open()
  await page.run('onAct')
  expect(page.data).toMatchObject({ joining: true })
  await agreeToJoin(page)
  expect(weixin.cloud.count('coupon', 'claim')).toBe(2)
  expect(page.data).toMatchObject({ joining: false })
  expect(page.data['hint']).not.toBe('')
})

test('one that is over can be read and does nothing; one that is gone leads on', async () => {
  weixin.cloud.on('station', 'offer', () => answer({ phase: 'over', coupon: null }))
  const over = await open()
  expect(over.text()).toContain('已结束')
  expect(over.data['view']).toMatchObject({ act: '' })
  weixin.cloud.on('station', 'offer', () => {
    throw new Refusal('NOT_FOUND')
  })
  expect((await open()).text()).toContain('这个活动不在了')
  weixin.cloud.on('station', 'offer', () => {
    throw offline as unknown as Error
  })
  expect((await open()).data['failure']).toMatchObject({ state: 'offline' })
})

test('English is complete', async () => {
  updateSession({ locale: 'en' })
  const words = (await open()).text()
  expect(words).toContain('¥30.00 off from ¥200.00')
  expect(words).not.toMatch(/[\u4e00-\u9fff]/)
})

test('shows its picture, and its ground alone when that cannot be seen', async () => {
  const { offer } = answer()
  weixin.cloud.on('station', 'offer', () =>
    answer({ offer: { ...offer, pictureUrl: 'https://files.example/1.jpg' } }),
  )
  const page = await open()
  expect(page.all('.hero__picture')).toHaveLength(1)
  page.run('onNoPicture')
  expect(page.all('.hero__picture')).toHaveLength(0)
})
