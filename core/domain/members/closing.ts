import { DomainError } from '../../contracts/errors'
import type { Coupon } from '../coupons/records'
import { insert, set, type Change, type Decision, type Removal } from '../decision'
import { accounts } from '../ledger/accounts'
import { couponFaceFen } from '../ledger/couponFace'
import { byDriver, couponPosting, debtPosting, journal, lotPostings } from '../ledger/journal'
import { newInboxMessage } from '../messages/inbox'
import { messagePages } from '../messages/pages'
import type { TierCode } from '../pricing/records'
import { NO_BIRTHDAY } from '../units/birthday'
import { NEVER } from '../units/never'
import { newMember } from './newMember'
import type { Identity, Member } from './records'

/** A membership ends a day after its end was asked for; until then it can be kept. */
export const COOLING_OFF_MS = 86_400_000
/** What is still open is looked at again after an hour. */
const WAIT_MS = 3_600_000
/** The word that is typed to confirm, in either language. */
export const closingWords = ['注销', 'CLOSE'] as const

export const closingBlocks = ['order', 'refund', 'invoice', 'balance', 'points'] as const
export type ClosingBlock = (typeof closingBlocks)[number]

/** What else there is of a member when the end is asked for. */
export interface ClosingFacts {
  /** Orders that are locked, to be paid or authorised. */
  readonly liveOrders: number
  /** Refunds that have not ended. */
  readonly openRefunds: number
  /** Invoices that are being issued or reversed. */
  readonly openInvoices: number
  readonly coupons: number
}

export interface ClosingStanding {
  readonly loses: { readonly points: number; readonly coupons: number; readonly tier: TierCode }
  readonly blocks: readonly ClosingBlock[]
}

/** What ends with a membership, and what has to be finished before (O8). */
export function closingStanding(member: Member, facts: ClosingFacts): ClosingStanding {
  const { wallet, points, tier } = member
  const blocked: Readonly<Record<ClosingBlock, boolean>> = {
    order: facts.liveOrders > 0,
    refund: facts.openRefunds > 0,
    invoice: facts.openInvoices > 0,
    balance: wallet.principalFen + wallet.giftFen > 0,
    points: points.held > 0,
  }
  return {
    loses: { points: Math.max(0, points.available), coupons: facts.coupons, tier: tier.code },
    blocks: closingBlocks.filter((block) => blocked[block]),
  }
}

/**
 * Sets the end of a membership a day ahead, and tells its owner so that he can keep it: who holds an unlocked phone for a
 * minute must not end it unseen. Asked for again it stays as it is.
 * @throws DomainError CLOSING_BLOCKED while something is open
 */
export function askToClose(member: Member, { blocks }: ClosingStanding, at: number): Decision<Member> {
  if (blocks.length > 0) throw new DomainError('CLOSING_BLOCKED', { blocks })
  if (member.closeAt !== NEVER) return { changes: [], result: member }
  const closesAt = at + COOLING_OFF_MS
  const result: Member = { ...member, closeAt: closesAt }
  const told = {
    memberId: member._id,
    messageKind: 'account',
    messageKey: `closing:${closesAt}`,
    content: { key: 'message.closingAsked', args: { closesAt } },
    page: messagePages.closing(),
  } as const
  return {
    changes: [set('members', result), insert('inboxMessages', newInboxMessage(told, member, at))],
    result,
  }
}

/** Keeps the membership after all. */
export function keepMembership(member: Member): Member {
  return { ...member, closeAt: NEVER }
}

/** Something has come up since: the end waits. */
export function waitToClose(member: Member, at: number): Member {
  return { ...member, closeAt: at + WAIT_MS }
}

export interface ClosingInput {
  readonly member: Member
  readonly identity: Identity | null
  /** Coupons that could still be used. */
  readonly coupons: readonly Coupon[]
  readonly at: number
}

/**
 * Ends a membership: points and coupons go with their journal, the person is forgotten, and what accounts for money stays
 * under an id that names nobody (O8). The WeChat user may become a new member afterwards.
 */
export function closeMembership({ member, identity, coupons, at }: ClosingInput): Decision<Member> {
  const { _id: memberId, points } = member
  const account = accounts.member(memberId)
  const owed = Math.max(0, -points.available)
  const entry = journal({
    act: 'closing',
    key: memberId,
    at,
    memberId,
    orderId: '',
    by: byDriver(memberId),
    postings: [
      ...lotPostings(account, accounts.pointsLapsed, points.lots),
      debtPosting(accounts.pointsLapsed, account, owed),
      ...coupons.map(({ benefit }) =>
        couponPosting(accounts.coupons(memberId), accounts.couponsLapsed, couponFaceFen(benefit)),
      ),
    ],
    tasks: [],
  })
  const forgotten = forget(member, at)
  const who = identity === null ? { changes: [], removals: [] } : withoutDriver(identity)
  return {
    changes: [
      set('members', forgotten),
      ...coupons.map((coupon) => set('coupons', { ...coupon, state: 'lapsed' })),
      insert('journals', entry),
      ...who.changes,
    ],
    removals: who.removals,
    result: forgotten,
  }
}

/** The member as nobody: what is kept is what orders and journals account for. */
function forget(member: Member, at: number): Member {
  const kept = { ...member }
  delete kept.birthdaySetAt
  return {
    ...kept,
    ...personOf(newMember(member._id, '', member.locale, at)),
    status: 'closed',
    birthdayKey: NO_BIRTHDAY,
    points: { ...member.points, available: 0, lots: [] },
  }
}

function personOf(nobody: Member): Partial<Member> {
  const { openid, profile, consents, vehicles, phone, phoneTries, preferences, takeOut, closeAt } = nobody
  const { notifications } = nobody
  return {
    openid,
    profile,
    consents,
    vehicles,
    phone,
    phoneTries,
    preferences,
    takeOut,
    closeAt,
    notifications,
  }
}

/** Who works here stays known as that; everybody else is not known any more. */
function withoutDriver(identity: Identity): { changes: Change[]; removals: Removal[] } {
  const roles = identity.roles.filter((role) => role !== 'driver')
  return roles.length === 0 && identity.staff === null
    ? { changes: [], removals: [{ collection: 'identities', id: identity._id }] }
    : { changes: [set('identities', { ...identity, roles, memberId: null })], removals: [] }
}
