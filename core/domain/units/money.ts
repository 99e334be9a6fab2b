/**
 * Exact arithmetic on integers (fen, millilitres, points): no float ever holds an amount.
 * A product beyond 2^53 goes through BigInt, everything else stays in plain numbers, so that a phone without
 * BigInt can still show every price a station sells at.
 */

interface Division {
  readonly quotient: number
  readonly remainder: number
}

function requireIntegers(...values: readonly number[]): void {
  const wrong = values.find((value) => !Number.isSafeInteger(value))
  if (wrong !== undefined) throw new RangeError(`${wrong} is not a safe integer`)
}

/** `amount × numerator ÷ denominator`, rounded towards minus infinity, with what is left over. */
function divide(amount: number, numerator: number, denominator: number): Division {
  requireIntegers(amount, numerator, denominator)
  if (denominator <= 0) throw new RangeError(`denominator ${denominator} is not above zero`)
  const product = amount * numerator
  if (Number.isSafeInteger(product)) {
    const rest = product % denominator
    // Towards zero first: what is taken off a product below zero could lead out of the safe integers.
    const towardsZero = (product - rest) / denominator
    if (rest < 0) return { quotient: towardsZero - 1, remainder: rest + denominator }
    return { quotient: towardsZero, remainder: rest }
  }
  const by = BigInt(denominator)
  const exact = BigInt(amount) * BigInt(numerator)
  const rest = exact % by
  const remainder = rest < BigInt(0) ? rest + by : rest
  const quotient = Number((exact - remainder) / by)
  requireIntegers(quotient)
  return { quotient, remainder: Number(remainder) }
}

/**
 * `amount × numerator ÷ denominator` rounded half-up to a whole unit: a price line is rounded once, so.
 * @throws RangeError when an argument or the result is no safe integer, or the denominator is not above zero
 */
export function multiplyHalfUp(amount: number, numerator: number, denominator: number): number {
  const { quotient, remainder } = divide(amount, numerator, denominator)
  return remainder >= denominator - remainder ? quotient + 1 : quotient
}

/**
 * `amount × numerator ÷ denominator` rounded down: what may be given at most.
 * @throws RangeError as `multiplyHalfUp`
 */
export function floorShare(amount: number, numerator: number, denominator: number): number {
  return divide(amount, numerator, denominator).quotient
}

/**
 * `amount × numerator ÷ denominator` rounded up: what must be kept at least.
 * @throws RangeError as `multiplyHalfUp`
 */
export function ceilShare(amount: number, numerator: number, denominator: number): number {
  const { quotient, remainder } = divide(amount, numerator, denominator)
  return remainder === 0 ? quotient : quotient + 1
}

/** The sum of integers. */
export function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0)
}

/**
 * What belongs to `part` of `whole` out of `total`, cumulatively: rounded down until the whole is reached, then all.
 * Taking `cumulativeShare(all so far) − already taken` each time adds up to the total in any order of parts.
 * A whole of zero is reached at once: an order paid wholly in points gives all of them back.
 * @throws RangeError when part is not within 0 … whole
 */
export function cumulativeShare(part: number, whole: number, total: number): number {
  if (part < 0 || part > whole) throw new RangeError(`${part} is not a part of ${whole}`)
  return part === whole ? total : floorShare(total, part, whole)
}
