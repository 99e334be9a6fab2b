import { DomainError } from '../../../core/contracts/errors'
import { rating as contract } from '../../../core/contracts/rating'
import { replyTo } from '../../../core/domain/ratings/comments'
import { checkText } from '../../common/gateways/contentCheck/contentCheck'
import { action } from '../../common/runtime/action'
import { requireAtStation } from '../../common/runtime/caller'
import { operation } from '../../common/services/operations'

/** The station answers a rating in a text that everybody sees: it goes through WeChat's check like a driver's (B7). */
export const reply = action(contract.reply, async (context) => {
  const { input, caller, db, clock } = context
  const { ratingId, text } = input
  requireAtStation(caller, await db.ratings.require(ratingId))
  if ((await checkText(caller.openid, text, 'comment')) !== 'pass') throw new DomainError('TEXT_REFUSED')
  const said = await db.transaction(async (tx) => {
    const decision = replyTo(await tx.require('ratings', ratingId), text, caller.openid, clock.now())
    const trace = operation(context, caller, { action: 'rating.reply', subject: ratingId })
    const changes = decision.changes.length > 0 ? [...decision.changes, trace] : []
    return tx.save({ changes, result: decision.result })
  })
  return { reply: { text: said.text, at: said.at } }
})
