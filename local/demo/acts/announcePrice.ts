import { LOCAL_OWNER_OPENID } from '../../environment'
import { DemoError } from '../demoError'
import { anything, type Stage } from '../stage'
import station from '../station.json'
import type { StepOf } from '../story/steps'

/** The owner announces a price; the pumps are told at once and take it when its time has come. */
export async function announcePrice(stage: Stage, step: StepOf<'announcePrice'>): Promise<void> {
  const { productId, changeFenPerL, effectiveAt } = step
  const product = station.products.find((each) => each.productId === productId)
  if (product === undefined) throw new DemoError(`the station does not sell ${productId}`)
  const priceFenPerL = product.priceFenPerL + changeFenPerL
  await stage.act(
    LOCAL_OWNER_OPENID,
    'staff.announcePrice',
    { stationId: stage.stationId, productId, priceFenPerL, effectiveAt },
    anything,
  )
  await stage.settleForecourt()
  await stage.tick()
}
