import { sampleSale } from '../../core/domain/orders/testing/records'
import { buy, confirm, lock, quote, sheetOf } from '../support/buying'
import type { Person } from '../support/driver'
import { eachDriver } from '../support/eachDriver'
import { fill, join, OWNER, put, recordOf, recordsOf, STATION, tick } from '../support/station'
import { leaveTasks } from '../support/telling'
import { LOCAL_MERCHANT_ID } from '../../local/machine'
import type { World } from '../support/world'

jest.setTimeout(30_000)

let world: World
let driver: Person
let staff: Person
let turn: number
eachDriver((visit) => {
  ;({ world, driver, staff, turn } = visit)
})

const orderOf = (orderId: string) => recordOf(world, 'orders', orderId)
const refundsOf = (orderId: string) =>
  recordsOf(world, 'refunds').filter((refund) => refund.orderId === orderId)
const problemsOf = (orderId: string) =>
  recordsOf(world, 'problems').filter((problem) => problem.orderId === orderId)
const listed = async (person = staff) =>
  (await person.call('staff', 'problems', { stationId: STATION })).problems
const bought = async () => (await buy(driver, await fill(world, 1, { volumeMl: 40_000 }))).orderId
const wish = (orderId: string, amountFen: number) => ({
  orderId,
  amountFen,
  reason: '加错油',
  requestId: `refund-${turn}-${amountFen}`,
})
const sentBackFen = (orderId: string) =>
  world.machine.wechatPay.ledger
    .refunds()
    .filter(({ outTradeNo, status }) => outTradeNo.startsWith(orderId) && status === 'SUCCESS')
    .reduce((sum, { refundFen }) => sum + refundFen, 0)

describe('a refund', () => {
  it('that was accepted unheard is not booked as refused when its repetition is', async () => {
    const orderId = await bought()
    world.machine.faults.add({ point: 'pay', subject: 'refund', kind: 'lostReply' })
    const { refundId } = await staff.call('staff', 'refund', wish(orderId, 29_280))
    const refund = recordOf(world, 'refunds', refundId)
    // WeChat Pay answers INVALID_REQUEST to a repetition that is not the same.
    const parts = refund.parts.map((part) => ({ ...part, totalFen: part.totalFen + 1 }))
    put(world, 'refunds', { ...refund, parts })
    await tick(world, 61_000)
    expect(recordOf(world, 'refunds', refundId).state).toBe('succeeded')
    expect(sentBackFen(orderId)).toBe(29_280)
    expect(problemsOf(orderId)).toEqual([])
  })

  it('that waits for funds is a problem, until it is paid', async () => {
    const orderId = await bought()
    const { ledger } = world.machine.wechatPay
    const setFunds = (unsettledFen: number) => {
      ledger.saveFunds(LOCAL_MERCHANT_ID, { ...ledger.funds(LOCAL_MERCHANT_ID), unsettledFen })
    }
    setFunds(100)
    await staff.call('staff', 'refund', wish(orderId, 29_280))
    expect(await listed()).toMatchObject([
      {
        kind: 'refundWaitingFunds',
        orderId,
        content: { key: 'problem.refundWaitingFunds', args: { amount: 29_280 } },
      },
    ])
    setFunds(1_000_000)
    await tick(world, 3_600_000)
    expect(refundsOf(orderId)).toMatchObject([{ state: 'succeeded' }])
    expect(await listed()).toEqual([])
    expect(problemsOf(orderId)).toMatchObject([{ resolution: { role: 'system', reason: 'accepted' } }])
  })

  it('that is refused for good is a problem, until a person ends it with a reason', async () => {
    const orderId = await bought()
    const { ledger } = world.machine.wechatPay
    const order = ledger.order(LOCAL_MERCHANT_ID, `${orderId}01`)
    if (order?.payment === undefined) throw new Error('nothing was paid')
    const yearMs = 366 * 86_400_000
    ledger.saveOrder({ ...order, payment: { ...order.payment, paidAt: order.payment.paidAt - yearMs } })
    const { refundId } = await staff.call('staff', 'refund', wish(orderId, 29_280))
    expect(recordOf(world, 'refunds', refundId)).toMatchObject({ state: 'refused' })
    expect(await listed()).toMatchObject([{ kind: 'refundRefused', subject: refundId }])
    const [problem] = await listed()
    const resolution = { problemId: problem?.problemId ?? '', reason: '已付现金' }
    expect(await driver.refusal('staff', 'problems', { stationId: STATION })).toBe('FORBIDDEN')
    expect(await driver.refusal('staff', 'resolveProblem', resolution)).toBe('FORBIDDEN')
    const { resolvedAt } = await staff.call('staff', 'resolveProblem', resolution)
    expect(await staff.call('staff', 'resolveProblem', resolution)).toMatchObject({ resolvedAt })
    expect(await listed()).toEqual([])
    const done = recordsOf(world, 'operations').filter(({ action }) => action === 'resolveProblem')
    expect(done).toMatchObject([{ reason: '已付现金', subject: resolution.problemId }])
  })

  it('whose money leaves after it was booked as refused is a problem of its own', async () => {
    const orderId = await bought()
    const { refundId } = await staff.call('staff', 'refund', wish(orderId, 29_280))
    await world.machine.wechatPay.idle()
    const refund = recordOf(world, 'refunds', refundId)
    expect(refund.state).toBe('succeeded')
    put(world, 'refunds', { ...refund, state: 'refused' })
    for (const one of world.machine.wechatPay.notifications())
      if (one.outTradeNo.startsWith(orderId)) world.machine.wechatPay.resend(one)
    await world.machine.wechatPay.idle()
    expect(recordOf(world, 'refunds', refundId).state).toBe('refused')
    expect(problemsOf(orderId)).toMatchObject([{ kind: 'refundPaidAfterRefusal', subject: refundId }])
    put(world, 'refunds', refund)
  })
})

describe('a sale that the till was paid for while its driver paid by phone', () => {
  it('sends the driver’s money back, once, and tells the station', async () => {
    const saleId = await fill(world, 7, { volumeMl: 10_000 })
    const { orderId } = await lock(driver, saleId)
    world.machine.faults.add({ point: 'notify', kind: 'lose', detail: { forever: true } })
    await driver.pay(sheetOf(await confirm(driver, orderId)))
    const sale = world.forecourt.state().sales.at(-1)
    world.forecourt.payAtTill(sale?.pointId ?? '', sale?.sequence ?? 0)
    await world.forecourt.settle()
    expect(orderOf(orderId)).toMatchObject({ state: 'settled', refundState: 'full' })
    await tick(world)
    await tick(world, 61_000)
    expect(refundsOf(orderId)).toMatchObject([{ cause: 'paidTwice', state: 'succeeded' }])
    expect(sentBackFen(orderId)).toBe(orderOf(orderId).quote?.dueFen)
    expect(problemsOf(orderId)).toMatchObject([{ kind: 'paidTwice', subject: saleId, resolvedAt: 0 }])
  })

  it('is given up when its time is over, although no lock brings it up', async () => {
    const saleId = await fill(world, 7, { volumeMl: 10_000 })
    const { orderId } = await lock(driver, saleId)
    // The batch was taken in, and the step after it was lost.
    const sale = recordOf(world, 'sales', saleId)
    put(world, 'sales', {
      ...sale,
      state: 'paidAtOtherTill',
      pendingCommand: 'clear',
      lock: null,
      lockedUntil: sampleSale().lockedUntil,
    })
    await tick(world, 181_000)
    expect(orderOf(orderId)).toMatchObject({ state: 'released', release: { why: 'tillPaid' } })
  })
})

describe('money that was taken', () => {
  it('is reported as taken although the sale could not be cleared at once', async () => {
    const saleId = await fill(world, 1, { volumeMl: 10_000 })
    const { orderId } = await lock(driver, saleId)
    world.machine.faults.add({ point: 'notify', kind: 'lose', detail: { forever: true } })
    await driver.pay(sheetOf(await confirm(driver, orderId)))
    await world.machine.wechatPay.idle()
    world.machine.faults.add({
      point: 'database',
      subject: 'database.startTransaction',
      kind: 'error',
      skip: 1,
    })
    expect((await driver.call('order', 'payStatus', { orderId })).status).toBe('paid')
    expect(recordOf(world, 'sales', saleId).state).toBe('locked')
    // The pump would take the payment for done as soon as it hears of it.
    world.forecourt.setOnline(false)
    await tick(world)
    expect(recordOf(world, 'sales', saleId).state).toBe('settled')
    world.forecourt.setOnline(true)
    await world.forecourt.settle()
  })

  it('is taken on the word of its own merchant only', async () => {
    const { orderId } = await lock(driver, await fill(world, 1, { volumeMl: 10_000 }))
    const sheet = sheetOf(await confirm(driver, orderId))
    put(world, 'orders', { ...orderOf(orderId), merchantId: '1900000999' })
    await driver.pay(sheet)
    await world.machine.wechatPay.idle()
    expect(orderOf(orderId).state).toBe('awaitingPayment')
    put(world, 'orders', { ...orderOf(orderId), merchantId: LOCAL_MERCHANT_ID })
    expect((await driver.call('order', 'payStatus', { orderId })).status).toBe('paid')
    await world.forecourt.settle()
  })
})

describe('a confirmation', () => {
  it('whose order is given up meanwhile opens no payment', async () => {
    const saleId = await fill(world, 1, { volumeMl: 10_000 })
    const { orderId } = await lock(driver, saleId)
    const { digest } = await quote(driver, orderId)
    world.machine.faults.add({ point: 'pay', subject: 'prepay', kind: 'delay', delayMs: 1_500 })
    const confirming = driver.refusal('order', 'confirm', { orderId, couponId: null, points: 0, digest })
    await new Promise((resolve) => setTimeout(resolve, 700))
    await staff.call('staff', 'releaseLock', { saleId, reason: '车主离开' })
    expect(await confirming).toBe('ORDER_STATE')
    expect(orderOf(orderId)).toMatchObject({ state: 'released', attempts: [{ state: 'closed' }] })
    expect(world.machine.wechatPay.ledger.order(LOCAL_MERCHANT_ID, `${orderId}01`)?.state).toBe('CLOSED')
  })

  it('late in the lock begins it anew, and the controller hears of it', async () => {
    const saleId = await fill(world, 1, { volumeMl: 10_000 })
    const { orderId } = await lock(driver, saleId)
    await world.forecourt.settle()
    world.machine.clock.advance(150_000)
    await driver.pay(sheetOf(await confirm(driver, orderId)))
    await world.machine.wechatPay.idle()
    const until = orderOf(orderId).lockedUntil
    expect(until - world.machine.clock.now()).toBeGreaterThan(170_000)
    await world.forecourt.settle()
    expect((await driver.call('order', 'payStatus', { orderId })).status).toBe('paid')
    await world.forecourt.settle()
    expect(recordOf(world, 'sales', saleId).state).toBe('cleared')
  })
})

describe('fuel ordered beforehand', () => {
  const place = async (nozzleNumber: number, person = driver) => {
    const amount = { by: 'amount' as const, amountFen: 20_000 }
    const requestId = `request-${turn}-${person.openid}`
    return (await person.call('order', 'prepay', { requestId, stationId: STATION, nozzleNumber, amount }))
      .order.orderId
  }
  const agreeing = async (orderId: string, person = driver) => ({
    orderId,
    couponId: null,
    points: 0,
    digest: (await quote(person, orderId)).digest,
  })
  const paid = async (nozzleNumber: number) => {
    const orderId = await place(nozzleNumber)
    await driver.pay(sheetOf(await confirm(driver, orderId)))
    await driver.call('order', 'payStatus', { orderId })
    await world.forecourt.settle()
    return orderId
  }
  const close = (
    orderId: string,
    outcome: { kind: 'nothingDelivered' } | { kind: 'delivered'; saleId: string },
  ) => staff.call('staff', 'closeAuthorisation', { orderId, outcome, reason: '看过油机' })

  it('is not asked money for while the controller is silent', async () => {
    const orderId = await place(3)
    const choice = await agreeing(orderId)
    world.forecourt.setOnline(false)
    world.machine.clock.advance(61_000)
    expect(await driver.refusal('order', 'confirm', choice)).toBe('STATION_OFFLINE')
    const again = { requestId: `again-${turn}00`, stationId: STATION, nozzleNumber: 3 }
    const amount = { by: 'amount', amountFen: 20_000 }
    expect(await driver.refusal('order', 'prepay', { ...again, amount })).toBe('STATION_OFFLINE')
    world.forecourt.setOnline(true)
    await world.forecourt.settle()
    await confirm(driver, orderId)
    await driver.call('order', 'release', { orderId })
  })

  it('is not asked money for at a pump that was taken after it was ordered', async () => {
    const later = await join(world, 'oLater')
    const second = await place(4, later)
    const choice = await agreeing(second, later)
    const first = await paid(3)
    expect(await later.refusal('order', 'confirm', choice)).toBe('FUELLING_POINT_BUSY')
    await later.call('order', 'release', { orderId: second })
    world.forecourt.fill(3, { volumeMl: 60_000 })
    await world.forecourt.settle()
    expect(orderOf(first).state).toBe('settled')
  })

  it('with a controller that died while fuel flowed is ended by staff, who found nothing delivered', async () => {
    const orderId = await paid(5)
    expect(
      await staff.refusal('staff', 'closeAuthorisation', {
        orderId,
        outcome: { kind: 'nothingDelivered' },
        reason: '看过油机',
      }),
    ).toBe('ORDER_STATE')
    world.forecourt.lift(5)
    world.forecourt.fuel(5, { volumeMl: 3_000 }, 0)
    await world.forecourt.settle()
    expect(recordOf(world, 'authorisations', `authorisation:${orderId}`).state).toBe('fuelling')
    world.forecourt.setOnline(false)
    await tick(world, 29 * 60_000)
    expect(await listed()).not.toContainEqual(expect.objectContaining({ orderId }))
    await tick(world, 2 * 60_000)
    await tick(world)
    expect(problemsOf(orderId)).toMatchObject([{ kind: 'authorisationSilent', resolvedAt: 0 }])
    const outcome = { kind: 'nothingDelivered' }
    expect(
      await driver.refusal('staff', 'closeAuthorisation', { orderId, outcome, reason: '看过油机' }),
    ).toBe('FORBIDDEN')
    expect((await close(orderId, { kind: 'nothingDelivered' })).order.state).toBe('voided')
    expect((await close(orderId, { kind: 'nothingDelivered' })).order.state).toBe('voided')
    expect(problemsOf(orderId)[0]?.resolvedAt).toBeGreaterThan(0)
    await tick(world, 61_000)
    expect(refundsOf(orderId)).toMatchObject([{ cause: 'prepayVoid', state: 'succeeded' }])
    expect(
      recordsOf(world, 'operations').filter(({ action }) => action === 'closeAuthorisation'),
    ).toMatchObject([{ subject: orderId, reason: '看过油机' }])
    // What comes in after all is payable like any other.
    world.forecourt.hangUp(5)
    world.forecourt.setOnline(true)
    await world.forecourt.settle()
    expect(
      recordsOf(world, 'sales').find(({ authorisationId }) => authorisationId?.includes(orderId)),
    ).toMatchObject({ state: 'payable', orderId: null })
  })

  it('whose sale came without its authorisation is settled on the sale that staff name', async () => {
    const orderId = await paid(7)
    world.forecourt.setOnline(false)
    await tick(world, 301_000)
    await tick(world, 31 * 60_000)
    expect(problemsOf(orderId)).toMatchObject([{ kind: 'authorisationSilent' }])
    const { fuellingPointId, productId, shiftId, businessDate } = orderOf(orderId)
    const now = world.machine.clock.now()
    const sale = sampleSale({
      _id: `sale:${STATION}:${fuellingPointId}:1:901:990000000`,
      ...{ stationId: STATION, fuellingPointId, productId, shiftId, businessDate, nozzleNumber: 7 },
      ...{ volumeMl: 10_000, amountFen: 7_420, priceFenPerL: 742 },
      ...{ liftedAt: now - 120_000, endedAt: now - 60_000, receivedAt: now - 60_000 },
    })
    put(world, 'sales', sale)
    const { order } = await close(orderId, { kind: 'delivered', saleId: sale._id })
    expect(order).toMatchObject({ state: 'settled', volumeMl: 10_000 })
    expect(recordOf(world, 'sales', sale._id)).toMatchObject({ state: 'settled', orderId })
    await tick(world, 61_000)
    expect(refundsOf(orderId)).toMatchObject([{ cause: 'prepayDifference', state: 'succeeded' }])
    expect(problemsOf(orderId)[0]?.resolvedAt).toBeGreaterThan(0)
  })
})

describe('what follows an act', () => {
  it('and was tried too often is a problem that an owner sees', async () => {
    const order = { orderId: '01HV0000000000000000000009', outTradeNo: '01HV000000000000000000000901' }
    const id = leaveTasks(world, driver.openid, 'failing', [{ kind: 'uploadShipping', ...order }])
    world.machine.clock.advance(11_000)
    for (let tries = 1; tries <= 12; tries += 1) await tick(world, 3_600_000)
    expect(await listed(world.person(OWNER))).toContainEqual(
      expect.objectContaining({ kind: 'outboxFailed', subject: `${id}:1` }),
    )
  })
})
