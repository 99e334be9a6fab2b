import type { Member, MessageKind } from '../members/records'
import { addDays, businessDay, minuteOfDay, startOfDay } from '../units/time'
import type { InboxMessage } from './records'
import { NEVER } from '../units/never'

type Notifications = Member['notifications']

/** Kinds that neither muting nor quiet hours hold back (product decisions, Messages). */
const UNDISTURBED: ReadonlySet<MessageKind> = new Set(['order', 'payment', 'account', 'emergency'])

/** When a message may go out: now, or at the end of the quiet hours it falls into. `from > until` spans midnight. */
export function endOfQuiet(
  { quietFromMinute: from, quietUntilMinute: until }: Notifications,
  at: number,
): number {
  const minute = minuteOfDay(at)
  const spansMidnight = from > until
  const quiet = spansMidnight ? minute >= from || minute < until : minute >= from && minute < until
  if (!quiet) return at
  const today = businessDay(at)
  const endsOn = spansMidnight && minute >= from ? addDays(today, 1) : today
  return startOfDay(endsOn) + until * 60_000
}

/** Whether and when a message of a kind may be pushed to a member (K6). */
export function pushPlan(
  kind: MessageKind,
  notifications: Notifications,
  at: number,
): Pick<InboxMessage, 'push' | 'pushDueAt'> {
  if (UNDISTURBED.has(kind)) return { push: 'due', pushDueAt: at }
  if (notifications.mutedKinds.includes(kind)) return { push: 'muted', pushDueAt: NEVER }
  return { push: 'due', pushDueAt: endOfQuiet(notifications, at) }
}
