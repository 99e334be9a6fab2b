import { DomainError } from '../../contracts/errors'
import { businessDay } from '../units/time'
import type { Member } from './records'

/** So often a day a member's data may be taken out. */
const MAX_A_DAY = 3
/** So long a copy that was begun may be read to its end. */
const OPEN_MS = 3_600_000

/**
 * Begins a copy of a member's data (O8).
 * @throws DomainError TOO_OFTEN for a fourth one on one day
 */
export function beginTakeOut(member: Member, at: number): Member {
  const today = businessDay(at)
  const count = member.takeOut.day === today ? member.takeOut.count : 0
  if (count >= MAX_A_DAY) throw new DomainError('TOO_OFTEN')
  return { ...member, takeOut: { day: today, count: count + 1, openUntil: at + OPEN_MS } }
}

/** @throws DomainError TOO_OFTEN when no copy is being read any more */
export function requireTakeOut({ takeOut }: Pick<Member, 'takeOut'>, at: number): void {
  if (at > takeOut.openUntil) throw new DomainError('TOO_OFTEN')
}
