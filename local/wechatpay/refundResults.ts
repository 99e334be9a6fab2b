import type { VirtualClock } from '../kernel/clock'
import { Alarm } from './alarm'
import type { Ledger } from './ledger'
import type { Refund, RefundOutcome } from './model'
import type { Notifier } from './notify/notifier'
import type { Store } from './store'

const NEXT = '*'

/** Brings accepted refunds to their end when the bank has answered, and announces it. */
export class RefundResults {
  private readonly alarm: Alarm

  constructor(
    private readonly store: Store,
    private readonly ledger: Ledger,
    private readonly notifier: Notifier,
    private readonly clock: VirtualClock,
  ) {
    this.alarm = new Alarm(clock, () => {
      this.settleDue()
    })
    this.rearm()
  }

  /**
   * Plans how a refund ends; without a number, how the merchant's next one does. A refund that has already ended
   * ABNORMAL is brought to the new end at once, as the merchant's console can.
   */
  plan(mchid: string, status: RefundOutcome, outRefundNo?: string): void {
    const known = outRefundNo === undefined ? undefined : this.ledger.refund(mchid, outRefundNo)
    if (known?.status === 'PROCESSING' || known?.status === 'ABNORMAL') this.finish(known, status)
    else this.store.put('outcome', `${mchid}/${outRefundNo ?? NEXT}`, { status })
  }

  settleDue(): void {
    for (const refund of this.processing().filter((each) => each.settleAt <= this.clock.now()))
      this.finish(refund, this.takePlan(refund))
    this.rearm()
  }

  rearm(): void {
    const due = this.processing().map((refund) => refund.settleAt)
    this.alarm.set(due.length === 0 ? undefined : Math.min(...due))
  }

  close(): void {
    this.alarm.close()
  }

  private processing(): Refund[] {
    return this.ledger.refunds().filter((refund) => refund.status === 'PROCESSING')
  }

  private takePlan(refund: Refund): RefundOutcome {
    const named = this.store.get('outcome', `${refund.mchid}/${refund.outRefundNo}`)
    if (named !== undefined) return named.status
    const next = this.store.get('outcome', `${refund.mchid}/${NEXT}`)
    this.store.put('outcome', `${refund.mchid}/${NEXT}`, { status: 'SUCCESS' })
    return next?.status ?? 'SUCCESS'
  }

  private finish(refund: Refund, status: RefundOutcome): void {
    const done = this.ledger.saveRefund({
      ...refund,
      status,
      ...(status === 'SUCCESS' ? { successAt: this.clock.now() } : {}),
    })
    if (status === 'CLOSED')
      this.ledger.move(
        refund.mchid,
        refund.fundsAccount === 'AVAILABLE' ? 'basicFen' : 'unsettledFen',
        refund.refundFen,
      )
    const order = this.ledger.order(refund.mchid, refund.outTradeNo)
    if (order !== undefined) this.notifier.announce(`REFUND.${status}`, order, done)
  }
}
