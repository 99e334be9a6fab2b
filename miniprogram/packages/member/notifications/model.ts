import type { Output } from '../../../api/client'
import { text, words } from '../../../text/text'

export type Notifications = Output<'message', 'consentChoices'>['notifications']
export type Choices = Output<'message', 'consentChoices'>['choices']
type Kind = Notifications['mutedKinds'][number]

/** Told whatever the wishes and the hour (product decisions, Messages). */
const always: readonly Kind[] = ['order', 'payment', 'account', 'emergency']
const chosen: readonly Kind[] = [
  'points',
  'coupon',
  'invoice',
  'tier',
  'priceChange',
  'birthday',
  'promotion',
]

export function notificationWords() {
  return words({
    loading: 'common.loading',
    kinds: 'notify.kinds',
    kindsHint: 'notify.kindsHint',
    always: 'notify.always',
    againWhy: 'notify.againWhy',
    quiet: 'notify.quiet',
    quietHint: 'notify.quietHint',
    quietOn: 'notify.quietOn',
    from: 'notify.from',
    until: 'notify.until',
    refused: 'notify.refused',
    openSetting: 'notify.openSetting',
  })
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}

/** Minutes after midnight as a picker shows them. */
export function clockOf(minute: number): string {
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
}

export function minuteOf(clock: string): number {
  const [hour = 0, minute = 0] = clock.split(':').map(Number)
  return hour * 60 + minute
}

/** Every kind with what it means and how it stands (A11, K6). */
export function notificationView({ mutedKinds, ...quiet }: Notifications, choices: Choices) {
  return {
    kinds: [...always, ...chosen].map((kind) => {
      const choice = choices.find((one) => one.kind === kind)
      const credits = choice?.credits ?? 0
      return {
        kind,
        name: text(`messageKind.${kind}`),
        what: text(`notify.what.${kind}`),
        always: always.includes(kind),
        on: !mutedKinds.includes(kind),
        templateId: choice?.templateId ?? '',
        left: credits > 0 ? text('notify.left', { credits }) : text('notify.none'),
        ask: text(credits > 0 ? 'notify.again' : 'notify.allow'),
      }
    }),
    quietOn: quiet.quietFromMinute !== quiet.quietUntilMinute,
    from: clockOf(quiet.quietFromMinute),
    until: clockOf(quiet.quietUntilMinute),
  }
}
export type NotificationView = ReturnType<typeof notificationView>

/** A page's data are copies: what is the same is told by what is in it. */
export function isSame(one: Notifications | null, other: Notifications): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** Wishes with a kind turned on or off. */
export function withKind(wishes: Notifications, kind: string, on: boolean): Notifications {
  const others = wishes.mutedKinds.filter((one) => one !== kind)
  const known = chosen.find((one) => one === kind)
  return { ...wishes, mutedKinds: on || known === undefined ? others : [...others, known] }
}

/** The hours a member starts with, offered again when quiet hours are turned on. */
const USUAL = { quietFromMinute: 22 * 60, quietUntilMinute: 8 * 60 }

/** Quiet hours that end where they begin are none. */
export function withQuiet(wishes: Notifications, on: boolean): Notifications {
  return on ? { ...wishes, ...USUAL } : { ...wishes, quietFromMinute: 0, quietUntilMinute: 0 }
}
