import { updateSession } from '../../miniprogram/store/session'
import { offline } from './support/cloud'
import { render, type Rendered } from './support/render'
import { NOW } from './support/samples'
import { summary } from './support/stations'
import { FakeWx } from './support/wx'

const DAY = 86_400_000
let weixin: FakeWx

beforeEach(() => {
  weixin = new FakeWx().install()
  updateSession({ locale: 'zh-CN' })
})

function answer(...prices: number[]) {
  const [fuel] = summary().prices
  if (fuel === undefined) throw new Error('no fuel')
  const history = prices.map((priceFenPerL, index) => ({
    priceFenPerL,
    effectiveAt: NOW - (9 - index) * DAY,
  }))
  return {
    stationName: { zh: '滨河站', en: 'Riverside' },
    fuels: [
      { ...fuel, history },
      { ...fuel, productId: '0', grade: '0#', kind: 'diesel' as const, history: history.slice(0, 1) },
    ],
    at: NOW,
  }
}

async function open(): Promise<Rendered> {
  const page = render('packages/station/fuels/fuels')
  page.run('onLoad', { stationId: 'binhe' })
  await page.run('load')
  return page
}

test('each fuel says its price, since when, its quality, its supply and which car it is for', async () => {
  weixin.cloud.on('station', 'fuels', () => answer(760, 740, 750))
  const words = (await open()).text()
  expect(words).toContain('国VIB')
  expect(words).toContain('中石化')
  expect(words).toContain('大多数家用自然吸气车型')
  expect(words).toContain('汽油车千万不能加')
  expect(words).toContain('2026-03-04 起执行')
  expect(words).toContain('最低 7.40，最高 7.60 元/升')
  expect(words).toContain('还没有调过价')
})

test('each step of the price is as long as it was in force and as high as it was, the lowest still seen', async () => {
  weixin.cloud.on('station', 'fuels', () => answer(760, 740, 750))
  const page = await open()
  expect(page.data['view']).toMatchObject({
    fuels: [
      {
        history: {
          // In force for one, one, and seven of nine days.
          steps: [
            { left: 0, width: 11.1, bottom: 90 },
            { left: 11.1, width: 11.1, bottom: 10 },
            { left: 22.2, width: 77.8, bottom: 50, last: true },
          ],
        },
      },
      { history: { steps: [] } },
    ],
  })
  weixin.cloud.on('station', 'fuels', () => answer(740, 740))
  await page.run('load')
  expect(page.data['view']).toMatchObject({
    fuels: [{ history: { steps: [{ bottom: 10 }, { bottom: 10 }] } }, {}],
  })
})

test('no fuels, and no network', async () => {
  weixin.cloud.on('station', 'fuels', () => ({ ...answer(), fuels: [] }))
  expect((await open()).text()).toContain('油站还没有公布油品')
  weixin.cloud.on('station', 'fuels', () => {
    throw offline as unknown as Error
  })
  expect((await open()).data['failure']).toMatchObject({ state: 'offline' })
})
