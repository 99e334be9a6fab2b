import type { Output } from '../../miniprogram/api/client'
import type { OrderView } from '../../miniprogram/lib/core'
import { updateSession } from '../../miniprogram/store/session'
import { offline } from './support/cloud'
import { Drive, startClock } from './support/fuelling'
import { coupon, opened, order, quote, sale, settledOrder } from './support/samples'
import { cancelled } from './support/wx'

type Opened = Output<'order', 'open'>

beforeEach(() => {
  startClock()
  updateSession({ locale: 'zh-CN', stationId: null, clockAheadMs: 0 })
})
afterEach(() => {
  jest.useRealTimers()
})

describe('an order found again', () => {
  const found = (state: OrderView['state'], more: Partial<NonNullable<Opened['opened']>> = {}) =>
    opened({
      opened: {
        order: order({ state, quote: quote() }),
        quote: quote(),
        coupons: [],
        pump: null,
        unasked: false,
        ...more,
      },
    })

  test.each(['settled', 'voided'] as const)('that is %s shows its result', async (state) => {
    const drive = new Drive().goodDay()
    drive.cloud.on('order', 'open', () => found(state))
    await drive.open({ orderId: 'o1' })
    expect(drive.finished).toEqual(['o1'])
    expect(drive.cloud.inputs('order', 'open')).toEqual([{ orderId: 'o1' }])
  })

  test('that is locked has its price in the same answer', async () => {
    const drive = new Drive().goodDay()
    drive.cloud.on('order', 'open', () => found('locked', { coupons: [coupon()] }))
    await drive.open({ orderId: 'o1' })
    expect(drive.cloud.calls).toHaveLength(1)
    expect(drive.view).toMatchObject({ phase: 'quote', price: { dueFen: 30_400 }, bar: { deed: 'pay' } })
  })

  test('that waits for its payment has been asked about in the same answer, and can be paid as agreed', async () => {
    const drive = new Drive().goodDay()
    drive.cloud.on('order', 'open', () => found('awaitingPayment'))
    await drive.open({ orderId: 'o1' })
    expect(drive.cloud.calls).toHaveLength(1)
    expect(drive.view).toMatchObject({ phase: 'quote', bar: { deed: 'pay', text: '微信支付 ¥304.00' } })
    await drive.pass(drive.flow.act('pay'))
    expect(drive.cloud.inputs('order', 'confirm')).toMatchObject([{ digest: 'd1' }])
    expect(drive.finished).toEqual(['o1'])
  })

  test('that WeChat Pay could not be asked about says so, and keeps its price', async () => {
    const drive = new Drive().goodDay()
    drive.cloud.on('order', 'open', () => found('awaitingPayment', { unasked: true }))
    await drive.open({ orderId: 'o1' })
    expect(drive.view).toMatchObject({ phase: 'quote', bar: { deed: 'pay' } })
    expect(drive.view.notice).not.toBe('')
  })

  test('that was given up leads to its nozzle', async () => {
    const drive = new Drive().goodDay()
    drive.cloud.on('order', 'open', () => found('released'))
    await drive.open({ orderId: 'o1' })
    expect(drive.view).toMatchObject({
      phase: 'pick',
      pick: { selected: 3 },
      notice: '保留时间已到，请重新选择这一笔。没有扣款。',
    })
  })

  test('beside the nozzles is gone on with by a tap', async () => {
    const drive = new Drive().goodDay()
    drive.cloud.on('order', 'open', ({ orderId }) =>
      orderId === undefined ? opened({ openOrders: [order({ quote: quote() })] }) : found('locked'),
    )
    await drive.open()
    expect(drive.pick.orders).toEqual([
      { orderId: 'o1', title: '3 号枪 · 95# · 40.00 升', fen: 30_400, state: '还有一笔未付' },
    ])
    await drive.flow.resume('o1')
    expect(drive.view.phase).toBe('quote')
  })
})

describe('a page that comes back from the background', () => {
  test('asks about the payment that was left open, and goes on when it is made', async () => {
    const drive = new Drive().goodDay()
    const waiting = order({ state: 'awaitingPayment', quote: quote() })
    await drive.toPrice()
    drive.weixin.pay = ({ fail }) => {
      fail(cancelled)
    }
    drive.cloud.on('order', 'payStatus', () => ({ status: 'pending', order: waiting }))
    await drive.pass(drive.flow.act('pay'))
    drive.flow.hide()
    drive.cloud.on('order', 'payStatus', () => ({ status: 'paid', order: settledOrder() }))
    drive.flow.show()
    await jest.advanceTimersByTimeAsync(0)
    expect(drive.finished).toEqual(['o1'])
  })

  test('with the network back asks again for a result that had not come', async () => {
    const drive = new Drive().goodDay()
    await drive.toPrice()
    drive.cloud.on('order', 'payStatus', () => {
      throw offline as unknown as Error
    })
    await drive.pass(drive.flow.act('pay'))
    expect(drive.view).toMatchObject({ phase: 'confirming', stalled: true, offline: true })
    drive.goodDay()
    await drive.pass(drive.flow.goOnOnline())
    expect(drive.finished).toEqual(['o1'])
  })
})

test('a tap on what was the driver’s until just now makes it his anew', async () => {
  const drive = new Drive().goodDay()
  let over = false
  drive.cloud
    .on('order', 'payableSales', () => ({ taken: false, sales: [sale({ orderId: over ? null : 'o1' })] }))
    .on('order', 'open', ({ orderId }) => {
      if (orderId === undefined) return opened({ sales: [sale({ orderId: 'o1' })] })
      over = true
      const released = order({ state: 'released' })
      return opened({ opened: { order: released, quote: null, coupons: [], pump: null, unasked: false } })
    })
  await drive.open({ nozzleNumber: 3 })
  await drive.flow.act('lock')
  expect(drive.cloud.count('order', 'lockSale')).toBe(1)
  expect(drive.view).toMatchObject({ phase: 'quote', notice: '' })
})

test('a delivery that turns out to be paid shows its result', async () => {
  const drive = new Drive().goodDay()
  drive.cloud.on('order', 'lockSale', () => ({ order: settledOrder() }))
  await drive.open({ nozzleNumber: 3 })
  await drive.flow.act('lock')
  expect(drive.finished).toEqual(['o1'])
})
