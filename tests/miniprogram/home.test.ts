import { session, updateSession } from '../../miniprogram/store/session'
import { offline, Refusal } from './support/cloud'
import { FakePlaces } from './support/places'
import { agreeToJoin, joinSheetOf, render, type Rendered } from './support/render'
import { homeAnswer, memberStanding, MINUTE, NOW, order } from './support/samples'
import { FakeWx } from './support/wx'

let weixin: FakeWx

beforeEach(() => {
  weixin = new FakeWx().install()
  updateSession({ locale: 'zh-CN', stationId: null, signedUp: false })
})

async function open(): Promise<Rendered> {
  const page = render('pages/home/home')
  page.run('onLoad', {})
  await settle(page.run('load'))
  return page
}

async function settle(work: unknown): Promise<void> {
  await work
}

test('one call fills the screen: station, prices with change and next change, tier, figures', async () => {
  weixin.cloud.on('home', 'open', () => homeAnswer())
  const page = await open()
  const words = page.text()
  expect(words).toContain('滨河站')
  expect(words).toContain('营业中')
  expect(words).toContain('95#')
  expect(words).toContain('−0.08')
  expect(words).toContain('今晚 24:00 起 95# 7.92 元/升（+0.12）')
  expect(words).toContain('空闲 4/6 枪')
  expect(words).toContain('早上好')
  expect(words).toContain('2,486')
  const bar = page.find('.member')
  expect(bar).toBeDefined()
  expect(page.data['view']).toMatchObject({
    member: { tier: '银卡', percent: 40, benefit: '每升省 0.20 元', next: '再加油 4,740 元升金卡' },
    prices: [{ fen: 780, member: '会员 7.60', usual: false }],
  })
  expect(weixin.cloud.calls).toHaveLength(1)
})

test('an order that waits for its payment stands on top and is gone on with', async () => {
  const waiting = order({ state: 'awaitingPayment', lockedUntil: NOW + 3 * MINUTE })
  weixin.cloud.on('home', 'open', () => homeAnswer({ openOrders: [waiting] }))
  const page = await open()
  expect(page.find('.order')?.text()).toContain('待支付')
  expect(page.text()).toContain('为您保留到 10:33')
  // Above the prices: further down the tab bar's round button would cover it.
  const words = page.text()
  expect(words.indexOf('继续支付')).toBeLessThan(words.indexOf('95#', words.indexOf('为您保留到')))
  expect(words.split('继续支付')).toHaveLength(2)
  await page.find('.order')?.dispatch('tap')
  expect(weixin.urls).toEqual(['/packages/fuel/fuelling/fuelling?orderId=o1'])
})

describe('a guest', () => {
  beforeEach(() => {
    weixin.cloud.on('home', 'open', () => homeAnswer({ member: null, roles: ['guest'] }))
  })

  test('sees the prices and is asked for consent only when he wants to refuel', async () => {
    const page = await open()
    expect(page.data['view']).toMatchObject({ prices: [{ fen: 780 }], member: null })
    expect(page.data).toMatchObject({ joining: false })
    await page.find('.go')?.dispatch('tap')
    expect(page.data).toMatchObject({ joining: true })
    expect(weixin.urls).toEqual([])
    expect(weixin.cloud.count('member', 'signUp')).toBe(0)
  })

  test('becomes a member by agreeing, and may decline', async () => {
    weixin.cloud.on('member', 'signUp', () => {
      weixin.cloud.on('home', 'open', () => homeAnswer())
      const { tier, points, locale } = memberStanding
      const notifications = { mutedKinds: [], quietFromMinute: 1320, quietUntilMinute: 480 }
      const profile = { memberId: 'm1', nickname: '', avatarFileId: null, birthday: null }
      return { member: { ...profile, locale, tier, points, notifications }, created: true }
    })
    const page = await open()
    page.run('onRefuel')
    joinSheetOf(page).run('onDecline')
    expect(page.data).toMatchObject({ joining: false })
    page.run('onRefuel')
    await Promise.all([agreeToJoin(page), agreeToJoin(page)])
    expect(weixin.cloud.inputs('member', 'signUp')).toEqual([{ policyVersion: '1.0', locale: 'zh-CN' }])
    expect(page.data).toMatchObject({
      joining: false,
      view: { member: { tier: '银卡' } },
    })
    expect(session().signedUp).toBe(true)
    expect(weixin.urls).toEqual(['/packages/fuel/fuelling/fuelling'])
  })

  test('whose agreement does not get through keeps the sheet with the reason', async () => {
    weixin.cloud.on('member', 'signUp', () => {
      throw new Refusal('BUSY')
    })
    const page = await open()
    page.run('onRefuel')
    await agreeToJoin(page)
    expect(page.data).toMatchObject({ joining: true })
    expect(joinSheetOf(page).data).toMatchObject({ busy: false, problem: '人多，请稍后再试。' })
  })
})

test('without a network the page says so, and the way out loads it', async () => {
  weixin.cloud.on('home', 'open', () => {
    throw offline as unknown as Error
  })
  const page = await open()
  expect(page.data).toMatchObject({ phase: 'failed', failure: { state: 'offline', title: '网络不可用' } })
  weixin.cloud.on('home', 'open', () => homeAnswer())
  page.run('onRetry')
  expect(page.data).toMatchObject({ phase: 'loading' })
  await settle(page.run('load'))
  expect(page.data).toMatchObject({ phase: 'ready', failure: null })
})

test('a refresh that fails keeps what was there and says how old it is', async () => {
  weixin.cloud.on('home', 'open', () => homeAnswer())
  const page = await open()
  weixin.cloud.on('home', 'open', () => {
    throw offline as unknown as Error
  })
  await settle(page.run('onPullDownRefresh'))
  expect(page.find('.notice')?.text()).toBe('网络不稳，请检查后再试。 显示的是 10:30 的内容。')
  expect(page.data).toMatchObject({ phase: 'ready' })
  expect(weixin.stoppedRefreshing).toBe(1)
})

test('a station without prices says so; English is complete', async () => {
  updateSession({ locale: 'en' })
  weixin.cloud.on('home', 'open', () => homeAnswer({ prices: [], member: memberStanding }))
  const page = await open()
  expect(page.data).toMatchObject({
    words: { noPrices: 'No prices published yet' },
    view: { go: { text: 'Fuel now' } },
  })
  expect(page.text()).toContain('Riverside')
  expect(page.text()).not.toMatch(/[\u4e00-\u9fff]/)
  expect(weixin.titles.at(-1)).toBe('Fuel')
})

test('the fuel he usually takes comes first, and a payment that waits goes before a new fuelling', async () => {
  const [price] = homeAnswer().prices
  if (price === undefined) throw new Error('the sample has no price')
  const prices = [price, { ...price, productId: 'diesel0', grade: '0#' }]
  const member = { ...memberStanding, nickname: '张三', usualProductId: 'diesel0' }
  weixin.cloud.on('home', 'open', () => homeAnswer({ prices, member, openOrders: [order()] }))
  const page = await open()
  expect(page.text()).toContain('早上好，张三')
  expect(page.data['view']).toMatchObject({
    prices: [
      { grade: '0#', usual: true },
      { grade: '95#', usual: false },
    ],
    go: { text: '继续支付' },
  })
  await page.find('.go')?.dispatch('tap')
  expect(weixin.urls).toEqual(['/packages/fuel/fuelling/fuelling?orderId=o1'])
})

const offer = {
  offerId: 'coupon',
  kind: 'banner' as const,
  title: { zh: '领券', en: 'Take a coupon' },
  text: { zh: '满 200 减 30', en: '30 off 200' },
  theme: 'benefit' as const,
  from: NOW,
  until: NOW + MINUTE,
  action: { kind: 'coupon' as const, templateId: 't1' },
  pictureUrl: null,
}

test('offers lead where they say, and those that only tell something lead nowhere', async () => {
  const told = { ...offer, offerId: 'told', action: { kind: 'none' as const } }
  const leading = {
    ...offer,
    offerId: 'page',
    action: { kind: 'page' as const, url: '/packages/member/help/help' },
  }
  weixin.cloud.on('home', 'open', () => homeAnswer({ offers: [offer, told, leading] }))
  const page = await open()
  for (const card of page.all('.offer')) await card.dispatch('tap')
  expect(weixin.urls).toEqual([
    '/packages/member/coupons/coupons?shelf=claimable',
    '/packages/member/help/help',
  ])
})

test('the driver chooses up to four shortcuts, and this phone keeps them', async () => {
  weixin.cloud.on('home', 'open', () => homeAnswer())
  const page = await open()
  const names = () => page.all('.way').map((one) => one.text())
  expect(names()).toEqual(['订单', '优惠券', '积分', '报异常'])
  page.run('onChoose')
  const choose = (name: string) => page.run('onChoice', { currentTarget: { dataset: { name } } })
  choose('help')
  expect(names()).toEqual(['订单', '优惠券', '积分', '报异常'])
  choose('orders')
  choose('help')
  expect(names()).toEqual(['优惠券', '积分', '报异常', '帮助'])
  expect(weixin.stored.get('homeShortcuts')).toHaveLength(4)
  const again = await open()
  expect(again.all('.way').map((one) => one.text())).toEqual(['优惠券', '积分', '报异常', '帮助'])
  await again.find('.way')?.dispatch('tap')
  expect(weixin.urls).toEqual(['/packages/member/coupons/coupons'])
})

test('an offer shows its picture, and its ground alone when that cannot be seen', async () => {
  const pictureUrl = 'https://files.example/1.jpg'
  weixin.cloud.on('home', 'open', () => homeAnswer({ offers: [{ ...offer, pictureUrl }, offer] }))
  const page = await open()
  expect(page.all('.offer__picture')).toHaveLength(1)
  page.run('onNoPicture', { currentTarget: { dataset: { index: 0 } } })
  expect(page.all('.offer__picture')).toHaveLength(0)
})

describe('the nearest stations', () => {
  const place = (longitude: string) => ({
    status: 'open' as const,
    location: { longitude, latitude: '30.2' },
  })
  const stations = [
    { stationId: 's1', name: { zh: '滨河站', en: 'Riverside' }, ...place('120.1') },
    { stationId: 's2', name: { zh: '城东站', en: 'East' }, ...place('120.3') },
    { stationId: 's3', name: { zh: '城西站', en: 'West' }, ...place('120.2') },
  ]
  let phone: FakePlaces
  beforeEach(() => {
    phone = new FakePlaces().install()
    phone.position = { longitude: 120.2, latitude: 30.2 }
    weixin.cloud.on('home', 'open', () => homeAnswer({ stationCount: 3, stations }))
  })
  const rows = (page: Rendered) => page.all('.nearby').map((row) => row.text())

  test('stand there when there is more than one; a tap changes the station', async () => {
    const page = await open()
    expect(rows(page)).toEqual(['滨河站营业中', '城东站营业中', '城西站营业中'])
    page.run('onOtherStation', { currentTarget: { dataset: { stationId: 's2' } } })
    expect(weixin.cloud.inputs('home', 'open').at(-1)).toEqual({ stationId: 's2' })
  })

  test('are as far as they are, the nearest first, for who has let his place be known before', async () => {
    phone.allowed = true
    const page = await open()
    await settle(page.run('measure'))
    expect(rows(page)).toEqual(['滨河站9.6 公里营业中', '城西站10 米营业中', '城东站9.6 公里营业中'])
    expect(weixin.cloud.count('home', 'open')).toBe(1)
  })

  test.each([
    [false, true],
    [true, false],
  ])('are no way to ask for his place: permitted %s, guide agreed to %s', async (allowed, agreed) => {
    Object.assign(phone, { allowed, agreed })
    const page = await open()
    await settle(page.run('measure'))
    expect(phone.located).toBe(0)
    expect(page.text()).not.toContain('公里')
  })
})
