import { insert, set, type Decision } from '../decision'
import { bySystem, journal } from '../ledger/journal'
import type { OutboxTask } from '../ledger/records'
import type { Member } from '../members/records'
import type { Announcement } from '../messages/inbox'
import { messagePages } from '../messages/pages'
import type { Pricing } from '../pricing/records'
import { addMonths, businessMonth, startOfDay } from '../units/time'
import { evaluateTier, nextTier, tierOf, tierRank } from './tiers'

type Rules = Pick<Pricing, 'tiers' | 'growth'>

/** The monthly evaluation of a member (F3): when the tier changes, with its journal of the month and a message. */
export function evaluate(member: Member, at: number, pricing: Rules): Decision<Member> {
  const tier = evaluateTier(member, at, pricing)
  if (tier.code === member.tier.code) return { changes: [], result: member }
  const after = { ...member, tier }
  const month = businessMonth(at)
  const entry = journal({
    act: 'evaluation',
    key: `${member._id}:${month}`,
    at,
    memberId: member._id,
    orderId: '',
    by: bySystem,
    postings: [],
    tasks: [changeMessage(member, after, month, at, pricing)],
  })
  return { changes: [set('members', after), insert('journals', entry)], result: after }
}

function changeMessage(before: Member, after: Member, month: string, at: number, pricing: Rules): OutboxTask {
  const rose = tierRank(after.tier.code, pricing) > tierRank(before.tier.code, pricing)
  const off = tierOf(after.tier.code, pricing).fuelOffFenPerL
  const { missingToNext } = nextTier(after, at, pricing)
  const tier = after.tier.code
  return {
    kind: 'message',
    memberId: after._id,
    messageKind: 'tier',
    messageKey: `evaluation:${month}`,
    content: rose
      ? { key: 'message.tierRisen', args: { tier, off } }
      : { key: 'message.tierFallen', args: { tier, off, missing: missingToNext } },
    page: messagePages.tier(),
  }
}

/** What a member is told some days before an evaluation that would let the tier fall; null when it stays (F3). */
export function fallNotice(member: Member, at: number, pricing: Rules): Announcement | null {
  const evaluatedOn = `${addMonths(businessMonth(at), 1)}-01`
  const then = evaluateTier(member, startOfDay(evaluatedOn), pricing)
  if (tierRank(then.code, pricing) >= tierRank(member.tier.code, pricing)) return null
  const { missingToKeep } = nextTier(member, at, pricing)
  return {
    memberId: member._id,
    messageKind: 'tier',
    messageKey: `tierFallSoon:${evaluatedOn}`,
    content: {
      key: 'message.tierFallSoon',
      args: { day: evaluatedOn, tier: member.tier.code, missing: missingToKeep },
    },
    page: messagePages.tier(),
  }
}
