import fc from 'fast-check'
import { sampleOffer } from '../testing/samples'
import { shownOffers } from './shown'

const ids = (offers: readonly { readonly _id: string }[]) => offers.map(({ _id }) => _id)

test('an offer is shown from its first to its last instant, at its stations, in the owner’s order', () => {
  const offers = [
    sampleOffer({ _id: 'late', order: 2 }),
    sampleOffer({ _id: 'early', order: 1, from: 100, until: 200 }),
    sampleOffer({ _id: 'elsewhere', stationIds: ['other'] }),
    sampleOffer({ _id: 'here', order: 3, stationIds: ['station1'] }),
    sampleOffer({ _id: 'gone', status: 'withdrawn' }),
  ]
  expect(ids(shownOffers(offers, 'station1', 99))).toEqual(['late', 'here'])
  expect(ids(shownOffers(offers, 'station1', 100))).toEqual(['early', 'late', 'here'])
  expect(ids(shownOffers(offers, 'station1', 200))).toEqual(['early', 'late', 'here'])
  expect(ids(shownOffers(offers, 'station1', 201))).toEqual(['late', 'here'])
  expect(ids(shownOffers(offers, 'other', 0))).toEqual(['elsewhere', 'late'])
})

const anyOffer = fc
  .record({
    _id: fc.string({ minLength: 1, maxLength: 3 }),
    order: fc.integer({ min: 0, max: 2 }),
    from: fc.integer({ min: 0, max: 50 }),
    lasts: fc.integer({ min: 0, max: 50 }),
    stationIds: fc.subarray(['station1', 'station2']),
    status: fc.constantFrom('published' as const, 'withdrawn' as const),
  })
  .map(({ lasts, ...offer }) => sampleOffer({ ...offer, until: offer.from + lasts }))

test('what is shown does not hang on the order in which offers were read, and nothing is shown out of its time', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(anyOffer, { selector: ({ _id }) => _id, maxLength: 8 }),
      fc.integer({ min: 0, max: 100 }),
      (offers, at) => {
        const shown = shownOffers(offers, 'station1', at)
        expect(ids(shownOffers([...offers].reverse(), 'station1', at))).toEqual(ids(shown))
        for (const offer of offers) {
          const due =
            offer.status === 'published' &&
            offer.from <= at &&
            at <= offer.until &&
            (offer.stationIds.length === 0 || offer.stationIds.includes('station1'))
          expect(shown.includes(offer)).toBe(due)
        }
      },
    ),
  )
})
