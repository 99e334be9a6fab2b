import { updateSession } from '../../miniprogram/store/session'
import { chartView, statsView, typedKm, type FuelAnswer } from '../../miniprogram/packages/stats/fuel/model'
import { offline } from './support/cloud'
import { render, type Rendered } from './support/render'
import { NOW } from './support/samples'
import { FakeWx } from './support/wx'

const none = { fuellings: 0, volumeMl: 0, paidFen: 0, savedFen: 0 }
const some = { fuellings: 2, volumeMl: 80_000, paidFen: 60_000, savedFen: 1_600 }

function answer(changes: Partial<FuelAnswer> = {}): FuelAnswer {
  return {
    at: NOW,
    months: [
      { month: '2026-02', ...none },
      { month: '2026-03', ...some },
    ],
    year: some,
    products: [{ productId: '95', grade: '95#', ...some }],
    stations: [{ stationId: 'binhe', name: { zh: '滨河站', en: 'Riverside' }, ...some }],
    vehicles: [
      {
        vehicleId: 'v1',
        plateHint: '京A··345',
        name: '轩逸',
        ...some,
        consumption: null,
        maintenance: null,
        readings: 1,
      },
    ],
    readable: [
      { orderId: 'o1', at: NOW, vehicleId: 'v1', plateHint: '京A··345', volumeMl: 40_000, odometerKm: null },
    ],
    cheaper: [
      {
        campaignId: 'sat',
        name: { zh: '周六优惠', en: 'Saturday' },
        offFenPerL: 30,
        weekdays: [6, 7],
        monthDays: [],
        couldSaveFen: 1_200,
      },
    ],
    ...changes,
  }
}

let weixin: FakeWx
beforeEach(() => {
  weixin = new FakeWx().install()
  updateSession({ locale: 'zh-CN' })
})

async function open(): Promise<Rendered> {
  const page = render('packages/stats/fuel/fuel')
  await Promise.resolve(page.run('load'))
  return page
}

test('one call fills the page: the year, the month looked at, vehicles, rankings, cheaper days', async () => {
  weixin.cloud.on('stats', 'fuel', () => answer())
  const page = await open()
  const words = page.text()
  for (const said of [
    '80.0',
    '2 次',
    '2026 年 3 月',
    '京A··345 · 轩逸',
    '95#',
    '滨河站',
    '周六、周日 · 每升省 0.30 元',
  ])
    expect(words).toContain(said)
  expect(words).toContain('再记一次里程')
  expect(weixin.cloud.calls).toHaveLength(1)
})

test('an odometer is told in the sheet, and a slip of the finger is said so', async () => {
  weixin.cloud.on('stats', 'fuel', () => answer())
  weixin.cloud.on('stats', 'recordOdometer', () => ({ orderId: 'o1', odometerKm: 12_345 }))
  const page = await open()
  page.run('onReading', { currentTarget: { dataset: { orderId: 'o1' } } })
  page.run('onTyped', { detail: { value: '12.5' } })
  await Promise.resolve(page.run('onSave'))
  expect(page.data['reading']).toMatchObject({ open: true, problem: '请填整数公里。' })
  page.run('onTyped', { detail: { value: '12345' } })
  await Promise.all([page.run('onSave'), page.run('onSave')])
  expect(weixin.cloud.inputs('stats', 'recordOdometer')).toEqual([{ orderId: 'o1', odometerKm: 12_345 }])
  expect(page.data['reading']).toMatchObject({ open: false })
})

test('no fuelling yet and no network each say what to do', async () => {
  weixin.cloud.on('stats', 'fuel', () =>
    answer({ year: none, products: [], stations: [], vehicles: [], cheaper: [] }),
  )
  const page = await open()
  expect(page.data['view']).toMatchObject({ empty: true })
  weixin.cloud.on('stats', 'fuel', () => {
    throw offline as unknown as Error
  })
  await Promise.resolve(page.run('load'))
  expect(page.data['stale']).not.toBe('')
})

test('a month without fuel is a bar of nothing; consumption is told with its way', () => {
  const chart = chartView(answer(), true, '2026-02')
  expect(chart.bars.map(({ label, value }) => [label, value])).toEqual([
    ['2', 0],
    ['3', 60_000],
  ])
  expect(chart.totals).toMatchObject({ volume: '0.0', paidFen: 0 })
  const consumption = { distanceKm: 1_000, mlPer100Km: 7_050, fenPer100Km: 5_250 }
  const [vehicle] = answer().vehicles
  if (vehicle === undefined) throw new Error('no vehicle')
  expect(statsView(answer({ vehicles: [{ ...vehicle, consumption }] })).vehicles[0]).toMatchObject({
    per100: '百公里 7.1 升 · 按 1,000 公里计',
    per100Fen: 5_250,
    missing: '',
  })
})

describe('the next service of a vehicle', () => {
  const basis = { everyKm: 10_000, mlPer100Km: 7_200, measured: true } as const
  const ahead = {
    ...basis,
    by: 'odometer',
    due: 'ahead',
    odometerKm: 46_000,
    dueAtKm: 50_000,
    leftKm: 4_000,
    dueAt: NOW,
  } as const
  const shown = (maintenance: FuelAnswer['vehicles'][number]['maintenance']) =>
    statsView(answer({ vehicles: answer().vehicles.map((one) => ({ ...one, maintenance })) })).vehicles[0]
      ?.service

  test('is told with what is left, the day it falls on, and what that is reckoned from', () => {
    expect(shown(ahead)).toEqual({
      text: '下次保养：50,000 公里，还有约 4,000 公里，预计 2026-03-05',
      urgent: false,
      basis: '按每 10,000 公里一次、本车百公里 7.2 升估算，以车辆手册为准。',
    })
    expect(shown({ ...ahead, dueAt: null })?.text).toBe('下次保养：50,000 公里，还有约 4,000 公里')
    expect(shown({ ...ahead, due: 'soon', leftKm: 300 })).toMatchObject({ urgent: true })
    expect(shown({ ...ahead, due: 'now', leftKm: 0, dueAt: null })?.text).toBe(
      '已到 50,000 公里保养里程，请安排保养。',
    )
  })

  test('without an odometer goes by litres; where nothing is known nothing is told', async () => {
    const byLitres = { ...basis, measured: false, by: 'litres', drivenKm: 12_000 } as const
    expect(shown(byLitres)?.text).toContain('约行驶 12,000 公里')
    expect(shown(null)).toBeNull()
    weixin.cloud.on('stats', 'fuel', () =>
      answer({ vehicles: answer().vehicles.map((one) => ({ ...one, maintenance: byLitres })) }),
    )
    expect((await open()).find('.service')?.text()).toContain('以车辆手册为准')
  })
})

test.each([
  ['12345', 12_345],
  [' 7 ', 7],
  ['', null],
  ['-1', null],
  ['12345678', null],
])('%s kilometres as typed are %s', (typed, km) => {
  expect(typedKm(typed)).toBe(km)
})
