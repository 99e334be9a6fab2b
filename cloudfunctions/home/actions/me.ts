import type { OutputOf } from '../../../core/contracts/contract'
import { DomainError } from '../../../core/contracts/errors'
import { home } from '../../../core/contracts/home'
import { remindedUntil } from '../../../core/domain/coupons/reminders'
import { lapsingSoon } from '../../../core/domain/points/lapse'
import { pointsOf } from '../../../core/domain/points/lots'
import type { Station } from '../../../core/domain/station/records'
import { action, type ActContext } from '../../common/runtime/action'
import { avatarUrlOf } from '../../common/services/avatar'
import { allStations, pricingOf } from '../../common/services/catalogue'
import { standingOf, waitingFor } from '../standing'

/** The member's own page in one call; for a guest only where the station is to be reached (A8, A10, F9). */
export const me = action(home.me, async (context) => {
  const { caller, db, clock } = context
  const at = clock.now()
  const [station] = await allStations(db)
  if (station === undefined) throw new DomainError('NOT_FOUND', { collection: 'stations' })
  return {
    station: { name: station.name, phone: station.phone },
    member: await ownPage(context, caller.identity?.memberId ?? null, station, at),
    at,
  }
})

async function ownPage(
  context: ActContext,
  memberId: string | null,
  station: Station,
  at: number,
): Promise<OutputOf<typeof home.me>['member']> {
  if (memberId === null) return null
  const { db } = context
  const [member, pricing, waiting, couponsLapsingSoon] = await Promise.all([
    db.members.get(memberId),
    pricingOf(db, station._id, at),
    waitingFor(db, memberId, at),
    db.coupons.count({ memberId, state: 'available', validUntil: { gte: at, lte: remindedUntil(at) } }),
  ])
  if (member === null) return null
  const { principalFen, giftFen } = member.wallet
  return {
    ...standingOf(member, waiting, pricing, at),
    avatarUrl: await avatarUrlOf(context, member),
    pointsLapsingSoon: pointsOf(lapsingSoon(member, at)),
    couponsLapsingSoon,
    vehicles: member.vehicles.length,
    wallet: principalFen + giftFen > 0 ? { principalFen, giftFen } : null,
  }
}
