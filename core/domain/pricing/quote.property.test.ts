import fc from 'fast-check'
import { couponThresholdFen } from '../coupons/coupons'
import { MAX_OFF, quoteInputs } from '../testing/quoteInputs'
import { quote } from './quote'
import { tierCodes } from './records'

const offOf = (lines: ReturnType<typeof quote>['lines'], ...codes: string[]): number =>
  0 - lines.filter((line) => codes.includes(line.code)).reduce((total, line) => total + line.amountFen, 0)

const litreCodes = ['tier', 'weekday', 'fuel', 'personal']

describe('every quote', () => {
  it('has lines that sum to what is due, none but the first above zero', () => {
    fc.assert(
      fc.property(quoteInputs, (input) => {
        const one = quote(input)
        expect(one.lines.reduce((total, line) => total + line.amountFen, 0)).toBe(one.dueFen)
        expect(one.dueFen).toBeGreaterThanOrEqual(0)
        expect(one.lines[0]).toMatchObject({ code: 'metered', amountFen: input.metered.amountFen })
        expect(one.lines.slice(1).every((line) => line.amountFen <= 0)).toBe(true)
        expect(one.savedFen).toBe(offOf(one.lines, ...litreCodes, 'coupon'))
      }),
    )
  })

  it('never takes the fuel under its floor price by price-offs and coupon', () => {
    fc.assert(
      fc.property(quoteInputs, (input) => {
        const one = quote(input)
        const floor = BigInt(input.pricing.products[0]?.floorFenPerL ?? 0) * BigInt(one.volumeMl)
        const fuelFen = one.meteredFen - one.savedFen
        const underOnItsOwn = BigInt(one.meteredFen) * 1000n < floor
        expect(underOnItsOwn ? one.savedFen === 0 : BigInt(fuelFen) * 1000n >= floor).toBe(true)
      }),
    )
  })

  it('takes no more off per litre than the cap, and exactly the cap when the groups reach it', () => {
    fc.assert(
      fc.property(quoteInputs, (input) => {
        const free = {
          ...input.pricing,
          products: input.pricing.products.map((one) => ({ ...one, floorFenPerL: 1 })),
        }
        const { litreOffCapFenPerL: cap } = free
        const metered = {
          ...input.metered,
          priceFenPerL: 1_200,
          amountFen: Math.round(input.metered.volumeMl * 1.2),
        }
        const limited = quote({ ...input, metered, pricing: free, coupon: null })
        const unlimited = quote({
          ...input,
          metered,
          pricing: { ...free, litreOffCapFenPerL: 4 * MAX_OFF },
          coupon: null,
        })
        const perLitre = unlimited.lines.reduce(
          (total, line) => total + Number(line.reason.args['off'] ?? 0),
          0,
        )
        const capFen = Math.floor((cap * metered.volumeMl) / 1000 + 0.5)
        expect(offOf(limited.lines, ...litreCodes)).toBeLessThanOrEqual(capFen)
        if (perLitre >= cap) expect(offOf(limited.lines, ...litreCodes)).toBe(capFen)
        const shrunk = limited.lines.findIndex((line) => line.reason.key === 'quote.litreOffCapped')
        if (shrunk !== -1)
          expect(
            limited.lines
              .slice(shrunk + 1)
              .filter((line) => litreCodes.includes(line.code) && line.amountFen !== 0),
          ).toEqual([])
      }),
    )
  })

  it('names every rule of the pricing document once: applied, or not and why', () => {
    fc.assert(
      fc.property(quoteInputs, (input) => {
        const one = quote(input)
        const named = [...one.lines, ...one.notApplied]
          .filter((entry) => litreCodes.includes(entry.code))
          .map((entry) => entry.ref)
        const rules = [input.member.tier.code, ...input.pricing.litreCampaigns.map((rule) => rule.campaignId)]
        expect([...named].sort()).toEqual([...rules].sort())
      }),
    )
  })

  it('of a better tier is never dearer, and never loses the coupon to its threshold', () => {
    fc.assert(
      fc.property(quoteInputs, fc.constantFrom(...tierCodes), (input, other) => {
        const rank = (code: string): number => tierCodes.findIndex((tier) => tier === code)
        const better = rank(other) > rank(input.member.tier.code) ? other : input.member.tier.code
        const raised = quote({ ...input, member: { ...input.member, tier: { code: better, since: 0 } } })
        const plain = quote(input)
        expect(raised.dueFen).toBeLessThanOrEqual(plain.dueFen)
        const threshold = 'quote.not.coupon.threshold'
        const lost = (one: typeof plain) => one.notApplied.some(({ reason }) => reason.key === threshold)
        expect(lost(raised)).toBe(lost(plain))
      }),
    )
  })

  it('tests the threshold of a coupon on the metered amount', () => {
    fc.assert(
      fc.property(quoteInputs, (input) => {
        const { coupon } = input
        fc.pre(coupon !== null)
        const threshold = couponThresholdFen(coupon)
        const one = quote(input)
        const refused = one.notApplied.some(({ reason }) => reason.key === 'quote.not.coupon.threshold')
        expect(refused).toBe(input.metered.amountFen < threshold)
      }),
    )
  })

  it('deducts whole points, no more than wanted, owned, or a fifth of what is due after the coupon', () => {
    fc.assert(
      fc.property(quoteInputs, (input) => {
        const one = quote(input)
        const paidInPoints = offOf(one.lines, 'pointsDeduction')
        expect(one.pointsUsed).toBe(Math.min(input.pointsWanted, one.pointsUsable))
        expect(paidInPoints).toBe(one.pointsUsed)
        expect(one.pointsUsable).toBeLessThanOrEqual(input.member.points.available)
        expect(paidInPoints * 5).toBeLessThanOrEqual(one.meteredFen - one.savedFen)
        expect(one.dueFen + one.savedFen + paidInPoints).toBe(one.meteredFen)
      }),
    )
  })

  it('is the same for the same input', () => {
    fc.assert(
      fc.property(quoteInputs, (input) => {
        expect(quote(structuredClone(input))).toEqual(quote(input))
      }),
    )
  })
})
