import { updateSession } from '../../miniprogram/store/session'
import { readQuery } from '../../miniprogram/packages/fuel/fuelling/query'
import { offline, Refusal } from './support/cloud'
import { Drive, startClock } from './support/fuelling'
import { MINUTE, nozzle, NOW, opened, order, quote, sale } from './support/samples'

beforeEach(() => {
  startClock()
  updateSession({ locale: 'zh-CN', stationId: null, clockAheadMs: 0 })
})
afterEach(() => {
  jest.useRealTimers()
})

test('shows every nozzle with its state, and the deliveries of the one picked', async () => {
  const drive = new Drive().goodDay()
  await drive.open()
  expect(drive.view).toMatchObject({
    phase: 'pick',
    pick: {
      station: '滨河站',
      tiles: [
        { number: 1, stateText: '空闲' },
        { number: 3, stateText: '空闲' },
      ],
      guide: false,
    },
    bar: { deed: 'scan', text: '扫枪上二维码' },
  })
  expect(drive.cloud.calls).toHaveLength(1)
  await drive.flow.picking.pick(3)
  expect(drive.view).toMatchObject({
    pick: {
      selected: 3,
      sales: [{ title: '3 号枪 · 95# · 40.00 升', ended: '10:29 加完', fen: 31_200, on: true }],
    },
    bar: { deed: 'lock', text: '这是我的，去确认', disabled: false },
  })
})

test('of several deliveries the latest is taken for the driver’s until he says otherwise', async () => {
  const drive = new Drive().goodDay()
  drive.cloud.on('order', 'open', () =>
    opened({ sales: [sale(), sale({ saleId: 'sale:2', volumeMl: 20_000 })] }),
  )
  await drive.open({ nozzleNumber: 3 })
  expect(drive.cloud.calls).toHaveLength(1)
  expect(drive.view).toMatchObject({ pick: { selected: 3 }, bar: { deed: 'lock', disabled: false } })
  expect(drive.pick.sales.map(({ on }) => on)).toEqual([true, false])
  drive.flow.picking.chooseSale('sale:2')
  expect(drive.view).toMatchObject({
    pick: { sales: [{ on: false }, { on: true }] },
    bar: { disabled: false },
  })
  drive.cloud.on('order', 'payableSales', () => ({
    taken: false,
    sales: [sale({ saleId: 'sale:3' }), sale(), sale({ saleId: 'sale:2', volumeMl: 20_000 })],
  }))
  await drive.flow.picking.lookAgain()
  expect(drive.pick.sales.map(({ on }) => on)).toEqual([false, false, true])
})

describe('a nozzle that runs beside an unpaid delivery of before', () => {
  async function running(): Promise<{ drive: Drive; end: (...saleIds: string[]) => Promise<void> }> {
    const drive = new Drive().goodDay()
    let state: 'fuelling' | 'ready' = 'fuelling'
    const live = () => nozzle({ state, volumeMl: 9_000, amountFen: 7_020, at: Date.now() })
    drive.cloud
      .on('order', 'open', () => opened({ nozzles: [live()], sales: [sale()] }))
      .on('station', 'live', () => ({ nozzles: [live()], heardAt: Date.now(), at: Date.now() }))
    await drive.open({ nozzleNumber: 3 })
    const end = async (...saleIds: string[]) => {
      state = 'ready'
      drive.cloud.on('order', 'payableSales', () => ({
        taken: false,
        sales: saleIds.map((saleId) => sale({ saleId })),
      }))
      await jest.advanceTimersByTimeAsync(4_000)
    }
    return { drive, end }
  }

  test('does not take that one for the driver’s, but its own when it has ended', async () => {
    const { drive, end } = await running()
    expect(drive.view).toMatchObject({ pick: { sales: [{ on: false }] }, bar: { deed: 'look' } })
    await end(sale().saleId)
    expect(drive.view).toMatchObject({ pick: { sales: [{ on: false }] }, bar: { deed: 'look' } })
    await end('sale:new', sale().saleId)
    expect(drive.view).toMatchObject({
      pick: { sales: [{ on: true }, { on: false }] },
      bar: { deed: 'lock' },
    })
  })

  test('leaves it chosen when the driver says that it is his', async () => {
    const { drive, end } = await running()
    drive.flow.picking.chooseSale(sale().saleId)
    expect(drive.view.bar?.deed).toBe('lock')
    await end('sale:new', sale().saleId)
    expect(drive.pick.sales.map(({ on }) => on)).toEqual([false, true])
  })
})

test('follows the running numbers with back-off, stops when hidden, and finds the delivery when it has ended', async () => {
  const drive = new Drive().goodDay()
  let volumeMl = 0
  let state: 'fuelling' | 'ready' = 'fuelling'
  drive.cloud
    .on('station', 'live', () => ({
      nozzles: [nozzle({ state, volumeMl, amountFen: 9625 })],
      heardAt: Date.now(),
      at: Date.now(),
    }))
    .on('order', 'payableSales', () => ({ taken: false, sales: [] }))
  await drive.open()
  await drive.flow.picking.pick(3)
  volumeMl = 12_340
  await jest.advanceTimersByTimeAsync(3000)
  expect(drive.running).toMatchObject({ state: '加油中', title: '3 号枪 · 95#', volume: '12.34' })

  drive.flow.hide()
  const looks = drive.cloud.count('station', 'live')
  await jest.advanceTimersByTimeAsync(60_000)
  expect(drive.cloud.count('station', 'live')).toBe(looks)

  state = 'ready'
  drive.flow.show()
  await jest.advanceTimersByTimeAsync(0)
  expect(drive.running).toBeNull()
  expect(drive.pick.sales).toEqual([])
  drive.cloud.on('order', 'payableSales', () => ({ taken: false, sales: [sale()] }))
  await jest.advanceTimersByTimeAsync(3000)
  expect(drive.pick.sales).toHaveLength(1)
  const asked = drive.cloud.count('order', 'payableSales')
  await jest.advanceTimersByTimeAsync(60_000)
  expect(drive.cloud.count('order', 'payableSales')).toBe(asked)
})

test('without a network the last numbers stay, marked; a page that never loaded says so', async () => {
  const drive = new Drive().goodDay()
  await drive.open()
  drive.cloud.on('station', 'live', () => {
    throw offline as unknown as Error
  })
  await jest.advanceTimersByTimeAsync(5000)
  expect(drive.view).toMatchObject({
    phase: 'pick',
    pick: { stale: '网络不稳，请检查后再试。', tiles: [{}, {}] },
  })

  const unlucky = new Drive()
  unlucky.cloud.on('order', 'open', () => {
    throw offline as unknown as Error
  })
  await unlucky.open()
  expect(unlucky.view).toMatchObject({ phase: 'failed', failure: { state: 'offline' } })
  unlucky.goodDay()
  await unlucky.pass(unlucky.flow.retry())
  expect(unlucky.view).toMatchObject({ phase: 'pick', failure: null })
})

test('a controller silent for over a minute is told with the time of its last word', async () => {
  const drive = new Drive().goodDay()
  drive.cloud.on('order', 'open', () => opened({ heardAt: NOW - 2 * MINUTE }))
  await drive.open()
  expect(drive.pick.stale).toContain('10:28')
})

test('a delivery that somebody else is paying is said so, and looked up anew', async () => {
  const drive = new Drive().goodDay()
  drive.cloud.on('order', 'lockSale', () => {
    throw new Refusal('SALE_TAKEN')
  })
  await drive.open()
  await drive.flow.picking.pick(3)
  drive.cloud.on('order', 'payableSales', () => ({ taken: false, sales: [] }))
  await drive.flow.act('lock')
  expect(drive.view).toMatchObject({ phase: 'pick', pick: { sales: [] }, busy: false })
  expect(drive.view.notice).toContain('他人')
})

test('a double tap locks once', async () => {
  const drive = new Drive().goodDay()
  await drive.open()
  await drive.flow.picking.pick(3)
  await Promise.all([drive.flow.act('lock'), drive.flow.act('lock')])
  expect(drive.cloud.count('order', 'lockSale')).toBe(1)
})

test('a delivery locked before is gone on with, not locked again', async () => {
  const drive = new Drive().goodDay()
  drive.cloud.on('order', 'payableSales', () => ({ taken: false, sales: [sale({ orderId: 'o1' })] }))
  await drive.open()
  await drive.flow.picking.pick(3)
  drive.cloud.on('order', 'open', () =>
    opened({ opened: { order: order(), quote: quote(), coupons: [], pump: null, unasked: false } }),
  )
  await drive.flow.act('lock')
  expect(drive.cloud.count('order', 'lockSale')).toBe(0)
  expect(drive.view).toMatchObject({ phase: 'quote', price: { dueFen: 30_400 } })
})

describe('pre-pay', () => {
  const requested = { by: 'amount', amountFen: 20_000, volumeMl: 0 } as const
  const prepaid = order({ kind: 'prePay', requested, volumeMl: 0, endedAt: null })

  test('takes whole yuan or litres within the station’s limits', async () => {
    const drive = new Drive().goodDay()
    drive.cloud.on('order', 'payableSales', () => ({ taken: false, sales: [] }))
    await drive.open()
    await drive.flow.picking.pick(3)
    expect(drive.view.bar).toMatchObject({ deed: 'look', other: '先付款再加油' })
    for (const [units, allowed] of [
      [9, false],
      [10, true],
      [5000, true],
      [5001, false],
    ] as const) {
      drive.flow.picking.choosePrepay({ by: 'amount', units, typed: String(units) })
      expect(drive.view.bar).toMatchObject({ deed: 'prepay', disabled: !allowed })
    }
  })

  test('tried again after silence repeats the same request, so it is ordered once', async () => {
    const drive = new Drive().goodDay()
    let answers = 0
    drive.cloud.on('order', 'prepay', () => {
      answers += 1
      if (answers === 1) throw offline as unknown as Error
      return { order: prepaid }
    })
    drive.cloud.on('order', 'quote', () => ({
      order: prepaid,
      quote: quote({ dueFen: 19_500 }),
      coupons: [],
    }))
    await drive.open()
    await drive.flow.picking.pick(3)
    drive.flow.picking.choosePrepay({ by: 'amount', units: 200, typed: '' })
    await drive.flow.act('prepay')
    expect(drive.view).toMatchObject({ phase: 'pick', notice: '网络不稳，请检查后再试。' })
    await drive.flow.act('prepay')
    expect(drive.view).toMatchObject({ phase: 'quote', price: { title: '3 号枪 · 95# · 加 200.00 元' } })
    const ids = drive.cloud
      .inputs('order', 'prepay')
      .map((input) => Reflect.get(Object(input), 'requestId') as unknown)
    expect(ids).toHaveLength(2)
    expect(new Set(ids).size).toBe(1)

    drive.cloud.on('order', 'release', () => ({ order: { ...prepaid, state: 'released' } }))
    await drive.flow.paying.giveUp()
    drive.flow.picking.choosePrepay({ by: 'amount', units: 200, typed: '' })
    await drive.flow.act('prepay')
    expect(drive.cloud.inputs('order', 'prepay')[2]).not.toMatchObject({ requestId: ids[0] })
  })
})

test('a guest who came by the code on a nozzle agrees first and goes on there', async () => {
  const drive = new Drive().goodDay()
  let member = false
  drive.cloud
    .on('order', 'open', () => opened(member ? { sales: [sale()] } : { member: null }))
    .on('order', 'payableSales', () => {
      throw new Refusal('SIGN_IN_REQUIRED')
    })
  await drive.open({ nozzleNumber: 3 })
  expect(drive.view).toMatchObject({ signIn: true, pick: { guide: true } })
  drive.flow.decline()
  expect(drive.view).toMatchObject({ signIn: false, phase: 'pick' })
  await drive.flow.act('look')
  expect(drive.view.signIn).toBe(true)
  member = true
  await drive.flow.joined()
  expect(drive.view).toMatchObject({ signIn: false, pick: { sales: [{ on: true }] } })
})

test.each([
  [{ scene: 's%3Ds1%26n%3D05' }, { orderId: '', stationId: 's1', nozzleNumber: 5 }],
  [{ orderId: 'o1' }, { orderId: 'o1', stationId: '', nozzleNumber: 0 }],
  [{ scene: 's=s1&n=5' }, { orderId: '', stationId: 's1', nozzleNumber: 5 }],
  [
    { q: encodeURIComponent('https://fuel.example.com/?s=s1&n=5') },
    { orderId: '', stationId: 's1', nozzleNumber: 5 },
  ],
  [
    { stationId: 's1', nozzle: '5' },
    { orderId: '', stationId: 's1', nozzleNumber: 5 },
  ],
  [{}, { orderId: '', stationId: '', nozzleNumber: 0 }],
  [{ scene: 'n=x' }, { orderId: '', stationId: '', nozzleNumber: 0 }],
])('reads %j', (query, read) => {
  expect(readQuery(query)).toEqual(read)
})

test('says that somebody else is paying, and shows the delivery when he gives it up', async () => {
  const drive = new Drive().goodDay()
  let taken = true
  drive.cloud.on('order', 'payableSales', () => ({ taken, sales: taken ? [] : [sale()] }))
  await drive.open()
  await drive.flow.picking.pick(3)
  expect(drive.pick).toMatchObject({ nothing: true, sales: [] })
  expect(drive.pick.why).toContain('3 号枪的这一笔正由别人支付')
  taken = false
  await jest.advanceTimersByTimeAsync(6_000)
  expect(drive.view).toMatchObject({ pick: { sales: [{ on: true }] }, bar: { deed: 'lock' } })
})

test('says that the station is offline instead of asking to fuel first', async () => {
  const drive = new Drive().goodDay()
  drive.cloud.on('order', 'open', () =>
    opened({ nozzles: [nozzle({ state: 'offline' })], heardAt: NOW - 10 * MINUTE, sales: [] }),
  )
  await drive.open({ nozzleNumber: 3 })
  expect(drive.pick.why).toContain('请到柜台支付')
})

test('tells a nozzle with an unpaid delivery and one whose neighbour is used from a free one', async () => {
  const drive = new Drive().goodDay()
  drive.cloud.on('order', 'open', () =>
    opened({ nozzles: [nozzle({ number: 1, state: 'unpaid' }), nozzle({ number: 2, state: 'occupied' })] }),
  )
  await drive.open()
  expect(drive.pick.tiles.map(({ stateText, tone }) => [stateText, tone])).toEqual([
    ['待付', 'busy'],
    ['使用中', 'busy'],
  ])
})

test.each([
  ['amount', '7', '请填 10 到 5000 的整元数。'],
  ['amount', '6000', '请填 10 到 5000 的整元数。'],
  ['amount', '200', ''],
  ['volume', '0', '请填 1 到 1000 的整升数。'],
] as const)('ordering ahead by %s: %s says "%s"', async (by, typed, problem) => {
  const drive = new Drive().goodDay()
  await drive.open({ nozzleNumber: 3 })
  drive.flow.picking.choosePrepay({ by, units: Number(typed), typed })
  expect(drive.pick.prepay).toMatchObject({ problem })
  expect(drive.view.bar).toMatchObject({ disabled: problem !== '' })
})
