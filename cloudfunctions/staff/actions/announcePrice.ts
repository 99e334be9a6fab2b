import { DomainError } from '../../../core/contracts/errors'
import { staff as contract } from '../../../core/contracts/staff'
import { announcePrice as decideAnnouncement } from '../../../core/domain/station/prices'
import { DuplicateKeyError } from '../../common/data/errors'
import { action } from '../../common/runtime/action'
import { actorOf, requireStation } from '../../common/runtime/caller'
import { operation } from '../../common/services/operations'

/** Announces a price: published at once, driven to the pumps, pushed to everybody who asked (B10). */
export const announcePrice = action(contract.announcePrice, async (context) => {
  const { input, caller, db, clock } = context
  const { stationId, productId, priceFenPerL, effectiveAt } = input
  requireStation(caller, stationId)
  const station = await db.stations.require(stationId)
  const by = actorOf(caller)
  try {
    return await db.transaction(async (tx) => {
      const pricing = await tx.require('pricings', `${stationId}:current`)
      const decision = decideAnnouncement({
        pricing,
        station,
        productId,
        priceFenPerL,
        effectiveAt,
        by,
        at: clock.now(),
      })
      const done = operation(context, caller, {
        action: 'announcePrice',
        subject: decision.result.price._id,
        details: { priceFenPerL, effectiveAt },
      })
      return tx.save({
        changes: [...decision.changes, done],
        result: { priceId: decision.result.price._id, version: decision.result.pricing.version },
      })
    })
  } catch (error) {
    if (error instanceof DuplicateKeyError) throw new DomainError('PRICE_REFUSED', { why: 'sameTime' })
    throw error
  }
})
