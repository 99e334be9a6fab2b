import type { Delivery, Limit } from './model'

/** A dispenser counts in steps of 0.01 L. */
export const STEP_ML = 10

export interface Reading {
  readonly volumeMl: number
  readonly amountFen: number
}

/** The dispenser's own arithmetic: half up to a fen. */
export const amountFor = (volumeMl: number, priceFenPerL: number): number =>
  Math.floor((volumeMl * priceFenPerL + 500) / 1000)

/** The volume a dispenser shows beside a round amount: nearest 0.01 L. */
export const volumeFor = (amountFen: number, priceFenPerL: number): number =>
  Math.round((amountFen * 1000) / priceFenPerL / STEP_ML) * STEP_ML

const inSteps = (volumeMl: number): number => Math.floor(volumeMl / STEP_ML) * STEP_ML

/** What the display shows at an instant. */
export function readingAt(delivery: Delivery | null, priceFenPerL: number, now: number): Reading {
  if (delivery === null) return { volumeMl: 0, amountFen: 0 }
  if (now >= endOf(delivery)) return { volumeMl: delivery.toMl, amountFen: delivery.toFen }
  const flowed = Math.max(0, Math.floor(((now - delivery.since) * delivery.flowMlPerS) / 1000))
  const volumeMl = inSteps(delivery.fromMl + flowed)
  return { volumeMl, amountFen: amountFor(volumeMl, priceFenPerL) }
}

/** When the delivery will have reached its reading. */
export const endOf = (delivery: Delivery): number =>
  delivery.flowMlPerS === 0
    ? delivery.since
    : delivery.since + Math.ceil(((delivery.toMl - delivery.fromMl) * 1000) / delivery.flowMlPerS)

/** How far the driver fills: until the display shows this volume, or this amount. */
export type Wish = { readonly volumeMl: number } | { readonly amountFen: number }

/** The reading at which a delivery stops: the driver's wish, or the limit if that comes first. */
export function stopAt(
  wish: Wish,
  limit: Limit,
  priceFenPerL: number,
  overrunMl: number,
): Reading & { readonly limited: boolean } {
  const wished: Reading =
    'amountFen' in wish
      ? { amountFen: wish.amountFen, volumeMl: volumeFor(wish.amountFen, priceFenPerL) }
      : { volumeMl: inSteps(wish.volumeMl), amountFen: amountFor(inSteps(wish.volumeMl), priceFenPerL) }
  const limits: Reading[] = []
  if (limit.limitFen !== null)
    limits.push({ amountFen: limit.limitFen, volumeMl: volumeFor(limit.limitFen, priceFenPerL) })
  if (limit.limitMl !== null)
    limits.push({
      volumeMl: inSteps(limit.limitMl),
      amountFen: amountFor(inSteps(limit.limitMl), priceFenPerL),
    })
  const first = limits.reduce<Reading | undefined>(
    (least, each) => (least === undefined || each.amountFen < least.amountFen ? each : least),
    undefined,
  )
  if (first === undefined || wished.amountFen < first.amountFen) return { ...wished, limited: false }
  if (overrunMl === 0) return { ...first, limited: true }
  const volumeMl = first.volumeMl + inSteps(overrunMl)
  return { volumeMl, amountFen: amountFor(volumeMl, priceFenPerL), limited: true }
}
