import { z } from 'zod'
import remarks from '../remarks.json'
import { DemoError } from '../demoError'
import { LOCAL_STAFF_OPENID } from '../setUp'
import { anything, type Stage } from '../stage'

const rated = z.object({ rating: z.object({ ratingId: z.string() }) })

/** A driver says what he thinks of the fuelling he has just paid; the station answers some. */
export async function rate(stage: Stage, openid: string): Promise<void> {
  const orderId = stage.paid.get(openid)?.orderId
  const remark = remarks.find((one) => one.openid === openid)
  if (orderId === undefined || remark === undefined) throw new DemoError(`${openid} has nothing to rate`)
  const { stars, tags, comment, reply } = remark
  const said = { orderId, stars, tags, comment }
  const { rating } = await stage.act(openid, 'rating.rate', said, rated)
  if (reply === '') return
  const answer = { ratingId: rating.ratingId, text: reply }
  await stage.act(LOCAL_STAFF_OPENID, 'rating.reply', answer, anything)
}
