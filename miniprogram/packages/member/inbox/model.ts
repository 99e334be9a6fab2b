import type { Output } from '../../../api/client'
import { addDays, businessDay, clockTime } from '../../../lib/core'
import { reasonText, text, words } from '../../../text/text'

export type Message = Output<'message', 'inbox'>['messages'][number]
export type Kind = Message['kind']

/** Kinds put together as a reader looks for them; an empty list is all. */
const groups = {
  all: [],
  orders: ['order', 'payment', 'invoice'],
  benefits: ['points', 'coupon', 'tier', 'birthday', 'account'],
  station: ['priceChange', 'promotion', 'emergency'],
} as const satisfies Readonly<Record<string, readonly Kind[]>>
export type Group = keyof typeof groups

const icons: Readonly<Record<Kind, string>> = {
  order: 'bill',
  payment: 'wallet',
  points: 'star',
  coupon: 'coupon',
  invoice: 'ticket',
  tier: 'member',
  priceChange: 'chart-line',
  birthday: 'cake',
  promotion: 'gift',
  account: 'user',
  emergency: 'error-circle',
}

export function inboxWords() {
  return words({
    loading: 'common.loading',
    readAll: 'inbox.readAll',
    unreadMark: 'inbox.unreadMark',
    empty: 'inbox.empty',
    emptyHint: 'inbox.emptyHint',
    more: 'inbox.more',
    settings: 'inbox.settings',
  })
}

export function kindsOf(group: Group): Kind[] {
  return [...groups[group]]
}

export function groupChoices() {
  return [
    { group: 'all', name: text('inbox.all') },
    ...(['orders', 'benefits', 'station'] as const).map((group) => ({
      group,
      name: text(`inbox.group.${group}`),
    })),
  ]
}

export function unreadText(count: number): string {
  return count === 0 ? text('inbox.noneUnread') : text('inbox.unread', { count })
}

function dayText(day: string, today: string): string {
  if (day === today) return text('common.today')
  if (day === addDays(today, -1)) return text('inbox.yesterday')
  return day.slice(0, 4) === today.slice(0, 4) ? day.slice(5) : day
}

/** Messages under the day they were told on, newest first (K1). */
export function inboxDays(messages: readonly Message[], now: number) {
  const today = businessDay(now)
  const days = [...new Set(messages.map(({ at }) => businessDay(at)))]
  return days.map((day) => ({
    day,
    name: dayText(day, today),
    messages: messages
      .filter(({ at }) => businessDay(at) === day)
      .map(({ messageId, kind, content, page, at, read }) => ({
        messageId,
        icon: icons[kind],
        kind: text(`messageKind.${kind}`),
        text: reasonText(content),
        time: clockTime(at),
        page,
        read,
      })),
  }))
}
