import { multiplyHalfUp } from '../units/money'

/**
 * A delivery under way as a phone follows it between two looks at the pump (C8). It runs on the phone.
 *
 * The running number is carried from the last reading shown to the newest one in the time that lies between two readings:
 * a breath behind the pump, never past what it has metered, so it never jumps back when the trigger is let go. The time
 * left is reckoned from the flow of the last readings and does run ahead of the newest one.
 */

/** What a dispenser showed at an instant of its controller's clock. */
export interface PumpReading {
  readonly at: number
  readonly volumeMl: number
  readonly amountFen: number
}

/** The last readings of one delivery, oldest first, each with more fuel than the one before. */
export type Track = readonly PumpReading[]

const KEPT_READINGS = 6
/** A reading that is this old says nothing of the flow of now. */
const FLOW_WINDOW_MS = 20_000
/** A dispenser counts in steps of 0.01 L. */
const STEP_ML = 10
/** Two readings may lie this far apart on the screen at most, ms. */
const LONGEST_CARRY_MS = 6_000

/** Takes a reading into the track. The same again changes nothing; less than before is a new delivery. */
export function follow(track: Track, reading: PumpReading): Track {
  const last = track.at(-1)
  if (last === undefined) return [reading]
  if (reading.at <= last.at) return track
  if (reading.volumeMl < last.volumeMl) return [reading]
  if (reading.volumeMl === last.volumeMl) return [...track.slice(0, -1), reading]
  return [...track, reading].slice(-KEPT_READINGS)
}

/** Millilitres a second by the readings of the last while; null while there are not two of them. */
export function flowOf(track: Track): number | null {
  const last = track.at(-1)
  if (last === undefined) return null
  const first = track.find(({ at }) => last.at - at <= FLOW_WINDOW_MS)
  if (first === undefined || first === last) return null
  const flow = ((last.volumeMl - first.volumeMl) * 1000) / (last.at - first.at)
  return flow > 0 ? flow : null
}

/** What was on the screen, and since when the newest reading is known there. */
export interface Shown {
  readonly volumeMl: number
  readonly amountFen: number
  /** By the phone's idea of the service's clock. */
  readonly since: number
}

/** The running numbers at an instant: from what was shown towards the newest reading, in whole steps, never back. */
export function runningAt(
  track: Track,
  shown: Shown,
  priceFenPerL: number,
  at: number,
): Pick<PumpReading, 'volumeMl' | 'amountFen'> {
  const newest = track.at(-1)
  if (newest === undefined || newest.volumeMl <= shown.volumeMl) {
    return { volumeMl: shown.volumeMl, amountFen: shown.amountFen }
  }
  const before = track.at(-2)
  const spanMs = before === undefined ? 0 : Math.min(LONGEST_CARRY_MS, newest.at - before.at)
  const passedMs = at - shown.since
  if (passedMs >= spanMs) return { volumeMl: newest.volumeMl, amountFen: newest.amountFen }
  const share = Math.max(0, passedMs) / spanMs
  const steps = Math.floor(((newest.volumeMl - shown.volumeMl) * share) / STEP_ML)
  const volumeMl = shown.volumeMl + steps * STEP_ML
  const amountFen = multiplyHalfUp(volumeMl, priceFenPerL, 1000)
  return { volumeMl, amountFen: Math.min(newest.amountFen, Math.max(shown.amountFen, amountFen)) }
}

/** Towards what a delivery flows: a limit that is paid for, or what this driver usually takes. */
export interface Aim {
  readonly volumeMl: number
  readonly kind: 'limit' | 'usual'
}

/** Under this much left the end is there; nothing is foretold of it, ms. */
const NEAR_END_MS = 3_000

/**
 * Expected time left, ms; null when it cannot be told: no flow yet, nothing to aim at, or a usual volume that is nearly
 * reached or already past, where any guess would be made up.
 */
export function expectedLeftMs(track: Track, aim: Aim | null, at: number): number | null {
  const last = track.at(-1)
  const flow = flowOf(track)
  if (aim === null || last === undefined || flow === null) return null
  const leftMl = aim.volumeMl - last.volumeMl
  if (leftMl <= 0) return aim.kind === 'limit' ? 0 : null
  const leftMs = Math.max(0, (leftMl * 1000) / flow - Math.max(0, at - last.at))
  return aim.kind === 'usual' && leftMs < NEAR_END_MS ? null : Math.round(leftMs)
}
