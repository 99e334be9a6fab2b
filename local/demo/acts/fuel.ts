import { z } from 'zod'
import type { Sale } from '../../forecourt'
import { MINUTE_MS } from '../calendar'
import { DemoError } from '../demoError'
import type { Stage } from '../stage'
import type { Filling, StepOf } from '../story/steps'
import { pay } from './pay'

const lockReply = z.object({ order: z.object({ orderId: z.string() }) })
/** Lorries fill from fast pumps; slower ones would take a quarter of an hour. */
const FLOW_ML_PER_S = 1_200
const FUELLING_MS = 8 * MINUTE_MS

/**
 * Drivers at different fuelling points fuel at the same time, then each picks the own sale and pays it. The clock moves
 * by the time that fuelling takes.
 */
export async function fuel(stage: Stage, steps: readonly StepOf<'fuel'>[]): Promise<void> {
  const sales = pump(
    stage,
    steps.map(({ nozzle, filling }) => ({ nozzle, filling })),
  )
  await stage.settleForecourt()
  await Promise.all(
    steps.map(async ({ openid, points }, n) => {
      const sale = sales[n]
      if (sale === undefined) throw new DemoError(`nothing was delivered to ${openid}`)
      const { order } = await stage.act(openid, 'order.lockSale', { saleId: stage.saleId(sale) }, lockReply)
      await pay(stage, openid, order.orderId, points)
    }),
  )
  await stage.routine.handOn()
}

/** Nozzles are lifted together, deliver, and hang when the last has finished. */
export function pump(
  { forecourt, machine }: Stage,
  fillings: readonly { readonly nozzle: number; readonly filling: Filling }[],
): Sale[] {
  for (const { nozzle, filling } of fillings) {
    forecourt.lift(nozzle)
    forecourt.fuel(nozzle, filling, FLOW_ML_PER_S)
  }
  machine.clock.advance(FUELLING_MS)
  return fillings.map(({ nozzle }) => {
    const sale = forecourt.hangUp(nozzle)
    if (sale === undefined) throw new DemoError(`nozzle ${nozzle} delivered nothing`)
    return sale
  })
}
