import { LOCAL_STAFF_OPENID } from '../setUp'
import { DemoError } from '../demoError'
import { anything, type Stage } from '../stage'
import type { StepOf } from '../story/steps'

/** Staff give back a part of somebody's last order, or all of it. */
export async function refund(stage: Stage, step: StepOf<'refund'>): Promise<void> {
  const paid = stage.paid.get(step.openid)
  if (paid === undefined) throw new DemoError(`${step.openid} has paid nothing to be refunded`)
  const { orderId } = paid
  const amountFen = step.amountFen ?? paid.paidFen
  await stage.act(LOCAL_STAFF_OPENID, 'staff.previewRefund', { orderId, amountFen }, anything)
  await stage.act(
    LOCAL_STAFF_OPENID,
    'staff.refund',
    { orderId, amountFen, reason: step.reason, requestId: stage.requestId() },
    anything,
  )
  await stage.tick()
}
