import { z } from 'zod'
import remarks from '../remarks.json'
import { LOCAL_STAFF_OPENID } from '../setUp'
import { anything, type Stage } from '../stage'

const rated = z.object({ rating: z.object({ ratingId: z.string() }) })
const asked = z.object({ mayRate: z.boolean() })

/** At the end of the story some drivers say what they think of their last fuelling, and the station answers one of them. */
export async function rateAll(stage: Stage): Promise<void> {
  for (const { openid, reply, ...said } of remarks) {
    const orderId = stage.paid.get(openid)?.orderId
    if (orderId === undefined) continue
    const { mayRate } = await stage.act(openid, 'rating.mine', { orderId }, asked)
    if (!mayRate) continue
    const { rating } = await stage.act(openid, 'rating.rate', { orderId, ...said }, rated)
    if (reply === '') continue
    const answer = { ratingId: rating.ratingId, text: reply }
    await stage.act(LOCAL_STAFF_OPENID, 'rating.reply', answer, anything)
  }
}
