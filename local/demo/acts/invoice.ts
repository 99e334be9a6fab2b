import { DemoError } from '../demoError'
import { anything, type Stage } from '../stage'
import type { StepOf } from '../story/steps'

/** Asks for an invoice about the last order paid, in the driver's own name or a company's. */
export async function invoice(stage: Stage, { openid, company }: StepOf<'invoice'>): Promise<void> {
  const paid = stage.paid.get(openid)
  if (paid === undefined) throw new DemoError(`${openid} has paid nothing to be invoiced`)
  const title = company === undefined ? { type: 'personal', name: '个人' } : { type: 'company', ...company }
  await stage.act(
    openid,
    'invoice.request',
    { orderId: paid.orderId, requestId: stage.requestId(), title },
    anything,
  )
  await stage.tick()
}
