import { LOCAL_STAFF_OPENID } from '../setUp'
import { DemoError } from '../demoError'
import { anything, type Stage } from '../stage'
import type { StepOf } from '../story/steps'
import { pump } from './fuel'

/** A driver without the app pays the attendant in cash. */
export async function payCash(stage: Stage, { nozzle, amountFen }: StepOf<'cash'>): Promise<void> {
  const saleId = await sell(stage, nozzle, amountFen)
  const input = { saleId, kind: 'cash', amountFen, requestId: stage.requestId() }
  await stage.act(LOCAL_STAFF_OPENID, 'staff.recordTender', input, anything)
  await stage.settleForecourt()
}

/** A driver is gone without paying; the attendant notes it. */
export async function driveOff(stage: Stage, { nozzle, amountFen }: StepOf<'driveOff'>): Promise<void> {
  const saleId = await sell(stage, nozzle, amountFen)
  const reason = '车已离开，未付款，已看监控'
  await stage.act(LOCAL_STAFF_OPENID, 'staff.markDriveOff', { saleId, reason }, anything)
  await stage.settleForecourt()
}

async function sell(stage: Stage, nozzle: number, amountFen: number): Promise<string> {
  const [sale] = pump(stage, [{ nozzle, filling: { amountFen } }])
  if (sale === undefined) throw new DemoError(`nozzle ${nozzle} delivered nothing`)
  await stage.settleForecourt()
  return stage.saleId(sale)
}
