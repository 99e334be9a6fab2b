import { updateSession } from '../../miniprogram/store/session'
import { offline } from './support/cloud'
import { FakePlaces } from './support/places'
import { render, type Rendered } from './support/render'
import { NOW } from './support/samples'
import { detail, summary } from './support/stations'
import { FakeWx } from './support/wx'

let weixin: FakeWx
let phone: FakePlaces

beforeEach(() => {
  jest.useFakeTimers()
  weixin = new FakeWx().install()
  phone = new FakePlaces().install()
  updateSession({ locale: 'zh-CN' })
  weixin.cloud.on('station', 'detail', () => detail())
})
afterEach(() => {
  jest.useRealTimers()
})

async function open(): Promise<Rendered> {
  const body = render('components/station-body/station-body', { stationId: 'binhe', distance: '820 米' })
  await body.run('load')
  return body
}

test('one answer fills the page: hours, pumps, prices, offers in plain words, score, services, payee', async () => {
  const words = (await open()).text()
  for (const told of [
    '滨河站',
    '营业中',
    '24 小时营业',
    '820 米',
    '4.7 分 · 3 人评',
    '6 支枪空闲',
    '10:30 的读数',
    '加油中',
    '较上次 −0.08',
    '会员价',
    '每升再减 0.30 元',
    '每升减 0.20 元',
    '周三 · 全部油品 · 本周第 2 次起',
    '每天 · 0# · 金卡',
    '所有每升优惠合计最多减 1.00 元/升',
    '加得快 2',
    '卫生间',
    '洗车',
    '收款方：滨河石油',
  ]) {
    expect(words).toContain(told)
  }
  expect(weixin.cloud.count('station', 'queue')).toBe(0)
})

test('what counts today stands before what does not', async () => {
  const body = await open()
  expect(body.data['view']).toMatchObject({
    campaigns: [
      { campaignId: 'diesel', today: true },
      { campaignId: 'wednesday', today: false },
    ],
  })
})

test('the pumps change under the driver’s eyes, and a look that fails leaves the last reading', async () => {
  const body = await open()
  weixin.cloud.on('station', 'queue', () => ({
    queue: { freeNozzles: 0, busyNozzles: 8, vehicles: 4, waiting: 2, at: NOW + 60_000 },
    nozzles: detail().nozzles,
    at: NOW + 60_000,
  }))
  await jest.advanceTimersByTimeAsync(20_000)
  expect(body.text()).toContain('4 辆车在加油，其中 2 辆在等出油')
  expect(body.text()).toContain('10:31 的读数')
  weixin.cloud.on('station', 'queue', () => {
    throw offline as unknown as Error
  })
  await jest.advanceTimersByTimeAsync(60_000)
  expect(body.text()).toContain('10:31 的读数')
})

test('route, call, favourite, fuels, comments and offers are one tap away', async () => {
  const body = await open()
  body.run('onRoute')
  body.run('onCall')
  expect(phone.opened).toEqual([
    { longitude: 117.231684, latitude: 39.124802, name: '滨河站', address: '海河东路 188 号', scale: 16 },
  ])
  expect(phone.dialled).toEqual(['022-88886666'])
  body.run('onFavourite')
  expect(body.text()).toContain('已收藏')
  expect(phone.storage.get('favouriteStations')).toEqual(['binhe'])
  body.run('onFuels')
  body.run('onReviews')
  await body.find('.offer')?.dispatch('tap')
  expect(weixin.urls).toEqual([
    '/packages/station/fuels/fuels?stationId=binhe',
    '/packages/station/reviews/reviews?stationId=binhe',
    '/packages/station/offer/offer?offerId=memberDay',
  ])
})

test('a station nobody has rated, whose pumps are silent, says so', async () => {
  const silent = summary({ queue: null, rating: { count: 0, averageHundredths: 0 }, prices: [] })
  const rating = { count: 0, averageHundredths: 0, stars: [0, 0, 0, 0, 0], tags: [] }
  weixin.cloud.on('station', 'detail', () =>
    detail({ station: silent, rating, nozzles: [], campaigns: [], offers: [] }),
  )
  const words = (await open()).text()
  expect(words).toContain('还没有评分')
  expect(words).toContain('排队情况暂时不知道')
  expect(words).toContain('油站还没有公布油价')
  expect(words).not.toContain('看评价')
})

test('without a network it says so, and the way out loads it', async () => {
  weixin.cloud.on('station', 'detail', () => {
    throw offline as unknown as Error
  })
  const body = await open()
  expect(body.data['failure']).toMatchObject({ state: 'offline' })
  weixin.cloud.on('station', 'detail', () => detail())
  body.run('onRetry')
  await body.run('load')
  expect(body.text()).toContain('滨河站')
})
