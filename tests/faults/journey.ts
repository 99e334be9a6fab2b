import type { PaymentParameters } from '../../core/contracts/shapes'
import type { Quote } from '../../core/domain/pricing/records'
import { lock, quote, sheetOf } from '../support/buying'
import { seedDriver, seedSale, type Seeded } from '../support/seeding'
import { recordsOf, STAFF } from '../support/station'
import type { World } from '../support/world'

/** One driver's way from the lock to the refund, each step as his phone or staff would take it, and take it again. */
export class Journey {
  readonly driver: Seeded
  readonly saleId: string
  orderId = ''
  private seen: Quote | undefined
  payment: PaymentParameters | null = null

  constructor(
    private readonly world: World,
    private readonly key: string,
  ) {
    this.driver = seedDriver(world, key)
    this.saleId = seedSale(world)
  }

  async lock(): Promise<void> {
    this.orderId = (await lock(this.driver.person, this.saleId)).orderId
  }

  async look(): Promise<void> {
    this.seen = await quote(this.driver.person, this.orderId, { coupon: 'best', points: 1_000 })
  }

  async confirm(): Promise<void> {
    if (this.seen === undefined) throw new Error('nothing to agree to')
    const { couponId, pointsUsed: points, digest } = this.seen
    const choice = { orderId: this.orderId, couponId, points, digest }
    this.payment = (await this.driver.person.call('order', 'confirm', choice)).payment
  }

  async pay(): Promise<void> {
    const told = await this.driver.person.pay(sheetOf(this))
    if (told !== 'requestPayment:ok') throw new Error(told)
  }

  async settle(): Promise<void> {
    const { status } = await this.driver.person.call('order', 'payStatus', { orderId: this.orderId })
    if (status !== 'paid') throw new Error(`the payment is ${status}`)
  }

  async release(): Promise<void> {
    await this.driver.person.call('order', 'release', { orderId: this.orderId })
  }

  /** Staff take the price of a member without coupon and points. */
  async tender(): Promise<void> {
    await this.world.person(STAFF).call('staff', 'recordTender', {
      saleId: this.saleId,
      kind: 'cash',
      amountFen: 29_280,
      requestId: `tender-of-${this.key}`,
    })
  }

  async refund(): Promise<void> {
    await this.world.person(STAFF).call('staff', 'refund', {
      orderId: this.orderId,
      amountFen: 25_280,
      reason: '加错油',
      requestId: `refund-of-${this.key}`,
    })
  }

  /** Everything that is written down about this driver, without names and times. */
  endState(): unknown {
    const { world, driver, saleId } = this
    const orders = recordsOf(world, 'orders').filter(({ memberId }) => memberId === driver.memberId)
    const orderIds = orders.map(({ _id }) => _id)
    const mine = { memberId: driver.memberId }
    const records = {
      orders,
      members: recordsOf(world, 'members').filter(({ _id }) => _id === driver.memberId),
      coupons: recordsOf(world, 'coupons').filter(({ memberId }) => memberId === mine.memberId),
      sales: recordsOf(world, 'sales').filter(({ _id }) => _id === saleId),
      refunds: recordsOf(world, 'refunds').filter(({ memberId }) => memberId === mine.memberId),
      journals: recordsOf(world, 'journals').filter(({ memberId }) => memberId === mine.memberId),
      operations: recordsOf(world, 'operations').filter(({ subject }) => orderIds.includes(subject)),
      messages: recordsOf(world, 'inboxMessages').filter(({ memberId }) => memberId === mine.memberId),
      paid: world.machine.wechatPay.ledger
        .orders()
        .filter((order) => order.openid === driver.openid && order.payment !== undefined)
        .map(({ totalFen }) => totalFen),
      sentBack: world.machine.wechatPay.ledger
        .refunds()
        .filter(({ outTradeNo }) => orderIds.some((orderId) => outTradeNo.startsWith(orderId)))
        .map(({ refundFen, status }) => [refundFen, status]),
    }
    return anonymous(records, [...orderIds, driver.memberId, driver.openid, saleId, this.key])
  }
}

/** How often something was tried, and fingerprints over names, differ between two runs that came to the same. */
const incidental = new Set(['tries', 'sweeps', 'digest', 'transactionId', 'endTotalizerMl'])
const instants = /^1[78]\d{11}$/

function anonymous(value: unknown, names: readonly string[]): unknown {
  const text = JSON.stringify(value, (key, part: unknown) => {
    if (incidental.has(key)) return undefined
    return typeof part === 'number' && instants.test(String(part)) ? 'instant' : part
  })
  const nameless = names.reduce((rest, name, n) => rest.replaceAll(name, `name${n}`), text)
  const parsed = JSON.parse(nameless) as Record<string, unknown[]>
  return Object.fromEntries(
    Object.entries(parsed).map(([collection, records]) => [
      collection,
      [...records].sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b))),
    ]),
  )
}
