import { DomainError } from '../../../core/contracts/errors'
import type { OutputOf } from '../../../core/contracts/contract'
import { staff as contract } from '../../../core/contracts/staff'
import { announcePrice as decideAnnouncement } from '../../../core/domain/station/prices'
import { DuplicateKeyError } from '../../common/data/errors'
import { action, type ActionContext } from '../../common/runtime/action'
import { actorOf, requireStation } from '../../common/runtime/caller'
import { operation } from '../../common/services/operations'

type Context = ActionContext<typeof contract.announcePrice>

/**
 * Announces a price: published at once, driven to the pumps, pushed to everybody who asked (B10). The same price for the
 * same instant again is a phone that did not hear the answer.
 */
export const announcePrice = action(contract.announcePrice, async (context) => {
  const { input, caller } = context
  requireStation(caller, input.stationId)
  try {
    return await announce(context)
  } catch (error) {
    const refused = error instanceof DomainError && error.code === 'PRICE_REFUSED'
    const known = refused || error instanceof DuplicateKeyError ? await announcedBefore(context) : null
    if (known !== null) return known
    if (error instanceof DuplicateKeyError) throw new DomainError('PRICE_REFUSED', { why: 'sameTime' })
    throw error
  }
})

async function announce(context: Context): Promise<OutputOf<typeof contract.announcePrice>> {
  const { input, caller, db, clock } = context
  const { stationId, productId, priceFenPerL, effectiveAt } = input
  const station = await db.stations.require(stationId)
  const by = actorOf(caller)
  return db.transaction(async (tx) => {
    const pricing = await tx.require('pricings', `${stationId}:current`)
    const at = clock.now()
    const decision = decideAnnouncement({ pricing, station, productId, priceFenPerL, effectiveAt, by, at })
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
}

async function announcedBefore({
  input,
  db,
}: Context): Promise<OutputOf<typeof contract.announcePrice> | null> {
  const { stationId, productId, priceFenPerL, effectiveAt } = input
  const price = await db.prices.get(`${stationId}:${productId}:${effectiveAt}`)
  if (price?.priceFenPerL !== priceFenPerL) return null
  const { version } = await db.pricings.require(`${stationId}:current`)
  return { priceId: price._id, version }
}
