import { Refused } from '../support/driver'
import { seedDriver, seedSale } from '../support/seeding'
import {
  givePoints,
  join,
  memberOf,
  put,
  recordOf,
  recordsOf,
  THURSDAY,
  violations,
} from '../support/station'
import { openWorld, type World } from '../support/world'

let world: World
beforeAll(async () => {
  world = await openWorld({ at: THURSDAY, database: { strict: true } })
}, 30_000)
afterEach(() => {
  expect(violations(world)).toEqual([])
})
afterAll(() => world.close())

const redemptionId = 'fuel20'
const couponsOf = (openid: string) => {
  const { _id } = memberOf(world, openid)
  return recordsOf(world, 'coupons').filter(({ memberId }) => memberId === _id)
}
const code = (error: unknown): string => (error instanceof Refused ? error.code : String(error))

describe('points', () => {
  it('are summed up with what lapses soon and what they can become', async () => {
    const zhang = await join(world, 'oZhang')
    givePoints(world, 'oZhang', 1_200)
    expect(await zhang.call('points', 'summary', {})).toMatchObject({
      available: 1_200,
      held: 0,
      lapsingSoon: 0,
      holds: [],
      redemptions: [
        {
          redemptionId,
          costPoints: 1_000,
          affordable: true,
          missingPoints: 0,
          benefit: { kind: 'moneyOff', offFen: 2_000 },
          validDays: 90,
        },
      ],
      rules: { tier: 'normal', multiplierPercent: 100, redemptionFenPerPoint: 2, validityMonths: 24 },
      rows: [{ act: 'adjustment', points: 1_200, orderId: null, fuel: null }],
      nextCursor: null,
    })
  })

  it('whose day is over count no more, before the night takes them', async () => {
    const old = await join(world, 'oOld')
    givePoints(world, 'oOld', 1_500)
    const member = memberOf(world, 'oOld')
    const lots = [
      { expiresOn: '2027-03-03', points: 900 },
      { expiresOn: '2027-03-31', points: 600 },
    ]
    put(world, 'members', { ...member, points: { ...member.points, lots } })
    const journals = recordsOf(world, 'journals').filter(({ memberId }) => memberId === member._id)
    const given = journals.find(({ act }) => act === 'adjustment')
    if (given === undefined) throw new Error('no points given')
    const [posting] = given.postings
    if (posting === undefined) throw new Error('no posting')
    const postings = lots.map(({ expiresOn, points }, index) => ({
      ...posting,
      line: index + 1,
      lot: expiresOn,
      amount: points,
    }))
    put(world, 'journals', { ...given, postings })
    expect(await old.call('points', 'summary', {})).toMatchObject({ available: 600, lapsingSoon: 600 })
    expect(await old.refusal('points', 'redeem', { redemptionId, requestId: 'request-old' })).toBe(
      'POINTS_INSUFFICIENT',
    )
  })
})

describe('redeeming', () => {
  it('spends points once per request and answers the same coupon again', async () => {
    const wang = await join(world, 'oWang')
    givePoints(world, 'oWang', 3_000)
    const redeem = () => wang.call('points', 'redeem', { redemptionId, requestId: 'request-1' })
    const answers = await Promise.all([redeem(), redeem(), redeem()])
    answers.push(await redeem())
    expect(new Set(answers.map(({ coupon }) => coupon.couponId)).size).toBe(1)
    expect(answers.at(-1)).toMatchObject({
      available: 2_000,
      coupon: { state: 'available', benefit: { kind: 'moneyOff', thresholdFen: 0, offFen: 2_000 } },
    })
    expect(couponsOf('oWang')).toHaveLength(1)
  })

  it('never spends more than there is, whatever arrives at once', async () => {
    const li = await join(world, 'oLi')
    givePoints(world, 'oLi', 2_500)
    const outcomes = await Promise.all(
      Array.from({ length: 6 }, (_, n) =>
        li.call('points', 'redeem', { redemptionId, requestId: `request-${n}` }).then(() => 'redeemed', code),
      ),
    )
    expect(outcomes.sort()).toEqual([
      ...Array.from({ length: 4 }, () => 'POINTS_INSUFFICIENT'),
      'redeemed',
      'redeemed',
    ])
    expect(memberOf(world, 'oLi').points.available).toBe(500)
    expect(couponsOf('oLi')).toHaveLength(2)
  })

  it('refuses what is not offered', async () => {
    const chen = await join(world, 'oChen')
    expect(await chen.refusal('points', 'redeem', { redemptionId: 'moon', requestId: 'request-1' })).toBe(
      'NOT_FOUND',
    )
  })
})

describe('the statement', () => {
  it('says what was fuelled and names the order; points set aside are told of with their order', async () => {
    const { person, memberId } = seedDriver(world, 'Fuel')
    const { order } = await person.call('order', 'lockSale', { saleId: seedSale(world) })
    const { quote } = await person.call('order', 'quote', { orderId: order.orderId, points: 300 })
    const { couponId, digest } = quote
    await person.call('order', 'confirm', { orderId: order.orderId, couponId, points: 300, digest })
    const summary = await person.call('points', 'summary', {})
    const member = recordOf(world, 'members', memberId)
    expect(summary).toMatchObject({
      available: 700,
      held: 300,
      holds: [{ orderId: order.orderId, points: 300 }],
    })
    expect(summary.rows[0]).toMatchObject({
      act: 'hold',
      points: -300,
      orderId: order.orderId,
      fuel: { grade: '92#', volumeMl: 40_000 },
    })
    expect(member.points.held).toBe(300)
  })

  it('lists every movement once, newest first, and adds up to the balance', async () => {
    const sun = await join(world, 'oSun')
    for (let n = 1; n <= 60; n += 1) {
      world.machine.clock.advance(1_000)
      givePoints(world, 'oSun', n * 10)
    }
    const { _id } = memberOf(world, 'oSun')
    const given = recordsOf(world, 'journals').filter(
      ({ memberId, act }) => memberId === _id && act === 'adjustment',
    )
    // Seven at a time share an instant: none may be lost between two pages.
    for (const [n, journal] of given.entries())
      put(world, 'journals', { ...journal, at: given[n - (n % 7)]?.at ?? 0 })
    await sun.call('points', 'redeem', { redemptionId, requestId: 'request-1' })
    const rows: { readonly journalId: string; readonly points: number; readonly at: number }[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const page: { rows: typeof rows; nextCursor: string | null } = await sun.call('points', 'statement', {
        cursor,
      })
      rows.push(...page.rows)
      cursor = page.nextCursor
    }
    expect(rows[0]).toMatchObject({ act: 'redemption', points: -1_000, orderId: null })
    expect(new Set(rows.map(({ journalId }) => journalId)).size).toBe(rows.length)
    expect(rows.map(({ at }) => at)).toEqual(rows.map(({ at }) => at).toSorted((a, b) => b - a))
    const total = rows.reduce((sum, { points }) => sum + points, 0)
    expect(total).toBe(memberOf(world, 'oSun').points.available)
  }, 20_000)
})
