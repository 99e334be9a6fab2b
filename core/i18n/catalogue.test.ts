import fc from 'fast-check'
import { errorCodes } from '../contracts/errors'
import { locales, messageKinds } from '../domain/members/records'
import { orderStates } from '../domain/orders/records'
import { bestCoupon } from '../domain/pricing/bestCoupon'
import { quote } from '../domain/pricing/quote'
import { tierCodes } from '../domain/pricing/records'
import { shownNozzleStates } from '../domain/station/shownStates'
import { quoteInputs } from '../domain/testing/quoteInputs'
import { sampleCoupon, shanghaiAt } from '../domain/testing/samples'
import { couponUsable } from '../domain/coupons/coupons'
import type { Coupon } from '../domain/coupons/records'
import { catalogue, entryOf } from './catalogue'
import { isNaming, PLURAL, translate } from './format'
import { formatterOf } from './formatters'

const entries = Object.entries(catalogue)

function places(template: string): string[] {
  return (template.match(/\{[^}]*\}/g) ?? []).sort()
}

describe('every text', () => {
  it.each(entries)('%s is there in both languages, with the same arguments', (_key, { zh, en }) => {
    expect(zh.trim()).not.toBe('')
    expect(en.trim()).not.toBe('')
    const endings = places(en).filter((place) => place.startsWith(`{${PLURAL}:`))
    const numbers = places(en).filter((place) => !endings.includes(place))
    expect(numbers).toEqual(places(zh))
    for (const ending of endings) expect(numbers).toContain(ending.replace(PLURAL, 'int'))
    // Curved quotation marks are as wide as a character in the fonts of Chinese phones.
    expect(en).not.toMatch(/[\u3000-\u9fff\uff00-\uffef‘’“”]/)
  })

  it.each(entries)(
    '%s has well-formed places and closed sections, and does not shout',
    (_key, { zh, en }) => {
      for (const template of [zh, en]) {
        for (const place of places(template)) {
          const [kind, name] = place.slice(1, -1).split(':')
          expect(place).toMatch(/^\{(?:[a-zA-Z]+:)?[a-zA-Z]+\}$/)
          if (name !== undefined)
            expect(isNaming(kind ?? '') || kind === PLURAL || formatterOf(kind ?? '') !== null).toBe(true)
        }
        const bare = template.replace(/\{[^}]*\}/g, '').replace(/\[[^[\]]*\]/g, '')
        expect(bare).not.toMatch(/[[\]{}]/)
        expect(template).not.toMatch(/[!！]|亲/)
      }
    },
  )
})

describe('every code', () => {
  it.each([
    ['error', Object.keys(errorCodes)],
    ['tier', tierCodes],
    ['nozzle', shownNozzleStates],
    ['order', orderStates],
    ['messageKind', messageKinds],
  ] as const)('of %s has its text', (prefix, codes) => {
    const without = [...codes].filter((code) => entryOf(`${prefix}.${code}`) === null)
    expect(without).toEqual([])
  })
})

describe('the reasons of quotes', () => {
  function expectReadable(key: string, args: Parameters<typeof translate>[1]['args']): void {
    for (const locale of locales) {
      const said = translate(locale, { key, args })
      expect(said).not.toBe(key)
      expect(said).not.toMatch(/[{}[\]—]/)
    }
  }

  it('can all be read in both languages', () => {
    fc.assert(
      fc.property(quoteInputs, (input) => {
        const one = quote({ ...input, coupon: input.coupon ?? bestCoupon([sampleCoupon()], input) })
        for (const { reason } of [...one.lines, ...one.notApplied]) expectReadable(reason.key, reason.args)
      }),
    )
  })

  it('of unusable coupons too, whatever their state', () => {
    const at = shanghaiAt('2026-03-05')
    const voucher = { kind: 'productVoucher', product: { zh: '水', en: 'water' } } as const
    const coupons: Coupon[] = [
      ...(['reserved', 'used', 'lapsed'] as const).map((state) => sampleCoupon({ state })),
      sampleCoupon({ validFrom: at + 1 }),
      sampleCoupon({ validUntil: at - 1 }),
      sampleCoupon({ productIds: [] }),
      sampleCoupon({ benefit: voucher }),
      sampleCoupon(),
    ]
    for (const coupon of coupons) {
      const usability = couponUsable(coupon, { meteredFen: 100, productId: 'gasoline95', at })
      if (usability.usable) throw new Error('none of these can be used')
      expectReadable(usability.reason.key, usability.reason.args)
    }
  })
})
