import { openWorld } from '../support/world'
import { afterwards } from './afterwards'
import { arrival } from './arrival'
import { books } from './books'
import { castOf } from './cast'
import { healing } from './healing'
import { Narrator, type Write } from './narrator'
import { prepaid } from './prepaid'
import { pushes } from './pushes'
import { refundAll } from './refund'
import { sale } from './sale'

/** A Tuesday without a campaign: 24 November 2026, 09:00 in Tianjin. */
const morning = Date.parse('2026-11-24T09:00:00+08:00')

/** One day at the station, through the real SDKs and real HTTP; throws at the first promise that is not kept. */
export async function tellStory(write: Write): Promise<void> {
  const world = await openWorld({ at: morning, database: { strict: true } })
  try {
    const stage = castOf(world, new Narrator(world.machine, write))
    await arrival(stage)
    const firstOrder = await sale(stage)
    await afterwards(stage)
    await prepaid(stage)
    await healing(stage)
    await refundAll(stage, firstOrder)
    await pushes(stage)
    await books(stage)
  } finally {
    await world.close()
  }
}
