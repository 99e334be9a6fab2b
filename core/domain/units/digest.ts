/** A value as one text: keys sorted, fields that are undefined left out, as JSON would leave them out. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item: unknown) => canonical(item)).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`)
    return `{${fields.join(',')}}`
  }
  if (value === undefined) return 'null'
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return JSON.stringify(value)
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value)
  throw new TypeError(`a ${typeof value} has no digest`)
}

const LIMB = 0x10000
/** 64-bit FNV-1a, lowest 16 bits first. */
const OFFSET_BASIS = [0x2325, 0x8422, 0x9ce4, 0xcbf2] as const
/** Lowest limb of the prime 2^40 + 0x1b3; its upper part is a shift by 40 bits. */
const PRIME_LOW = 0x1b3
const PRIME_SHIFT = 0x100

type Limbs = readonly [number, number, number, number]

/** Multiplies by the FNV prime, modulo 2^64, in 16-bit limbs: no BigInt on old phones. */
function timesPrime([a, b, c, d]: Limbs): Limbs {
  const low = a * PRIME_LOW
  const second = b * PRIME_LOW + Math.floor(low / LIMB)
  const third = c * PRIME_LOW + a * PRIME_SHIFT + Math.floor(second / LIMB)
  const fourth = d * PRIME_LOW + b * PRIME_SHIFT + Math.floor(third / LIMB)
  return [low % LIMB, second % LIMB, third % LIMB, fourth % LIMB]
}

/**
 * Sixteen hex digits that name a value: equal values, equal digests, whatever the order of their keys.
 * 64-bit FNV-1a over the canonical text, two bytes per UTF-16 unit. It tells changes apart; it proves nothing
 * against an attacker.
 * @throws TypeError on a function, symbol, BigInt or a number that is not finite
 */
export function digest(value: unknown): string {
  const text = canonical(value)
  let state: Limbs = OFFSET_BASIS
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    state = timesPrime([state[0] ^ (unit & 0xff), state[1], state[2], state[3]])
    state = timesPrime([state[0] ^ (unit >> 8), state[1], state[2], state[3]])
  }
  return [...state]
    .reverse()
    .map((limb) => limb.toString(16).padStart(4, '0'))
    .join('')
}
