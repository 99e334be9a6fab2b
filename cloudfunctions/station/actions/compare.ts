import { station as contract } from '../../../core/contracts/station'
import type { OutputOf } from '../../../core/contracts/contract'
import { newMember } from '../../../core/domain/members/newMember'
import type { Member } from '../../../core/domain/members/records'
import { estimate } from '../../../core/domain/pricing/estimate'
import type { Pricing } from '../../../core/domain/pricing/records'
import { openingAt } from '../../../core/domain/station/opening'
import type { Station } from '../../../core/domain/station/records'
import { action } from '../../common/runtime/action'
import { allStations, pricingOf } from '../../common/services/catalogue'
import { callingMember } from '../callingMember'

/** What the caller would pay for so many litres at each station that sells the grade, the cheapest first (B6). */
export const compare = action(contract.compare, async ({ input, caller, db, clock }) => {
  const at = clock.now()
  const [stations, known] = await Promise.all([allStations(db), callingMember(db, caller)])
  const member = known ?? newMember('guest', caller.openid, 'zh-CN', at)
  const grades = new Set<string>()
  const found = []
  for (const station of stations) {
    const pricing = await pricingOf(db, station._id, at)
    for (const { grade } of pricing.products) grades.add(grade)
    found.push(...offerOf(station, pricing, member, input, at))
  }
  return {
    grades: [...grades].sort(),
    tier: member.tier.code,
    stations: found.sort((a, b) => a.dueFen - b.dueFen || (a.stationId < b.stationId ? -1 : 1)),
    at,
  }
})

type Offered = OutputOf<typeof contract.compare>['stations'][number]
interface Wish {
  readonly grade: string
  readonly volumeMl: number
}

/** One entry, or none where the grade is not sold. */
function offerOf(station: Station, pricing: Pricing, member: Member, wish: Wish, at: number): Offered[] {
  const quote = estimate({ ...wish, member, pricing, at })
  if (quote === null) return []
  const { _id: stationId, name, location } = station
  return [
    {
      stationId,
      name,
      location,
      open: openingAt(station, at).open,
      priceFenPerL: quote.unitPriceFenPerL,
      meteredFen: quote.meteredFen,
      dueFen: quote.dueFen,
      lines: quote.lines,
    },
  ]
}
