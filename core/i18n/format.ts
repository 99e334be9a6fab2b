import type { Locale } from '../domain/members/records'
import type { Reason } from '../domain/units/schema'
import { entryOf, type TextKey } from './catalogue'
import { formatterOf } from './formatters'

export type TextArgs = Reason['args']

/** Shown where an argument is missing: a message kept by an older version says a little less, not nothing. */
const MISSING = '—'
/** The ending of an English noun behind its number: `{int:days} day{s:days}`. */
export const PLURAL = 's'
const SECTION = /\[([^[\]]*)\]/g
const PLACEHOLDER = /\{(?:([a-zA-Z]+):)?([a-zA-Z]+)\}/g

/** An argument by its name; a bilingual one is kept as two, `nameZh` and `nameEn`. */
function argument(locale: Locale, args: TextArgs, name: string): string | number | undefined {
  return args[name] ?? args[`${name}${locale === 'en' ? 'En' : 'Zh'}`]
}

/** Codes that stand for names of the catalogue, several with spaces between: `{tier:code}`, `{weekday:days}`. */
const namings = ['tier', 'weekday', 'list'] as const
/** Monday is 1. */
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
type Naming = (typeof namings)[number]

export function isNaming(kind: string): kind is Naming {
  return namings.some((one) => one === kind)
}

function namesOf(locale: Locale, kind: Naming, codes: string): string {
  const nameOf = (code: string): string => {
    if (kind === 'tier') return translate(locale, { key: `tier.${code}`, args: {} })
    if (kind === 'list') return code
    return translate(locale, { key: `weekday.${weekdays[Number(code) - 1] ?? code}`, args: {} })
  }
  return codes
    .split(' ')
    .map(nameOf)
    .join(translate(locale, { key: 'list.separator', args: {} }))
}

function format(locale: Locale, args: TextArgs, kind: string, name: string): string {
  const value = argument(locale, args, name)
  if (kind === PLURAL) return value === 1 ? '' : 's'
  if (value === undefined) return MISSING
  if (isNaming(kind)) return namesOf(locale, kind, String(value))
  const write = formatterOf(kind)
  return typeof value === 'number' && write !== null ? write(value) : String(value)
}

function says(locale: Locale, args: TextArgs, section: string): boolean {
  const names = (section.match(PLACEHOLDER) ?? []).map((place) => place.replace(PLACEHOLDER, '$2'))
  return names.some((name) => {
    const value = argument(locale, args, name)
    return value !== undefined && value !== 0 && value !== ''
  })
}

/**
 * Fills a template with arguments: `{name}`, `{fen:amount}` (see `formatters`), `{tier:codes}`, `day{s:days}`; a section in
 * brackets is left out when all its arguments are missing, zero or empty.
 */
export function fill(locale: Locale, template: string, args: TextArgs): string {
  return template
    .replace(SECTION, (_whole, section: string) => (says(locale, args, section) ? section : ''))
    .replace(PLACEHOLDER, (_whole, kind: string | undefined, name: string) =>
      format(locale, args, kind ?? '', name),
    )
}

/** A message as text. A key that this version does not know is shown as it is. */
export function translate(locale: Locale, reason: Reason): string {
  const entry = entryOf(reason.key)
  if (entry === null) return reason.key
  return fill(locale, locale === 'en' ? entry.en : entry.zh, reason.args)
}

/** A text of the catalogue, its key checked by the compiler. */
export function text(locale: Locale, key: TextKey, args: TextArgs = {}): string {
  return translate(locale, { key, args })
}
