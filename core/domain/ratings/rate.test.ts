import fc from 'fast-check'
import { DomainError } from '../../contracts/errors'
import { shanghaiAt } from '../testing/samples'
import { defaultServiceSettings } from '../system/defaults'
import { anonymised, rate, type RateInput } from './rate'
import { ratingTags, type Rating, type RatingTally } from './records'
import { summarise, tallyId } from './tally'

const { ratings: rules } = defaultServiceSettings

const at = shanghaiAt('2026-03-05', 600)
const order = {
  _id: 'order1',
  stationId: 'station1',
  memberId: 'member1',
  state: 'settled',
  refundState: 'none',
} as const

function input(changes: Partial<RateInput> = {}): RateInput {
  return {
    ratingId: 'rating:1',
    order,
    grade: '95#',
    nickname: '张伟',
    said: { stars: 5, tags: ['fast'], comment: '很快' },
    passed: true,
    before: null,
    tally: null,
    rules,
    at,
    ...changes,
  }
}

const code = (act: () => unknown): string => {
  try {
    act()
  } catch (error) {
    if (error instanceof DomainError) return error.code
    throw error
  }
  return 'done'
}

test('what a driver says of a paid fuelling is kept under a name nobody can read, and counted', () => {
  const { result, changes } = rate(input())
  expect(result).toMatchObject({
    author: '张**',
    stars: 5,
    tags: ['fast'],
    commentState: 'shown',
    changeableUntil: shanghaiAt('2026-03-13') - 1,
  })
  expect(changes.map(({ kind, collection }) => `${kind} ${collection}`)).toEqual([
    'insert ratings',
    'set ratingTallies',
  ])
})

test('only what is paid, and not all given back, can be rated', () => {
  expect(code(() => rate(input({ order: { ...order, state: 'locked' } })))).toBe('RATING_CLOSED')
  expect(code(() => rate(input({ order: { ...order, refundState: 'full' } })))).toBe('RATING_CLOSED')
  expect(code(() => rate(input({ order: { ...order, refundState: 'partly' } })))).toBe('done')
})

test('it can be changed for seven days, and the same again is no change, then or later', () => {
  const before = rate(input()).result
  const said = { stars: 3, tags: ['longQueue' as const], comment: '排队' }
  expect(rate(input({ before, said, at: before.changeableUntil })).result).toMatchObject({
    ...said,
    ratedAt: at,
  })
  expect(code(() => rate(input({ before, said, at: before.changeableUntil + 1 })))).toBe('RATING_CLOSED')
  expect(rate(input({ before, at: before.changeableUntil + 1 }))).toEqual({ changes: [], result: before })
})

test('a comment that was not let through waits, and one that was hidden stays hidden until other words are said', () => {
  const held = rate(input({ passed: false })).result
  expect(held.commentState).toBe('held')
  expect(rate(input({ before: held })).result.commentState).toBe('shown')
  const hidden: Rating = { ...held, commentState: 'hidden', reports: [{ memberId: 'm2', at, why: '' }] }
  const fewer = { stars: 1, tags: [], comment: '很快' }
  expect(rate(input({ before: hidden, said: fewer })).result).toMatchObject({
    commentState: 'hidden',
    stars: 1,
  })
  const other = { stars: 1, tags: [], comment: '很慢' }
  expect(rate(input({ before: hidden, said: other })).result).toMatchObject({
    commentState: 'shown',
    reports: [],
  })
  expect(rate(input({ before: hidden, said: { ...other, comment: ' ' } })).result.commentState).toBe('none')
})

test.each([
  ['张伟', '张**'],
  [' 𠮷田 ', '𠮷**'],
  ['Li', 'L**'],
  ['  ', ''],
])('%s is shown as %s', (nickname, shown) => {
  expect(anonymised(nickname)).toBe(shown)
})

const anySaying = fc.record({
  orderId: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  stars: fc.integer({ min: 1, max: 5 }),
  tags: fc.subarray([...ratingTags]),
  comment: fc.constantFrom('', '好', '不好'),
  /** A commit whose answer was lost is made again. */
  twice: fc.boolean(),
})

/** Plays what drivers say into two collections. */
function play(
  sayings: readonly {
    orderId: string
    stars: number
    tags: RateInput['said']['tags']
    comment: string
    twice: boolean
  }[],
) {
  const ratings = new Map<string, Rating>()
  const tallies = new Map<string, RatingTally>()
  const sent = sayings.flatMap((saying) => (saying.twice ? [saying, saying] : [saying]))
  for (const { orderId, stars, tags, comment } of sent) {
    const ratingId = `rating:${orderId}`
    const { changes } = rate(
      input({
        ratingId,
        order: { ...order, _id: orderId },
        said: { stars, tags, comment },
        before: ratings.get(ratingId) ?? null,
        tally: tallies.get(tallyId(order.stationId, ratingId)) ?? null,
      }),
    )
    for (const { collection, record } of changes) {
      if (collection === 'ratings') ratings.set(record._id, record)
      else tallies.set(record._id, record as RatingTally)
    }
  }
  return { ratings: [...ratings.values()], tallies: [...tallies.values()] }
}

test('the counts are those of the ratings that stand, whatever is said in whatever order and however often', () => {
  fc.assert(
    fc.property(fc.array(anySaying, { maxLength: 30 }), (sayings) => {
      const { ratings, tallies } = play(sayings)
      const summary = summarise(tallies, ratingTags)
      expect(summary.count).toBe(ratings.length)
      expect(summary.stars).toEqual(
        [1, 2, 3, 4, 5].map((stars) => ratings.filter((rating) => rating.stars === stars).length),
      )
      for (const tag of ratingTags) {
        const said = ratings.filter((rating) => rating.tags.includes(tag)).length
        expect(summary.tags.find((each) => each.tag === tag)?.count ?? 0).toBe(said)
      }
      const mean = ratings.reduce((total, { stars }) => total + stars, 0) / Math.max(1, ratings.length)
      expect(Math.abs(summary.averageHundredths - mean * 100)).toBeLessThanOrEqual(0.5)
    }),
  )
})
