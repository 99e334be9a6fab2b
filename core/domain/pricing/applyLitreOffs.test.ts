import fc from 'fast-check'
import { multiplyHalfUp } from '../units/money'
import { applyLitreOffs, type AppliedOffs } from './applyLitreOffs'
import { type LitreOff, litreOffGroups } from './litreOff'

const WIDE = 1_000_000

function offsOf(...perLitre: readonly number[]): LitreOff[] {
  const name = { zh: '活动', en: 'Offer' }
  return litreOffGroups
    .slice(0, perLitre.length)
    .map((group, n) => ({ group, ref: group, name, offFenPerL: perLitre[n] ?? 0 }))
}

function amounts(applied: AppliedOffs): number[] {
  return applied.lines.map((line) => 0 - line.amountFen)
}

const perLitre = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 4 })
const volume = fc.integer({ min: 0, max: 8_000 }).map((steps) => steps * 10)
const cap = fc.integer({ min: 0, max: 150 })

describe('price-offs per litre', () => {
  it('reach the cap to the fen when they add up to it, and never pass it by rounding', () => {
    fc.assert(
      fc.property(perLitre, volume, cap, (offs, volumeMl, capFenPerL) => {
        const limits = { volumeMl, capFenPerL, floorFenPerL: 1, roomFen: WIDE }
        const { offFen } = applyLitreOffs(offsOf(...offs), limits)
        const capFen = multiplyHalfUp(capFenPerL, volumeMl, 1000)
        const wanted = offs.reduce((total, off) => total + off, 0)
        expect(offFen).toBeLessThanOrEqual(capFen)
        if (wanted >= capFenPerL) expect(offFen).toBe(capFen)
        else expect(Math.abs(offFen - (wanted * volumeMl) / 1000)).toBeLessThanOrEqual(offs.length / 2)
      }),
    )
  })

  it('never take less off when one of them grows, nor more than there is room for', () => {
    fc.assert(
      fc.property(
        perLitre,
        volume,
        cap,
        fc.nat(300),
        fc.nat(60),
        (offs, volumeMl, capFenPerL, roomFen, more) => {
          const limits = { volumeMl, capFenPerL, floorFenPerL: 1, roomFen }
          const [first = 0, ...others] = offs
          const before = applyLitreOffs(offsOf(first, ...others), limits).offFen
          const after = applyLitreOffs(offsOf(first + more, ...others), limits).offFen
          expect(after).toBeGreaterThanOrEqual(before)
          expect(after).toBeLessThanOrEqual(roomFen)
        },
      ),
    )
  })

  it.each([
    ['the last one takes what rounding left of the cap', [40, 40], 80, [0, 1]],
    ['rounding up twice does not pass the cap', [50, 50], 100, [1, 0]],
    ['rounding up twice does not pass a cap that is not reached', [50, 50], 105, [1, 0]],
    ['without a cap each is rounded by itself', [50, 50], 500, [1, 1]],
  ])('on 0.01 L: %s', (_what, offs, capFenPerL, expected) => {
    const limits = { volumeMl: 10, capFenPerL, floorFenPerL: 1, roomFen: WIDE }
    expect(amounts(applyLitreOffs(offsOf(...offs), limits))).toEqual(expected)
  })

  it('are refused once the cap is used up or the floor reached, each with its reason', () => {
    const limits = { volumeMl: 1_000, capFenPerL: 50, floorFenPerL: 700, roomFen: WIDE }
    const capped = applyLitreOffs(offsOf(30, 30, 30), limits)
    expect(amounts(capped)).toEqual([30, 20])
    expect(capped.notApplied.map(({ reason }) => reason.key)).toEqual(['quote.not.cap'])
    const floored = applyLitreOffs(offsOf(30, 10, 10), { ...limits, roomFen: 35 })
    expect(amounts(floored)).toEqual([30, 5])
    expect(floored.lines[1]?.reason.key).toBe('quote.litreOffToFloor')
    expect(floored.notApplied.map(({ reason }) => reason.key)).toEqual(['quote.not.floor'])
  })
})
