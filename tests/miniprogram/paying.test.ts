import { keptText } from '../../miniprogram/packages/fuel/fuelling/views/bar'
import { initialState } from '../../miniprogram/packages/fuel/fuelling/state'
import { updateSession } from '../../miniprogram/store/session'
import { offline, Refusal } from './support/cloud'
import { Drive, startClock } from './support/fuelling'
import { coupon, MINUTE, NOW, opened, order, quote, settledOrder } from './support/samples'
import { cancelled } from './support/wx'

beforeEach(() => {
  startClock()
  updateSession({ locale: 'zh-CN', stationId: null, clockAheadMs: 0 })
})
afterEach(() => {
  jest.useRealTimers()
})

test('shows the price line by line, with what did not apply and why', async () => {
  const drive = new Drive().goodDay()
  await drive.toPrice()
  expect(drive.view).toMatchObject({
    phase: 'quote',
    price: {
      title: '3 号枪 · 95# · 40.00 升',
      payee: '收款方 滨河石油有限公司',
      dueFen: 30_400,
      saved: '已省 ¥8.00',
      toEarn: '付款后得 364 积分',
      lines: [{ fen: 31_200 }, { fen: -800 }],
      canGiveUp: true,
    },
    bar: { deed: 'pay', text: '微信支付 ¥304.00', disabled: false },
  })
  expect(drive.view.price?.reasons).toHaveLength(1)
  expect(drive.view.price?.reasons[0]).toContain('周三')
})

test('a double tap confirms once, opens one pay sheet and ends once', async () => {
  const drive = new Drive().goodDay()
  await drive.toPrice()
  const taps = Promise.all([drive.flow.act('pay'), drive.flow.act('pay'), drive.flow.act('pay')])
  await drive.pass(taps)
  expect(drive.cloud.count('order', 'confirm')).toBe(1)
  expect(drive.weixin.paid).toHaveLength(1)
  expect(drive.finished).toEqual(['o1'])
})

test('confirms exactly what is on the screen', async () => {
  const drive = new Drive().goodDay()
  const shown = quote({ couponId: 'coupon:m1:t1:1', pointsUsed: 500, digest: 'd7' })
  drive.cloud.on('order', 'quote', () => ({ order: order(), quote: shown, coupons: [coupon()] }))
  await drive.toPrice()
  await drive.pass(drive.flow.act('pay'))
  expect(drive.cloud.inputs('order', 'confirm')).toEqual([
    { orderId: 'o1', couponId: 'coupon:m1:t1:1', points: 500, digest: 'd7' },
  ])
})

test('a changed price is shown and must be confirmed again', async () => {
  const drive = new Drive().goodDay()
  await drive.toPrice()
  const changed = quote({ dueFen: 31_200, savedFen: 0, digest: 'd2' })
  drive.cloud
    .on('order', 'confirm', ({ digest }) => {
      if (digest !== 'd2') throw new Refusal('QUOTE_CHANGED')
      return { order: settledOrder(), payment: null }
    })
    .on('order', 'quote', () => ({ order: order(), quote: changed, coupons: [] }))
  await drive.pass(drive.flow.act('pay'))
  expect(drive.weixin.paid).toHaveLength(0)
  expect(drive.finished).toEqual([])
  expect(drive.view).toMatchObject({
    phase: 'quote',
    notice: '应付由 ¥304.00 变为 ¥312.00，请重新确认。',
    price: { dueFen: 31_200 },
    bar: { text: '微信支付 ¥312.00', disabled: false },
  })
  await drive.pass(drive.flow.act('pay'))
  expect(drive.finished).toEqual(['o1'])
})

test('a payment still pending is waited for, without a way to pay twice', async () => {
  const drive = new Drive().goodDay()
  await drive.toPrice()
  let asked = 0
  drive.cloud.on('order', 'payStatus', () => {
    asked += 1
    if (asked === 2) throw offline as unknown as Error
    return asked < 4
      ? { status: 'pending', order: order({ state: 'awaitingPayment', quote: quote() }) }
      : { status: 'paid', order: settledOrder() }
  })
  const paying = drive.flow.act('pay')
  await jest.advanceTimersByTimeAsync(0)
  expect(drive.view).toMatchObject({ phase: 'confirming', stalled: false, bar: null, busy: true })
  await drive.flow.act('pay')
  await jest.advanceTimersByTimeAsync(1000)
  expect(drive.view.offline).toBe(true)
  await drive.pass(paying)
  expect(asked).toBe(4)
  expect(drive.finished).toEqual(['o1'])
  expect(drive.cloud.count('order', 'confirm')).toBe(1)
})

test('a result that does not come may be asked for again or left for the order', async () => {
  const drive = new Drive().goodDay()
  await drive.toPrice()
  const waiting = order({ state: 'awaitingPayment', quote: quote(), lockedUntil: NOW + 10 * MINUTE })
  drive.cloud.on('order', 'payStatus', () => ({ status: 'pending', order: waiting }))
  await drive.pass(drive.flow.act('pay'))
  expect(drive.view).toMatchObject({
    phase: 'confirming',
    stalled: true,
    bar: { deed: 'ask', other: '没有付款，返回订单' },
  })
  await drive.pass(drive.flow.paying.backToOrder())
  expect(drive.view).toMatchObject({
    phase: 'quote',
    notice: '没有付款。订单还为您保留着。',
    price: { canGiveUp: true },
  })

  await drive.pass(drive.flow.act('pay'))
  drive.cloud.on('order', 'payStatus', () => ({ status: 'paid', order: settledOrder() }))
  await drive.pass(drive.flow.act('ask'))
  expect(drive.finished).toEqual(['o1'])
})

test('a closed pay sheet is asked about once; unpaid, the price stands again', async () => {
  const drive = new Drive().goodDay()
  await drive.toPrice()
  drive.weixin.pay = ({ fail }) => {
    fail(cancelled)
  }
  drive.cloud.on('order', 'payStatus', () => ({
    status: 'pending',
    order: order({ state: 'awaitingPayment' }),
  }))
  await drive.pass(drive.flow.act('pay'))
  expect(drive.cloud.count('order', 'payStatus')).toBe(1)
  expect(drive.view).toMatchObject({
    phase: 'quote',
    notice: '没有付款。订单还为您保留着。',
    price: { dueFen: 30_400 },
    busy: false,
  })
})

test('a sheet said to be cancelled whose payment went through ends as paid', async () => {
  const drive = new Drive().goodDay()
  await drive.toPrice()
  drive.weixin.pay = ({ fail }) => {
    fail(cancelled)
  }
  await drive.pass(drive.flow.act('pay'))
  expect(drive.finished).toEqual(['o1'])
})

test('a sheet that fails otherwise proves nothing: the service is asked', async () => {
  const drive = new Drive().goodDay()
  await drive.toPrice()
  drive.weixin.pay = ({ fail }) => {
    fail({ errMsg: 'requestPayment:fail system error' })
  }
  drive.cloud.on('order', 'payStatus', () => ({
    status: 'closed',
    order: order({ state: 'awaitingPayment' }),
  }))
  await drive.pass(drive.flow.act('pay'))
  expect(drive.view).toMatchObject({ phase: 'quote', notice: '这次支付已关闭，没有扣款。可以再次支付。' })
})

test('nothing left to pay ends without a pay sheet', async () => {
  const drive = new Drive().goodDay()
  drive.cloud
    .on('order', 'quote', () => ({ order: order(), quote: quote({ dueFen: 0 }), coupons: [] }))
    .on('order', 'confirm', () => ({ order: settledOrder(), payment: null }))
  await drive.toPrice()
  expect(drive.view.bar?.text).toBe('确认，无需付款')
  await drive.pass(drive.flow.act('pay'))
  expect(drive.weixin.paid).toHaveLength(0)
  expect(drive.finished).toEqual(['o1'])
})

test('a confirmation without an answer keeps the price and may be given again', async () => {
  const drive = new Drive().goodDay()
  await drive.toPrice()
  drive.cloud.on('order', 'confirm', () => {
    throw offline as unknown as Error
  })
  await drive.pass(drive.flow.act('pay'))
  expect(drive.view).toMatchObject({ phase: 'quote', busy: false, price: { dueFen: 30_400 } })
  drive.goodDay()
  await drive.pass(drive.flow.act('pay'))
  const [first, second] = drive.cloud.inputs('order', 'confirm')
  expect(second).toEqual(first)
  expect(drive.finished).toEqual(['o1'])
})

test('a payment already under way is waited for instead of paid again', async () => {
  const drive = new Drive().goodDay()
  await drive.toPrice()
  drive.cloud.on('order', 'confirm', () => {
    throw new Refusal('PAYMENT_PENDING')
  })
  await drive.pass(drive.flow.act('pay'))
  expect(drive.weixin.paid).toHaveLength(0)
  expect(drive.finished).toEqual(['o1'])
})

test('an order settled by another way meanwhile shows its result', async () => {
  const drive = new Drive().goodDay()
  await drive.toPrice()
  drive.cloud.on('order', 'confirm', () => {
    throw new Refusal('ORDER_STATE')
  })
  await drive.pass(drive.flow.act('pay'))
  expect(drive.finished).toEqual(['o1'])
})

test('coupon and points follow the price that the service answered, the latest only', async () => {
  const drive = new Drive().goodDay()
  const holds: (() => void)[] = []
  await drive.toPrice()
  drive.cloud.on('order', 'quote', async ({ coupon: choice = 'best', points = 0 }) => {
    if (choice === 'none') await new Promise<void>((resolve) => holds.push(resolve))
    const couponId = choice === 'none' ? null : 'coupon:m1:t1:1'
    const answer = quote({
      couponId,
      pointsUsed: points > 0 ? 500 : 0,
      dueFen: choice === 'none' ? 30_400 : 27_400,
    })
    return { order: order(), quote: answer, coupons: [coupon()] }
  })
  const slow = drive.flow.paying.price.chooseCoupon('none')
  expect(drive.view.bar).toMatchObject({ disabled: true })
  await drive.flow.act('pay')
  expect(drive.cloud.count('order', 'confirm')).toBe(0)
  await drive.flow.paying.price.chooseCoupon('coupon:m1:t1:1')
  holds.forEach((release) => {
    release()
  })
  await slow
  expect(drive.view.price).toMatchObject({
    dueFen: 27_400,
    coupon: { caption: '满200减30', chosen: true },
    points: { on: false, caption: '可用 500 积分' },
  })
  await drive.flow.paying.price.choosePoints(true)
  expect(drive.view.price).toMatchObject({ points: { on: true, caption: '用 500 积分' } })
})

test('the lock counts down by the service’s clock and is given up when it is over', async () => {
  const drive = new Drive().goodDay()
  const ahead = 5 * MINUTE
  drive.cloud.on('order', 'open', () => opened({ heardAt: NOW + ahead, at: Date.now() + ahead }))
  drive.cloud.on('station', 'live', () => ({ nozzles: [], heardAt: NOW + ahead, at: Date.now() + ahead }))
  drive.cloud.on('order', 'quote', () => ({
    order: order({ lockedUntil: NOW + ahead + 3 * MINUTE }),
    quote: quote(),
    coupons: [],
  }))
  await drive.toPrice()
  await drive.flow.tick()
  expect(drive.view.phase).toBe('quote')
  await jest.advanceTimersByTimeAsync(3 * MINUTE)
  await drive.pass(drive.flow.tick())
  expect(drive.view).toMatchObject({
    phase: 'pick',
    pick: { selected: 3 },
    notice: '保留时间已到，请重新选择这一笔。没有扣款。',
  })
})

test('says how long the order is kept, only while it is', () => {
  const kept = { ...initialState, phase: 'quote' as const, order: order() }
  expect(keptText(kept, NOW + 55_000)).toBe('还为您保留 2:05')
  expect(keptText(initialState, NOW)).toBe('')
})

test('an order given up goes back to the nozzle', async () => {
  const drive = new Drive().goodDay()
  drive.cloud.on('order', 'release', () => ({ order: order({ state: 'released' }) }))
  await drive.toPrice()
  await drive.flow.paying.giveUp()
  expect(drive.view).toMatchObject({ phase: 'pick', pick: { selected: 3 }, price: null, notice: '' })
})

test('every coupon says until when it is valid, or why it cannot be used here', async () => {
  const drive = new Drive().goodDay()
  const short = {
    key: 'quote.not.coupon.threshold',
    args: { nameZh: '满400减50', nameEn: '50 off 400', missing: 8800 },
  }
  drive.cloud.on('order', 'quote', () => ({
    order: order(),
    quote: quote({ couponId: 'coupon:m1:t1:1' }),
    coupons: [
      coupon(),
      coupon({ couponId: 'c2', name: { zh: '满400减50', en: '50 off 400' }, offFen: 0, whyNot: short }),
    ],
  }))
  await drive.toPrice()
  expect(drive.view.choices).toEqual([])
  drive.flow.openSheet('coupons')
  expect(drive.view.choices).toMatchObject([
    { label: '满200减30', caption: '有效期至 03-06 03:10', value: '省 ¥30.00', on: true, disabled: false },
    { label: '满400减50', caption: '还差 ¥88.00 才可用', value: '', on: false, disabled: true },
    { choice: 'none', label: '不用券', on: false },
  ])
  await drive.flow.paying.price.chooseCoupon('none')
  expect(drive.view.sheet).toBe('none')
  expect(drive.cloud.inputs('order', 'quote').at(-1)).toMatchObject({ coupon: 'none' })
})

test('a first fuelling says why its points are doubled', async () => {
  const drive = new Drive().goodDay()
  const doubled = quote({ extras: ['firstFuelling'], pointsToEarn: 608 })
  drive.cloud.on('order', 'quote', () => ({ order: order(), quote: doubled, coupons: [] }))
  await drive.toPrice()
  expect(drive.view.price?.toEarn).toBe('付款后得 608 积分 · 首次加油双倍')
})

test('a page that was left asks nothing more', async () => {
  const drive = new Drive().goodDay()
  await drive.toPrice()
  drive.cloud.on('order', 'payStatus', () => ({
    status: 'pending',
    order: order({ state: 'awaitingPayment' }),
  }))
  const paying = drive.flow.act('pay')
  await jest.advanceTimersByTimeAsync(0)
  drive.flow.leave()
  const asked = drive.cloud.count('order', 'payStatus')
  await drive.pass(paying)
  expect(drive.cloud.count('order', 'payStatus')).toBe(asked)
})

describe('giving up after the pay sheet was open', () => {
  async function closed(state: 'released' | 'settled'): Promise<Drive> {
    const drive = new Drive().goodDay()
    await drive.toPrice()
    drive.weixin.pay = ({ fail }) => {
      fail(cancelled)
    }
    const waiting = order({ state: 'awaitingPayment', quote: quote() })
    drive.cloud
      .on('order', 'payStatus', () => ({ status: 'pending', order: waiting }))
      .on('order', 'release', () => ({ order: order({ state }) }))
    await drive.pass(drive.flow.act('pay'))
    expect(drive.view.price).toMatchObject({ canGiveUp: true, giveUp: '不是我的，放弃' })
    await drive.pass(drive.flow.paying.giveUp())
    return drive
  }

  test('leads back to the nozzle while nothing was paid', async () => {
    expect((await closed('released')).view).toMatchObject({ phase: 'pick', pick: { selected: 3 } })
  })

  test('leads to the result when it turns out to be paid', async () => {
    expect((await closed('settled')).finished).toEqual(['o1'])
  })
})

test('what was agreed to without a network goes on by itself when it is back', async () => {
  const drive = new Drive().goodDay()
  await drive.toPrice()
  drive.cloud.on('order', 'confirm', () => {
    throw offline as unknown as Error
  })
  await drive.pass(drive.flow.act('pay'))
  expect(drive.view).toMatchObject({ phase: 'quote', notice: expect.stringContaining('恢复后自动继续') })
  drive.goodDay()
  await drive.pass(drive.flow.goOnOnline())
  expect(drive.weixin.paid).toHaveLength(1)
  expect(drive.finished).toEqual(['o1'])
})

test('says what points would take off before they are used', async () => {
  const drive = new Drive().goodDay()
  const usable = quote({ pointsUsable: 1_000, pointsUsableFen: 1_000 })
  drive.cloud.on('order', 'quote', () => ({ order: order(), quote: usable, coupons: [] }))
  await drive.toPrice()
  expect(drive.view.price?.points).toMatchObject({ on: false, caption: '可用 1,000 积分，抵 ¥10.00' })
})

test('a coupon that may still be claimed is claimed and used by one tap', async () => {
  const drive = new Drive().goodDay()
  const claimable = { templateId: 't1', name: { zh: '新会员券', en: 'Welcome' }, offFen: 3_000 }
  drive.cloud
    .on('order', 'quote', () => ({ order: order(), quote: quote(), coupons: [], claimable }))
    .on('coupon', 'claim', () => ({ coupon: coupon() }))
  await drive.toPrice()
  expect(drive.view.price).toMatchObject({ coupon: null, claim: '有 1 张券可领，这一笔减 ¥30.00' })
  const used = quote({ couponId: coupon().couponId, dueFen: 27_400 })
  drive.cloud.on('order', 'quote', () => ({ order: order(), quote: used, coupons: [coupon()] }))
  await drive.pass(drive.flow.paying.price.claim())
  expect(drive.cloud.inputs('order', 'quote').at(-1)).toMatchObject({ coupon: coupon().couponId })
  expect(drive.view.price).toMatchObject({ claim: '', dueFen: 27_400 })
})
