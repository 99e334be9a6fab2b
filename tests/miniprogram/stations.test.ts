import { mapView } from '../../miniprogram/pages/stations/mapView'
import { updateSession } from '../../miniprogram/store/session'
import { offline } from './support/cloud'
import { FakePlaces } from './support/places'
import { render, type Rendered } from './support/render'
import { NOW } from './support/samples'
import { closed, detail, south, summary } from './support/stations'
import { FakeWx } from './support/wx'

let weixin: FakeWx
let phone: FakePlaces

beforeEach(() => {
  weixin = new FakeWx().install()
  phone = new FakePlaces().install()
  updateSession({ locale: 'zh-CN', largeType: false })
  weixin.cloud.on('station', 'list', () => ({ stations: [summary(), south, closed], only: null, at: NOW }))
})

async function open(): Promise<Rendered> {
  const page = render('pages/stations/stations')
  await page.run('load')
  return page
}

const names = (page: Rendered) => page.all('.station__name').map((name) => name.text())

test('the list shows what one chooses by: the cheapest that serves now stands first', async () => {
  const page = await open()
  expect(names(page)).toEqual(['津南站', '滨河站', '西青站'])
  const words = page.text()
  expect(words).toContain('6 支枪空闲')
  expect(words).toContain('1 辆车在加油')
  expect(words).toContain('10:30 的读数')
  expect(words).toContain('排队情况暂时不知道')
  expect(words).toContain('4.7 分 · 3 人评')
  expect(words).toContain('还没有评分')
  expect(words).toContain('今天 11:30 开门')
  expect(page.data['list']).toMatchObject({
    cards: [{ fen: 769, listedFen: 779 }, { fen: 775 }, { listedFen: 0 }],
  })
  expect(weixin.cloud.calls).toHaveLength(1)
  expect(phone.located).toBe(0)
})

test('another fuel is another order, and a station that does not sell it says so', async () => {
  const page = await open()
  const [regular] = page.all('.choice')
  expect(regular?.text()).toBe('92#')
  await regular?.dispatch('tap')
  expect(names(page)).toEqual(['滨河站', '津南站', '西青站'])
  expect(page.text()).toContain('不卖 92#')
  expect(weixin.cloud.calls).toHaveLength(1)
})

test('a price that would lie on a nearer one waits for a tap', () => {
  const near = summary({ location: { longitude: '117.20', latitude: '39.10' } })
  const far = summary({ location: { longitude: '117.30', latitude: '39.20' } })
  const { markers } = mapView([near, near, far], {
    sortBy: 'price',
    grade: '95#',
    here: null,
    favourites: new Set(),
    picked: '',
  })
  expect(markers.map(({ callout }) => callout.display)).toEqual(['ALWAYS', 'BYCLICK', 'ALWAYS'])
})

test('the map carries a price over each station, everything in view; a tap on one marks its card', async () => {
  const page = await open()
  expect(page.data['map']).toMatchObject({
    scale: 11,
    markers: [{ id: 0, callout: { content: '95# ¥7.75' } }, { id: 1 }, { id: 2 }],
  })
  page.run('onMarker', { detail: { markerId: 1 } })
  expect(page.all('.station--picked .station__name').map((name) => name.text())).toEqual(['津南站'])
  page.run('onMap')
  expect(page.find('.map')).toBeUndefined()
})

describe('how far it is', () => {
  test('is asked for only by a tap, stays on the phone, and sorts the list', async () => {
    phone.position = { longitude: 117.2317, latitude: 39.1248 }
    const page = await open()
    expect(page.text()).not.toContain('离我最近')
    await page.run('onLocate')
    expect(names(page)).toEqual(['滨河站', '津南站', '西青站'])
    expect(page.text()).toContain('10 米')
    expect(page.text()).toContain('10.1 公里')
    expect(page.text()).toContain('离我最近')
    expect(weixin.cloud.calls).toHaveLength(1)
  })

  test('is not known to who refuses: the list stays, and the way to the settings is there', async () => {
    const page = await open()
    await page.run('onLocate')
    expect(page.find('.refused')?.text()).toContain('没有位置权限')
    expect(names(page)).toEqual(['津南站', '滨河站', '西青站'])
    phone.allowed = true
    phone.position = { longitude: 117.3, latitude: 39.05 }
    await page.run('onSettings')
    expect(page.find('.refused')).toBeUndefined()
    expect(page.text()).toContain('公里')
  })

  test('may not be found: that is another word, without a way to settings', async () => {
    phone.position = { errMsg: 'getLocation:fail timeout' }
    const page = await open()
    await page.run('onLocate')
    expect(page.find('.refused')?.text()).toContain('暂时定不到位')
    expect(page.find('.refused__act')).toBeUndefined()
    phone.position = { errMsg: 'getLocation:fail privacy permission is not authorized' }
    await page.run('onLocate')
    expect(page.find('.refused')?.text()).toContain('要用时再点一次')
    expect(page.find('.refused__act')).toBeUndefined()
  })
})

test('a favourite is kept on this phone and can be sorted by', async () => {
  const page = await open()
  await page.all('.heart')[1]?.dispatch('tap')
  expect(phone.storage.get('favouriteStations')).toEqual(['binhe'])
  page.run('onSort', { currentTarget: { dataset: { by: 'favourite' } } })
  expect(names(page)).toEqual(['滨河站', '津南站', '西青站'])
  await page.all('.heart')[0]?.dispatch('tap')
  expect(phone.storage.get('favouriteStations')).toEqual([])
})

test('from a card one gets to the station, to its offer, to the way there and to comparing', async () => {
  const page = await open()
  await page.all('.station__main')[0]?.dispatch('tap')
  await page.all('.offer')[0]?.dispatch('tap')
  await page.find('.compare')?.dispatch('tap')
  expect(weixin.urls).toEqual([
    '/packages/station/detail/detail?stationId=jinnan&distance=',
    '/packages/station/offer/offer?offerId=memberDay',
    '/packages/station/compare/compare?grade=95%23',
  ])
  await page.all('.route')[0]?.dispatch('tap')
  expect(phone.opened).toEqual([
    { longitude: 117.30214, latitude: 39.05241, name: '津南站', address: '海河东路 188 号', scale: 16 },
  ])
})

test('with one station there is nothing to choose: the page is that station', async () => {
  weixin.cloud.on('station', 'list', () => ({ stations: [summary()], only: detail(), at: NOW }))
  const page = await open()
  expect(page.data).toMatchObject({ phase: 'single', single: 'binhe' })
  expect(page.find('.station')).toBeUndefined()
  expect(page.text()).toContain('收款方：滨河石油')
  expect(weixin.cloud.calls).toHaveLength(1)
})

test('no station, no network, and a refresh that fails each say what is so', async () => {
  weixin.cloud.on('station', 'list', () => {
    throw offline as unknown as Error
  })
  const page = await open()
  expect(page.data).toMatchObject({ phase: 'failed', failure: { state: 'offline' } })
  weixin.cloud.on('station', 'list', () => ({ stations: [], only: null, at: NOW }))
  page.run('onRetry')
  await page.run('load')
  expect(page.text()).toContain('还没有油站')
  weixin.cloud.on('station', 'list', () => {
    throw offline as unknown as Error
  })
  await page.run('load')
  expect(page.data['stale']).toContain('显示的是 10:30 的内容')
})

test('English is complete', async () => {
  updateSession({ locale: 'en' })
  const page = await open()
  expect(page.text()).toContain('Riverside')
  expect(page.text()).not.toMatch(/[\u4e00-\u9fff]/)
})
