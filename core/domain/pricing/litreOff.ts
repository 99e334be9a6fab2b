import type { Member } from '../members/records'
import { tierOf } from '../tiers/tiers'
import { fuellingsInWeek } from '../tiers/visits'
import type { Bilingual, Reason } from '../units/schema'
import { dayOfMonth, isoWeekday } from '../units/time'
import type { LitreCampaign, NotApplied, Pricing } from './records'

/** The groups of price-off per litre, in the order in which they are printed and meet the cap. */
export const litreOffGroups = ['tier', 'weekday', 'fuel', 'personal'] as const
export type LitreOffGroup = (typeof litreOffGroups)[number]

/** The best price-off of one group, before the cap. */
export interface LitreOff {
  readonly group: LitreOffGroup
  readonly ref: string
  readonly name: Bilingual
  readonly offFenPerL: number
}

export interface FuellingFacts {
  readonly productId: string
  /** The end of the fuelling: campaign, weekday, week and tier count as of then. */
  readonly rulesAt: number
  readonly member: Pick<Member, 'tier' | 'fuelling'>
}

/** A bilingual name as arguments of a reason: the formatter picks the one of its language. */
export function nameArgs(name: Bilingual): { readonly nameZh: string; readonly nameEn: string } {
  return { nameZh: name.zh, nameEn: name.en }
}

/** Between the codes of a list in an argument of a reason. */
const LIST = ' '

function gradesOf(productIds: readonly string[], { products }: Pricing): string {
  return products
    .filter(({ productId }) => productIds.includes(productId))
    .map(({ grade }) => grade)
    .join(LIST)
}

/** The first condition of a campaign that a fuelling does not meet, or null. */
function whyNot(campaign: LitreCampaign, facts: FuellingFacts, pricing: Pricing): Reason | null {
  const { rulesAt, member } = facts
  const because = (why: string, args: Reason['args'] = {}): Reason => ({
    key: `quote.not.${why}`,
    args: { ...nameArgs(campaign.name), ...args },
  })
  if (rulesAt < campaign.from) return because('notYet', { from: campaign.from })
  if (rulesAt > campaign.until) return because('over', { until: campaign.until })
  const { productIds, tiers, weekdays, monthDays } = campaign
  if (productIds?.includes(facts.productId) === false)
    return because('otherProduct', { grades: gradesOf(productIds, pricing) })
  if (tiers?.includes(member.tier.code) === false) return because('otherTier', { tiers: tiers.join(LIST) })
  if (weekdays?.includes(isoWeekday(rulesAt)) === false)
    return because('otherWeekday', { weekdays: weekdays.join(LIST) })
  if (monthDays?.includes(dayOfMonth(rulesAt)) === false)
    return because('otherDay', { days: monthDays.join(LIST) })
  const needed = campaign.minFuellingsThisWeek ?? 0
  const missing = needed - fuellingsInWeek(member.fuelling, rulesAt) - 1
  return missing > 0 ? because('moreFuellings', { needed, missing }) : null
}

interface Choice {
  readonly offs: LitreOff[]
  readonly notApplied: NotApplied[]
}

/** The best campaign of a group; the others with why they do not apply. Of equals the first of the document stays. */
function chooseCampaign(group: LitreCampaign['group'], facts: FuellingFacts, pricing: Pricing): Choice {
  const candidates = pricing.litreCampaigns
    .filter((campaign) => campaign.group === group)
    .map((campaign) => ({ campaign, reason: whyNot(campaign, facts, pricing) }))
  const best = candidates
    .filter(({ reason }) => reason === null)
    .map(({ campaign }) => campaign)
    .reduce<LitreCampaign | null>(
      (chosen, campaign) => (chosen === null || campaign.offFenPerL > chosen.offFenPerL ? campaign : chosen),
      null,
    )
  const notApplied = candidates.flatMap(({ campaign, reason }): NotApplied[] => {
    if (campaign === best) return []
    const better = best === null ? {} : { betterZh: best.name.zh, betterEn: best.name.en }
    const beaten = { key: 'quote.not.betterOne', args: { ...nameArgs(campaign.name), ...better } }
    return [{ code: group, ref: campaign.campaignId, reason: reason ?? beaten }]
  })
  const offs =
    best === null ? [] : [{ group, ref: best.campaignId, name: best.name, offFenPerL: best.offFenPerL }]
  return { offs, notApplied }
}

function chooseTier(facts: FuellingFacts, pricing: Pricing): Choice {
  const tier = tierOf(facts.member.tier.code, pricing)
  if (tier.fuelOffFenPerL > 0) {
    const off = { group: 'tier', ref: tier.code, name: tier.name, offFenPerL: tier.fuelOffFenPerL } as const
    return { offs: [off], notApplied: [] }
  }
  const reason = { key: 'quote.not.tierWithout', args: nameArgs(tier.name) }
  return { offs: [], notApplied: [{ code: 'tier', ref: tier.code, reason }] }
}

/** The best price-off per litre of each group, and every other rule with why it does not apply (F4, H5–H7). */
export function chooseLitreOffs(facts: FuellingFacts, pricing: Pricing): Choice {
  const choices = litreOffGroups.map((group) =>
    group === 'tier' ? chooseTier(facts, pricing) : chooseCampaign(group, facts, pricing),
  )
  return {
    offs: choices.flatMap((choice) => choice.offs),
    notApplied: choices.flatMap((choice) => choice.notApplied),
  }
}
