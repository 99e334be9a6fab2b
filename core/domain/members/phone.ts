import { DomainError } from '../../contracts/errors'
import { set, type Decision } from '../decision'
import { businessDay } from '../units/time'
import type { Member } from './records'

/** So many wrong answers a day; then it is over until the next one. */
const MAX_TRIES = 5
const HEAD = 3
const TAIL = 4

/** `138****1234` */
export function phoneHint(phone: string): string {
  return `${phone.slice(0, HEAD)}****${phone.slice(-TAIL)}`
}

/** The digits that `phoneHint` hides: only who knows the number knows them. */
function hiddenDigits(phone: string): string {
  return phone.slice(HEAD, -TAIL)
}

export interface BindInput {
  readonly member: Member
  /** The number that is bound now, opened, or null. */
  readonly current: string | null
  /** The number that WeChat vouches for, ready to keep, or null to forget the number. */
  readonly next: { readonly number: string; readonly sealed: string; readonly index: string } | null
  /** The hidden digits of the present number, as the person typed them. */
  readonly digits: string | undefined
  readonly at: number
}

export type BindResult = 'done' | 'confirmationWrong' | 'confirmationOver'

/**
 * Binds a phone number, changes it or forgets it (A1). A first number needs WeChat's word only; changing and forgetting
 * need the hidden digits of the one that is bound: a borrowed phone shows the rest of it (A6). A wrong answer is counted.
 */
export function bindPhone({ member, current, next, digits, at }: BindInput): Decision<BindResult> {
  if (current === (next?.number ?? null)) return { changes: [], result: 'done' }
  const today = businessDay(at)
  const tried = member.phoneTries.day === today ? member.phoneTries.count : 0
  if (current !== null) {
    if (tried >= MAX_TRIES) return { changes: [], result: 'confirmationOver' }
    if (digits !== hiddenDigits(current)) {
      const phoneTries = { day: today, count: tried + 1 }
      return { changes: [set('members', { ...member, phoneTries })], result: 'confirmationWrong' }
    }
  }
  const phone =
    next === null
      ? null
      : { sealed: next.sealed, index: next.index, hint: phoneHint(next.number), boundAt: at }
  const changed = { ...member, phone, phoneTries: { day: null, count: 0 } }
  return { changes: [set('members', changed)], result: 'done' }
}

/** @throws DomainError for an answer that was not right */
export function requireBound(result: BindResult): void {
  if (result === 'confirmationWrong') throw new DomainError('CONFIRMATION_WRONG')
  if (result === 'confirmationOver') throw new DomainError('TOO_OFTEN')
}
