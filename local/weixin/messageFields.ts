/**
 * What each kind of keyword of a subscription message may hold. Source: the parameter table of subscribeMessage.send
 * (api_sendmessage); lengths count characters, not bytes.
 */
const fieldKinds: Readonly<Record<string, (value: string) => boolean>> = {
  thing: (value) => length(value) <= 20,
  number: (value) => value.length <= 32 && /^[+-]?\d+(\.\d+)?$/.test(value),
  letter: (value) => /^[A-Za-z]{1,32}$/.test(value),
  symbol: (value) => length(value) <= 5 && /^[\p{P}\p{S}]+$/u.test(value),
  character_string: (value) => value.length <= 32 && /^[\x20-\x7e]+$/.test(value),
  time: (value) => isMoments(value, MOMENT_WITH_TIME),
  date: (value) => isMoments(value, MOMENT_WITH_DATE),
  amount: (value) => /^\p{Sc}?[+-]?\d{1,10}(\.\d+)?元?$/u.test(value),
  phone_number: (value) => /^[\d+\-#*()\s]{1,17}$/.test(value),
  car_number: (value) =>
    length(value) <= 8 && /^[\p{Script=Han}A-Za-z\d]?[A-Za-z\d]*[\p{Script=Han}A-Za-z\d]?$/u.test(value),
  name: (value) => /^\p{Script=Han}{1,10}$/u.test(value) || /^[A-Za-z\p{P}\p{S}\s]{1,20}$/u.test(value),
  phrase: (value) => /^\p{Script=Han}{1,5}$/u.test(value),
  const: (value) => length(value) <= 20,
  enum: (value) => length(value) <= 20,
}

const CLOCK = String.raw`([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?`
const DAY = String.raw`(\d{4}年\d{1,2}月\d{1,2}日|\d{4}([-/.])\d{1,2}\2\d{1,2})`
const MOMENT_WITH_TIME = new RegExp(`^(?:${DAY}\\s*)?${CLOCK}$`)
const MOMENT_WITH_DATE = new RegExp(`^${DAY}(?:\\s*${CLOCK})?$`)

/** One moment, or two joined by `~`. */
function isMoments(value: string, pattern: RegExp): boolean {
  const parts = value.split('~')
  return parts.length <= 2 && parts.every((part) => pattern.test(part.trim()))
}

function length(value: string): number {
  return Array.from(value).length
}

/** Says whether WeChat takes the value for a keyword key such as `thing1`; unknown kinds and empty values never. */
export function isValidField(key: string, value: string): boolean {
  const kind = /^([a-z_]+?)\d{1,3}$/.exec(key)?.[1]
  const check = kind === undefined ? undefined : fieldKinds[kind]
  return check !== undefined && value.trim() !== '' && check(value)
}
