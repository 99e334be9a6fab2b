import { z } from 'zod'
import { MINUTE_MS } from '../calendar'
import type { Stage } from '../stage'
import type { StepOf } from '../story/steps'
import { pump } from './fuel'
import { pay } from './pay'

const orderReply = z.object({ order: z.object({ orderId: z.string() }) })
/** An authorisation that nobody uses is voided after five minutes. */
const UNUSED_MS = 6 * MINUTE_MS

/** Orders an amount and pays it; the pump then delivers up to it. What is left over is refunded by the timers. */
export async function prepay(stage: Stage, step: StepOf<'prepay'>): Promise<void> {
  const { openid, nozzle, amountFen, pumpedFen } = step
  // The cloud sells nothing ahead at a station that it has not heard of lately.
  await stage.settleForecourt()
  const { order } = await stage.act(
    openid,
    'order.prepay',
    {
      requestId: stage.requestId(),
      stationId: stage.stationId,
      nozzleNumber: nozzle,
      amount: { by: 'amount', amountFen },
    },
    orderReply,
  )
  await pay(stage, openid, order.orderId)
  // The controller hears of the authorisation, and says that the pump is kept for it.
  await stage.settleForecourt()
  if (pumpedFen > 0) pump(stage, [{ nozzle, filling: { amountFen: pumpedFen } }])
  else stage.machine.clock.advance(UNUSED_MS)
  await stage.tick()
  await stage.tick()
}
