import type { Decision } from '../../decision'
import { accounts } from '../../ledger/accounts'
import { audit } from '../../ledger/audit'
import { couponFaceFen } from '../../ledger/couponFace'
import { couponPosting, journal, lotPostings } from '../../ledger/journal'
import type { Violation } from '../../ledger/violation'
import type { Coupon } from '../../coupons/records'
import type { Member } from '../../members/records'
import { quote } from '../../pricing/quote'
import type { Pricing, Quote } from '../../pricing/records'
import { closeAttempt, findOpenAttempt } from '../attempts'
import { clearSale } from '../clearSale'
import { lockSale, type LockResult } from '../lock'
import type { WechatPayment } from '../payment'
import { quoteInput } from '../quoteInput'
import type { Attempt, MeteredSale, Order, Refund, ReleaseReason } from '../records'
import { refund, type RefundInput } from '../refund'
import { releaseOrder } from '../release'
import { confirm, type ConfirmResult } from '../reserve'
import { settle, type SettleResult } from '../settle'
import { pricing as samplePricing, sampleStation } from './records'
import { World } from './world'

/** Acts on a world of records as the functions would: read, decide, write. */
export class Scene {
  readonly world = new World()
  readonly station = sampleStation()

  constructor(readonly pricing: Pricing = samplePricing) {}

  /** A member whose points and coupons stand in the books. */
  addMember(member: Member, coupons: readonly Coupon[] = []): void {
    this.world.put('members', member)
    for (const coupon of coupons) this.world.put('coupons', coupon)
    const postings = [
      ...lotPostings(accounts.pointsIssued, accounts.member(member._id), member.points.lots),
      ...coupons.map((coupon) =>
        couponPosting(accounts.couponsIssued, accounts.coupons(member._id), couponFaceFen(coupon.benefit)),
      ),
    ]
    const by = { role: 'owner', id: 'owner1' } as const
    const entry = journal({
      act: 'adjustment',
      key: `opening-${member._id}`,
      at: member.createdAt,
      memberId: member._id,
      orderId: '',
      by,
      postings,
      tasks: [],
    })
    this.world.put('journals', entry)
  }

  addSale(sale: MeteredSale): void {
    this.world.put('sales', sale)
  }

  lock(saleId: string, orderId: string, memberId: string, at: number): LockResult {
    const { world, station, pricing } = this
    const member = world.get('members', memberId)
    const sale = world.get('sales', saleId)
    return world.save(lockSale({ sale, orderId, member, openid: member.openid, station, pricing, at }))
  }

  quote(orderId: string, choice: { couponId: string | null; points: number }, at: number): Quote {
    const order = this.order(orderId)
    const coupon = choice.couponId === null ? null : this.world.get('coupons', choice.couponId)
    const member = this.world.get('members', order.memberId)
    const { pricing } = this
    return quote(quoteInput({ order, member, coupon, pointsWanted: choice.points, pricing, at }))
  }

  confirm(orderId: string, choice: { couponId: string | null; points: number }, at: number): ConfirmResult {
    const { world, pricing } = this
    const order = this.order(orderId)
    const seen = this.quote(orderId, choice, at)
    return world.save(
      confirm({
        order,
        member: world.get('members', order.memberId),
        coupon: choice.couponId === null ? null : world.get('coupons', choice.couponId),
        previousCoupon: this.reservedCoupon(order),
        sale: order.sale === null ? null : world.get('sales', order.sale.saleId),
        quote: seen,
        digestSeen: seen.digest,
        pricing,
        at,
      }),
    )
  }

  /** WeChat Pay's word that an attempt is paid. */
  pay(payment: WechatPayment, orderId: string, at: number): SettleResult {
    const { world, pricing } = this
    const order = this.order(orderId)
    const member = world.get('members', order.memberId)
    return world.save(settle({ order, member, coupon: this.reservedCoupon(order), pricing, payment, at }))
  }

  close(orderId: string, at: number): Order {
    const open = findOpenAttempt(this.order(orderId))
    return open === null
      ? this.order(orderId)
      : this.world.save(closeAttempt(this.order(orderId), open.outTradeNo, at))
  }

  release(orderId: string, at: number, why: ReleaseReason = 'driver'): Order {
    const { world, pricing } = this
    const order = this.order(orderId)
    const sale = order.sale === null ? null : world.find('sales', order.sale.saleId)
    const member = world.get('members', order.memberId)
    const coupon = this.reservedCoupon(order)
    return world.save(releaseOrder({ order, sale, member, coupon, pricing, at, why }))
  }

  clear(orderId: string): void {
    const saleId = this.order(orderId).sale?.saleId ?? ''
    this.world.save(clearSale(this.world.get('sales', saleId), orderId))
  }

  refund(orderId: string, given: Pick<RefundInput, 'amountFen' | 'at'> & Partial<RefundInput>): Refund {
    return this.world.save(refund({ ...this.refundInput(orderId), ...given })).refund
  }

  refundInput(orderId: string): Omit<RefundInput, 'amountFen' | 'at'> {
    const order = this.order(orderId)
    const couponId = order.quote?.couponId ?? null
    return {
      order,
      member: this.world.get('members', order.memberId),
      coupon: couponId === null ? null : this.world.get('coupons', couponId),
      previousRefunds: this.world.all('refunds').filter((one) => one.orderId === orderId),
      pricing: this.pricing,
      waive: false,
      reason: 'driver asked',
      requestedBy: { role: 'staff', id: 'staff1' },
    }
  }

  order(orderId: string): Order {
    return this.world.get('orders', orderId)
  }

  save<Result>(decision: Decision<Result>): Result {
    return this.world.save(decision)
  }

  reservedCoupon(order: Order): Coupon | null {
    const id = order.reservation?.couponId ?? null
    return id === null ? null : this.world.get('coupons', id)
  }

  audit(): Violation[] {
    const { world } = this
    return audit({
      members: world.all('members'),
      orders: world.all('orders'),
      journals: world.all('journals'),
      coupons: world.all('coupons'),
      refunds: world.all('refunds'),
    })
  }
}

/** The payment that an attempt asked for. */
export function paymentOf(attempt: Attempt, at: number, changes: Partial<WechatPayment> = {}): WechatPayment {
  return {
    provider: 'wechatPay',
    outTradeNo: attempt.outTradeNo,
    transactionId: `4200${attempt.outTradeNo}`,
    amountFen: attempt.amountFen,
    paidAt: at,
    ...changes,
  }
}
