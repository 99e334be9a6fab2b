import type { JobContext } from '../common/runtime/serveTimer'
import { describeError } from '../common/runtime/logger'

/** Works through records one by one until the time is over; one that fails is logged and left for the next tick. */
export async function each<Item extends { readonly _id: string }>(
  context: JobContext,
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<void> {
  for (const item of items) {
    if (context.clock.now() >= context.stopAt) return
    try {
      await work(item)
    } catch (error) {
      context.log.error('left for the next tick', { id: item._id, ...describeError(error) })
    }
  }
}
