import type { Contracts } from '../../core/contracts'
import { buy, confirm, lock, quote, sheetOf } from '../support/buying'
import type { Person } from '../support/driver'
import { eachDriver } from '../support/eachDriver'
import { fill, OWNER, put, recordOf, recordsOf, STAFF, STATION, THURSDAY } from '../support/station'
import type { World } from '../support/world'

let world: World
let driver: Person
let staff: Person
let turn: number
eachDriver((visit) => {
  ;({ world, driver, staff, turn } = visit)
})

const orderOf = (orderId: string) => recordOf(world, 'orders', orderId)
const saleOf = (saleId: string) => recordOf(world, 'sales', saleId)
const operationsOf = (subject: string) =>
  recordsOf(world, 'operations').filter((operation) => operation.subject === subject)
const request = (name: string) => `request-${name}-${turn}`

describe('who may act', () => {
  it('is staff at their own stations, and the owner at each', async () => {
    put(world, 'identities', {
      _id: 'oStaffElsewhere',
      schema: 1,
      memberId: null,
      roles: ['staff'],
      staff: { name: '王', stationIds: ['elsewhere'] },
      createdAt: THURSDAY,
    })
    const elsewhere = world.person('oStaffElsewhere')
    const saleId = await fill(world, 1, { volumeMl: 10_000 })
    const { orderId } = await buy(driver, saleId)
    const acts: readonly [keyof Contracts['staff'], object][] = [
      ['openSales', { stationId: STATION }],
      ['releaseLock', { saleId, reason: 'stuck' }],
      ['recordTender', { saleId, kind: 'cash', amountFen: 1, requestId: 'request-1' }],
      ['markDriveOff', { saleId, reason: 'gone' }],
      ['previewRefund', { orderId, amountFen: 1 }],
      ['refund', { orderId, amountFen: 1, reason: 'asked', requestId: 'request-1' }],
    ]
    for (const [action, input] of acts) {
      // What a station is, everybody may know; what was sold there is not told apart from nothing.
      expect([action, await elsewhere.refusal('staff', action as 'openSales', input)]).toEqual([
        action,
        action === 'openSales' ? 'FORBIDDEN' : 'NOT_FOUND',
      ])
      expect([action, await driver.refusal('staff', action as 'openSales', input)]).toEqual([
        action,
        'FORBIDDEN',
      ])
    }
    const price = { stationId: STATION, productId: '92', priceFenPerL: 750, effectiveAt: THURSDAY * 2 }
    expect(await staff.refusal('staff', 'announcePrice', price)).toBe('FORBIDDEN')
    const unpaid = await fill(world, 3, { volumeMl: 10_000 })
    const open = (person: Person) => person.call('staff', 'openSales', { stationId: STATION })
    expect((await open(staff)).sales).toEqual((await open(world.person(OWNER))).sales)
    expect((await open(staff)).sales).toContainEqual(
      expect.objectContaining({ saleId: unpaid, state: 'payable', grade: '95#', amountFen: 7_850 }),
    )
  })
})

describe('a stuck lock', () => {
  it('is taken off with its payment closed', async () => {
    const saleId = await fill(world, 1, { volumeMl: 10_000 })
    const { orderId } = await lock(driver, saleId)
    const { payment } = await confirm(driver, orderId)
    const released = await staff.call('staff', 'releaseLock', { saleId, reason: '司机已离开' })
    expect(released.outcome).toBe('released')
    expect(orderOf(orderId)).toMatchObject({ state: 'released', release: { why: 'staff' } })
    expect(saleOf(saleId)).toMatchObject({ state: 'payable', lock: null })
    expect(await driver.pay(sheetOf({ payment }))).toMatch(/关闭/)
    expect(operationsOf(saleId)).toMatchObject([
      { action: 'releaseLock', actor: STAFF, role: 'staff', reason: '司机已离开' },
    ])
    const again = await staff.call('staff', 'releaseLock', { saleId, reason: 'again' })
    expect(again.outcome).toBe('nothingToDo')
  })

  it('is settled instead when the money has arrived', async () => {
    world.machine.faults.add({ point: 'notify', kind: 'lose', detail: { forever: true } })
    const saleId = await fill(world, 1, { volumeMl: 10_000 })
    const { orderId } = await lock(driver, saleId)
    await driver.pay(sheetOf(await confirm(driver, orderId)))
    const { outcome } = await staff.call('staff', 'releaseLock', { saleId, reason: 'stuck' })
    expect(outcome).toBe('settled')
    expect(orderOf(orderId)).toMatchObject({ state: 'settled' })
    expect(saleOf(saleId).state).toBe('settled')
  })

  it('stays while WeChat Pay cannot be asked', async () => {
    const saleId = await fill(world, 1, { volumeMl: 10_000 })
    await confirm(driver, (await lock(driver, saleId)).orderId)
    world.machine.faults.add({ point: 'pay', subject: 'close', kind: 'systemError' })
    expect(await staff.refusal('staff', 'releaseLock', { saleId, reason: 'stuck' })).toBe('UPSTREAM')
    expect(saleOf(saleId).state).toBe('locked')
  })
})

describe('money at the till', () => {
  const tender = (saleId: string, amountFen: number, requestId = request('till')) => ({
    saleId,
    kind: 'cash' as const,
    amountFen,
    requestId,
  })

  it('for a locked order settles it at the member’s price, once', async () => {
    const saleId = await fill(world, 1, { volumeMl: 40_000 })
    const { orderId } = await lock(driver, saleId)
    expect(await staff.refusal('staff', 'recordTender', tender(saleId, 29_680))).toBe('ORDER_STATE')
    const taken = await staff.call('staff', 'recordTender', tender(saleId, 29_280))
    expect(taken).toMatchObject({
      state: 'settled',
      order: { orderId, state: 'settled', tenders: [{ kind: 'cash', amountFen: 29_280 }] },
    })
    expect(orderOf(orderId)).toMatchObject({ tenders: [{ recordedBy: STAFF }], earned: { points: 585 } })
    expect(await staff.call('staff', 'recordTender', tender(saleId, 29_280))).toEqual(taken)
    expect(await staff.refusal('staff', 'recordTender', tender(saleId, 29_280, 'another-request'))).toBe(
      'ORDER_STATE',
    )
    expect(operationsOf(saleId)).toHaveLength(1)
  })

  it('for a confirmed order closes its payment and takes what was agreed', async () => {
    const { coupon } = await driver.call('coupon', 'claim', {
      templateId: 'welcome200',
      requestId: 'claim-0001',
    })
    const saleId = await fill(world, 1, { volumeMl: 40_000 })
    const { orderId } = await lock(driver, saleId)
    const { payment, quote: agreed } = await confirm(driver, orderId, { coupon: 'best' })
    await staff.call('staff', 'recordTender', tender(saleId, agreed.dueFen))
    expect(orderOf(orderId)).toMatchObject({
      state: 'settled',
      attempts: [{ state: 'closed' }],
      tenders: [{ kind: 'cash', amountFen: 26_280 }],
    })
    expect(recordOf(world, 'coupons', coupon.couponId)).toMatchObject({ state: 'used' })
    expect(await driver.pay(sheetOf({ payment }))).toMatch(/关闭/)
  })

  it('is refused when the driver’s own payment has arrived', async () => {
    world.machine.faults.add({ point: 'notify', kind: 'lose', detail: { forever: true } })
    const saleId = await fill(world, 1, { volumeMl: 40_000 })
    const { orderId } = await lock(driver, saleId)
    await driver.pay(sheetOf(await confirm(driver, orderId)))
    expect(await staff.refusal('staff', 'recordTender', tender(saleId, 29_280))).toBe('ORDER_STATE')
    expect(orderOf(orderId)).toMatchObject({ state: 'settled', tenders: [{ kind: 'wechatPay' }] })
  })

  it('of nobody known ends the sale for its full amount', async () => {
    const saleId = await fill(world, 1, { volumeMl: 40_000 })
    expect(await staff.refusal('staff', 'recordTender', tender(saleId, 29_280))).toBe('ORDER_STATE')
    const taken = await staff.call('staff', 'recordTender', tender(saleId, 29_680))
    expect(taken).toEqual({ order: null, state: 'paidAtOtherTill' })
    expect(await staff.call('staff', 'recordTender', tender(saleId, 29_680))).toEqual(taken)
    expect(await staff.refusal('staff', 'recordTender', tender(saleId, 29_680, 'another-request'))).toBe(
      'SALE_NOT_PAYABLE',
    )
    expect(await driver.refusal('order', 'lockSale', { saleId })).toBe('SALE_NOT_PAYABLE')
    await world.forecourt.settle()
    expect(world.forecourt.state().sales.at(-1)?.state).toBe('Cleared')
    expect(operationsOf(saleId)).toHaveLength(1)
  })
})

describe('a drive-off', () => {
  it('frees the pump, cannot be paid by the next driver, and can be made good at the till', async () => {
    const saleId = await fill(world, 5, { volumeMl: 20_000 })
    const { orderId } = await lock(driver, saleId)
    expect(await staff.refusal('staff', 'markDriveOff', { saleId, reason: '没付款' })).toBe('SALE_TAKEN')
    await driver.call('order', 'release', { orderId })
    const gone = { saleId, reason: '没付款就走了' }
    expect(await staff.call('staff', 'markDriveOff', gone)).toEqual({ state: 'driveOff' })
    expect(await staff.call('staff', 'markDriveOff', gone)).toEqual({ state: 'driveOff' })
    expect(await driver.refusal('order', 'lockSale', { saleId })).toBe('SALE_NOT_PAYABLE')
    await world.forecourt.settle()
    expect(world.forecourt.state().sales.at(-1)?.state).toBe('Cleared')
    expect(saleOf(saleId)).toMatchObject({ state: 'driveOff', pendingCommand: 'none' })
    expect(operationsOf(saleId)).toHaveLength(1)
    await staff.call('staff', 'recordTender', {
      saleId,
      kind: 'bankCard',
      amountFen: 17_760,
      requestId: request('late'),
    })
    expect(saleOf(saleId).state).toBe('paidAtOtherTill')
  })
})

describe('a new price', () => {
  const owner = () => world.person(OWNER)
  const announce = (priceFenPerL: number, inMs: number) => ({
    stationId: STATION,
    productId: '95',
    priceFenPerL,
    effectiveAt: world.machine.clock.now() + inMs,
  })

  it('reaches the pumps at its instant; a nozzle lifted before keeps the old one', async () => {
    const version = recordOf(world, 'pricings', `${STATION}:current`).version
    const price = announce(799, 600_000)
    const announced = await owner().call('staff', 'announcePrice', price)
    expect(announced.version).toBe(version + 1)
    await world.forecourt.settle()
    world.forecourt.lift(3)
    world.machine.clock.advance(601_000)
    world.forecourt.fuel(3, { volumeMl: 10_000 }, 0)
    const before = world.forecourt.hangUp(3)
    const after = world.forecourt.fill(6, { volumeMl: 10_000 })
    await world.forecourt.settle()
    expect([before?.priceFenPerL, after.priceFenPerL]).toEqual([785, 799])
    expect(recordOf(world, 'prices', announced.priceId)).toMatchObject({ pendingCommand: 'none' })
    const nozzles = recordOf(world, 'prices', announced.priceId).takenBy.map(
      ({ nozzleNumber }) => nozzleNumber,
    )
    expect(nozzles).toEqual([2, 3, 6])
    const [early, late] = recordsOf(world, 'sales').slice(-2)
    const due = async (saleId: string) => {
      const { orderId } = await lock(driver, saleId)
      return quote(driver, orderId)
    }
    // Each by the price at its lift: 78.50 and 79.90, 1.00 off.
    expect(await due(early?._id ?? '')).toMatchObject({ unitPriceFenPerL: 785, dueFen: 7_750 })
    expect(await due(late?._id ?? '')).toMatchObject({ unitPriceFenPerL: 799, dueFen: 7_890 })
  })

  it('is refused in the past, under its floor, of no product, and twice for one instant', async () => {
    const refused = (input: object) => owner().refusal('staff', 'announcePrice', input)
    expect(await refused(announce(800, -1_000))).toBe('PRICE_REFUSED')
    expect(await refused(announce(1, 60_000))).toBe('PRICE_REFUSED')
    expect(await refused({ ...announce(800, 60_000), productId: 'none' })).toBe('NOT_FOUND')
    const price = announce(801, 3_600_000)
    const first = await owner().call('staff', 'announcePrice', price)
    // The same again is a phone that did not hear the answer.
    expect(await owner().call('staff', 'announcePrice', price)).toEqual(first)
    expect(await refused({ ...price, priceFenPerL: 802 })).toBe('PRICE_REFUSED')
  })
})
