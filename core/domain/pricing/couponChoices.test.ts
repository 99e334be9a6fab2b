import { memberWithPoints, plainDay, sampleCoupon, samplePricing, shanghaiAt } from '../testing/samples'
import { bestOf } from './bestCoupon'
import { couponChoices } from './couponChoices'

const at = shanghaiAt(plainDay, 600)
const input = {
  metered: { volumeMl: 40_000, amountFen: 31_200, priceFenPerL: 780, productId: 'gasoline95' },
  rulesAt: at,
  couponAt: at,
  member: memberWithPoints(0),
  pricing: samplePricing(),
  pointsWanted: 0,
}
const money = (_id: string, offFen: number, thresholdFen = 20_000) =>
  sampleCoupon({ _id, benefit: { kind: 'moneyOff', thresholdFen, offFen } })

test('those that may be used come first, the greatest saving before the rest', () => {
  const gift = sampleCoupon({
    _id: 'gift',
    benefit: { kind: 'freeGift', thresholdFen: 0, gift: { zh: '水', en: 'water' } },
  })
  const choices = couponChoices([gift, money('twenty', 2000), money('thirty', 3000)], input)
  expect(choices.map(({ coupon, offFen }) => [coupon._id, offFen])).toEqual([
    ['thirty', 3000],
    ['twenty', 2000],
    ['gift', 0],
  ])
  expect(choices.every(({ whyNot }) => whyNot === null)).toBe(true)
  expect(bestOf(choices)?._id).toBe('thirty')
})

test('each of the others says why it cannot be used here', () => {
  const choices = couponChoices(
    [
      money('short', 3000, 40_000),
      sampleCoupon({ _id: 'held', state: 'reserved', orderId: 'other' }),
      sampleCoupon({ _id: 'later', validFrom: at + 1 }),
      sampleCoupon({ _id: 'diesel', productIds: ['diesel0'] }),
    ],
    input,
  )
  expect(Object.fromEntries(choices.map(({ coupon, whyNot }) => [coupon._id, whyNot?.key]))).toEqual({
    short: 'quote.not.coupon.threshold',
    held: 'quote.not.coupon.reserved',
    later: 'quote.not.coupon.notYet',
    diesel: 'quote.not.coupon.otherProduct',
  })
  expect(choices.map(({ offFen }) => offFen)).toEqual([0, 0, 0, 0])
  expect(bestOf(choices)).toBeNull()
})
