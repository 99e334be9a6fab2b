import type { Fault, FaultPlan } from '../../kernel/faults'
import type { Notification } from '../model'
import type { Forgery } from './forge'

/**
 * The fault planned for this delivery. Plans may name the order (`out_trade_no`), the kind of event, or nothing; the
 * plan is asked once per delivery so that its counting stays right.
 */
export function takeNotifyFault(faults: FaultPlan, notification: Notification): Fault | undefined {
  const named = faults
    .pending()
    .some((fault) => fault.point === 'notify' && fault.subject === notification.outTradeNo)
  return faults.take('notify', named ? notification.outTradeNo : notification.eventType)
}

const FORGERIES: readonly string[] = ['ciphertext', 'key', 'amount']

/** Which false message a `forge` or `probe` fault asks for. */
export function forgeryOf(fault: Fault): Forgery {
  if (fault.kind === 'probe') return 'probe'
  const how = fault.detail?.['how']
  return typeof how === 'string' && FORGERIES.includes(how) ? (how as Forgery) : 'amount'
}
