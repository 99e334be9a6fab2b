import { DomainError } from '../../../core/contracts/errors'
import type { OutputOf } from '../../../core/contracts/contract'
import { station as contract } from '../../../core/contracts/station'
import type { Offer } from '../../../core/domain/offers/records'
import { action, type ActionContext } from '../../common/runtime/action'
import { allStations } from '../../common/services/catalogue'
import { picturedOffers } from '../../common/services/offers'

type Context = ActionContext<typeof contract.offer>
type Output = OutputOf<typeof contract.offer>

/** The topic page of an offer: what, when, where, and the coupon it gives (H21). One that is over may still be read. */
export const offer = action(contract.offer, async (context) => {
  const { input, db, clock } = context
  const at = clock.now()
  const record = await db.offers.require(input.offerId)
  if (record.status !== 'published') throw new DomainError('NOT_FOUND')
  const [stations, coupon, [view]] = await Promise.all([
    allStations(db),
    couponOf(context, record, at),
    picturedOffers(context, [record]),
  ])
  if (view === undefined) throw new DomainError('NOT_FOUND')
  return {
    offer: view,
    rules: record.rules,
    stations: stations
      .filter(({ _id }) => record.stationIds.includes(_id))
      .map(({ _id: stationId, name }) => ({ stationId, name })),
    coupon,
    phase: phaseOf(record, at),
    at,
  }
})

function phaseOf({ from, until }: Offer, at: number): Output['phase'] {
  if (at < from) return 'ahead'
  return at > until ? 'over' : 'running'
}

/** The coupon behind an offer, with how many of it the caller may still take; null when nobody can. */
async function couponOf(
  { db, caller }: Context,
  { action: way }: Offer,
  at: number,
): Promise<Output['coupon']> {
  if (way.kind !== 'coupon') return null
  const { templateId } = way
  const template = await db.couponTemplates.get(templateId)
  if (template?.status !== 'published' || template.obtain !== 'claim') return null
  if (at < template.claimFrom || at > template.claimUntil) return null
  const memberId = caller.identity?.memberId ?? null
  const taken = memberId === null ? 0 : await db.coupons.count({ memberId, templateId })
  const { name, benefit, validDays, perMember } = template
  return { templateId, name, benefit, validDays, left: Math.max(0, perMember - taken) }
}
