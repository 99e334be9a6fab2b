import { updateSession } from '../../miniprogram/store/session'
import { offline } from './support/cloud'
import { render, type Rendered } from './support/render'
import { NOW } from './support/samples'
import { FakeWx } from './support/wx'

let weixin: FakeWx

beforeEach(() => {
  weixin = new FakeWx().install()
  updateSession({ locale: 'zh-CN' })
  weixin.cloud.on('station', 'compare', ({ volumeMl }) => ({
    grades: ['92#', '95#'],
    tier: 'silver' as const,
    stations: [
      station('xiqing', '西青站', 700, volumeMl, 20),
      station('jinnan', '津南站', 779, volumeMl, 20),
      station('binhe', '滨河站', 785, volumeMl, 20),
    ],
    at: NOW,
  }))
})

function station(stationId: string, zh: string, priceFenPerL: number, volumeMl: number, off: number) {
  const meteredFen = (priceFenPerL * volumeMl) / 1000
  const offFen = (off * volumeMl) / 1000
  return {
    stationId,
    name: { zh, en: stationId },
    location: { longitude: '117', latitude: '39' },
    open: stationId !== 'xiqing',
    priceFenPerL,
    meteredFen,
    dueFen: meteredFen - offFen,
    lines: [
      {
        code: 'metered' as const,
        amountFen: meteredFen,
        reason: { key: 'quote.metered', args: { volume: volumeMl, price: priceFenPerL } },
      },
      {
        code: 'tier' as const,
        amountFen: -offFen,
        reason: { key: 'quote.litreOff', args: { nameZh: '银卡', nameEn: 'Silver', off } },
      },
    ],
  }
}

async function open(): Promise<Rendered> {
  const page = render('packages/station/compare/compare')
  page.run('onLoad', { grade: '95%23' })
  await page.run('load')
  return page
}

test('what so many litres cost here and there, the cheapest that serves now first, each line to be read', async () => {
  const page = await open()
  expect(page.data['view']).toMatchObject({
    stations: [
      { fen: 30_360, more: '', saved: '可省 8.00 元', best: true },
      { fen: 30_600, more: '贵 2.40 元', best: false },
      { name: '西青站', more: '', best: false, open: false },
    ],
  })
  expect(page.text()).toContain('加 40 升要付')
  expect(page.text()).toContain('按银卡和今天的优惠估算')
  expect(page.text()).toContain('休息中')
  page.run('onLines', { currentTarget: { dataset: { stationId: 'binhe' } } })
  expect(page.text()).toContain('银卡 每升省 0.20 元')
})

test('litres are chosen by a tap or in steps, and every choice is reckoned anew', async () => {
  const page = await open()
  page.run('onMore')
  page.run('onUsual', { currentTarget: { dataset: { litres: 20 } } })
  page.run('onLess')
  await page.run('load')
  const asked = weixin.cloud.inputs('station', 'compare')
  expect(asked.at(-1)).toEqual({ grade: '95#', volumeMl: 15_000 })
  expect(page.text()).toContain('加 15 升要付')
  page.run('choose', 1)
  expect(page.data).toMatchObject({ litres: 5, quantity: { least: true } })
})

test('an answer that comes after another question is not shown', async () => {
  const page = await open()
  let answerFirst: (() => void) | undefined
  const first = new Promise<void>((resolve) => (answerFirst = resolve))
  weixin.cloud.on('station', 'compare', async ({ grade }) => {
    if (grade === '92#') await first
    return { grades: ['92#', '95#'], tier: 'normal' as const, stations: [], at: NOW }
  })
  page.run('onGrade', { currentTarget: { dataset: { grade: '92#' } } })
  page.run('onGrade', { currentTarget: { dataset: { grade: '95#' } } })
  answerFirst?.()
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(page.text()).toContain('没有油站卖 95#')
})

test('without a network it says so', async () => {
  weixin.cloud.on('station', 'compare', () => {
    throw offline as unknown as Error
  })
  expect((await open()).data['failure']).toMatchObject({ state: 'offline' })
})
