import type { InboxMessage } from '../../../core/domain/messages/records'
import type { Locale } from '../../../core/domain/members/records'
import type { WechatSettings } from '../../../core/domain/system/records'
import { entryOf } from '../../../core/i18n/catalogue'
import { fill, translate } from '../../../core/i18n/format'
import { businessDay, clockTime, startOfDay } from '../../../core/domain/units/time'

type Template = WechatSettings['templates'][number]
type Told = Pick<InboxMessage, 'kind' | 'content' | 'at'>

/** What a field may name beside the arguments of the message: its kind's name, its whole text, when it was told. */
const general = { title: 'title', text: 'text', time: 'time' } as const

/**
 * What a template's keywords say for a message: arguments of the catalogue's entry written as the entry writes them, within
 * what WeChat lets each kind of keyword hold (api_sendmessage). An empty one would be refused, so it says `-`.
 */
export function templateData(
  template: Pick<Template, 'fields'>,
  told: Told,
  locale: Locale,
): Record<string, string> {
  return Object.fromEntries(
    template.fields.map(({ keyword, from }) => [keyword, fieldText(keyword, from, told, locale)]),
  )
}

function fieldText(keyword: string, from: string, told: Told, locale: Locale): string {
  const kind = keyword.replace(/\d+$/, '')
  const value = told.content.args[from]
  switch (kind) {
    case 'time':
    case 'date':
      return instantText(instantOf(value) ?? told.at, kind)
    case 'amount':
      return `${plainNumber(told, from, locale)}元`
    case 'number':
      return plainNumber(told, from, locale)
    default:
      return cut(kind, words(told, from, locale))
  }
}

/** An instant, or a business day as the instant it begins at. */
function instantOf(value: string | number | undefined): number | null {
  if (typeof value === 'number') return value
  return value !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(value) ? startOfDay(value) : null
}

/** The argument as the message's text writes it, or the whole text. */
function words(told: Told, from: string, locale: Locale): string {
  const { kind, content, at } = told
  if (from === general.title) return translate(locale, { key: `messageKind.${kind}`, args: {} })
  if (from === general.text) return translate(locale, content)
  if (from === general.time) return instantText(at, 'time')
  const entry = entryOf(content.key)
  const place = new RegExp(`\\{(?:[a-zA-Z]+:)?${from}\\}`).exec(entry?.zh ?? '')?.[0] ?? `{${from}}`
  const text = fill(locale, place, content.args)
  return text === '—' ? '' : text
}

/** Digits, sign and point only: WeChat takes neither groups nor a typographer's minus. What is no number is 0. */
function plainNumber(told: Told, from: string, locale: Locale): string {
  const digits = words(told, from, locale).replaceAll('−', '-').replaceAll(',', '')
  return /^[+-]?\d{1,10}(?:\.\d+)?$/.test(digits) ? digits : '0'
}

function instantText(at: number, kind: 'time' | 'date'): string {
  const [year = '', month = '', day = ''] = businessDay(at).split('-')
  const date = `${year}年${month}月${day}日`
  return kind === 'date' ? date : `${date} ${clockTime(at)}`
}

const limits: Readonly<Record<string, number>> = {
  thing: 20,
  const: 20,
  character_string: 32,
  letter: 32,
  symbol: 5,
  phrase: 5,
  name: 10,
  phone_number: 17,
  car_number: 8,
}

/** Cut to what the kind holds; what a kind of letters or characters cannot hold is left out. */
function cut(kind: string, text: string): string {
  const allowed = kind === 'character_string' ? text.replaceAll(/[^\x20-\x7e]/g, '') : text
  const short = Array.from(allowed.trim())
    .slice(0, limits[kind] ?? 20)
    .join('')
  return short === '' ? '-' : short
}
