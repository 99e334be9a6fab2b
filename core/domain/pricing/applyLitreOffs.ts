import { multiplyHalfUp } from '../units/money'
import { type LitreOff, nameArgs } from './litreOff'
import type { NotApplied, QuoteLine } from './records'

export interface LitreLimits {
  readonly volumeMl: number
  /** The most that all groups may take off a litre together. */
  readonly capFenPerL: number
  readonly floorFenPerL: number
  /** What may come off before the fuel would be under its floor price, fen. */
  readonly roomFen: number
}

export interface AppliedOffs {
  readonly lines: readonly QuoteLine[]
  readonly notApplied: readonly NotApplied[]
  readonly offFen: number
}

interface Progress {
  readonly lines: QuoteLine[]
  readonly notApplied: NotApplied[]
  readonly offFen: number
  readonly offFenPerL: number
}

/**
 * One group after those before it. Cap and floor are checked on totals: a group that reaches the cap takes exactly what
 * is left of it, so rounding neither breaks the cap nor leaves a fen of it unused.
 */
function applyOne(done: Progress, off: LitreOff, limits: LitreLimits): Progress {
  const { volumeMl, capFenPerL, floorFenPerL } = limits
  const args = nameArgs(off.name)
  const refuse = (key: string, more: Readonly<Record<string, number>>): Progress => {
    const refused = { code: off.group, ref: off.ref, reason: { key, args: { ...args, ...more } } }
    return { ...done, notApplied: [...done.notApplied, refused] }
  }
  const perLitreLeft = Math.max(0, capFenPerL - done.offFenPerL)
  if (perLitreLeft === 0 && off.offFenPerL > 0) return refuse('quote.not.cap', { cap: capFenPerL })

  const perLitre = Math.min(off.offFenPerL, perLitreLeft)
  const capLeftFen = Math.max(0, multiplyHalfUp(capFenPerL, volumeMl, 1000) - done.offFen)
  const fullFen = multiplyHalfUp(perLitre, volumeMl, 1000)
  const cappedFen = perLitre === perLitreLeft ? capLeftFen : Math.min(fullFen, capLeftFen)
  const roomFen = limits.roomFen - done.offFen
  if (roomFen === 0 && cappedFen > 0) return refuse('quote.not.floor', { floor: floorFenPerL })

  const amountFen = Math.min(cappedFen, roomFen)
  const explained = (): { key: string; args: Record<string, string | number> } => {
    if (amountFen < cappedFen) return { key: 'quote.litreOffToFloor', args: { ...args, floor: floorFenPerL } }
    if (perLitre < off.offFenPerL) {
      return { key: 'quote.litreOffCapped', args: { ...args, off: perLitre, cap: capFenPerL } }
    }
    return { key: 'quote.litreOff', args: { ...args, off: perLitre } }
  }
  const line = { code: off.group, amountFen: 0 - amountFen, reason: explained(), ref: off.ref }
  return {
    lines: [...done.lines, line],
    notApplied: done.notApplied,
    offFen: done.offFen + amountFen,
    offFenPerL: done.offFenPerL + perLitre,
  }
}

/** The printed lines of the price-offs per litre, under the cap and above the floor price. */
export function applyLitreOffs(offs: readonly LitreOff[], limits: LitreLimits): AppliedOffs {
  const nothing: Progress = { lines: [], notApplied: [], offFen: 0, offFenPerL: 0 }
  return offs.reduce((done, off) => applyOne(done, off, limits), nothing)
}
