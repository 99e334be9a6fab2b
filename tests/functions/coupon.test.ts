import { Refused } from '../support/driver'
import { join, memberOf, put, recordOf, recordsOf, THURSDAY, violations } from '../support/station'
import { openWorld, type World } from '../support/world'

let world: World
beforeAll(async () => {
  world = await openWorld({ at: THURSDAY, database: { strict: true } })
}, 30_000)
afterEach(() => {
  expect(violations(world)).toEqual([])
})
afterAll(() => world.close())

const code = (error: unknown): string => (error instanceof Refused ? error.code : String(error))

describe('coupons to take', () => {
  it('are shown with how many are left for this member', async () => {
    const zhang = await join(world, 'oZhang')
    const left = async () =>
      Object.fromEntries(
        (await zhang.call('coupon', 'claimable', {})).templates.map(({ templateId, left }) => [
          templateId,
          left,
        ]),
      )
    expect(await left()).toEqual({ welcome200: 1, ninetyFive: 2, freeWater: 5 })
    await zhang.call('coupon', 'claim', { templateId: 'welcome200', requestId: 'claim-0001' })
    await zhang.call('coupon', 'claim', { templateId: 'ninetyFive', requestId: 'claim-0001' })
    expect(await left()).toEqual({ ninetyFive: 1, freeWater: 5 })
  })

  it('keep to the limit of a member, whatever he taps at once', async () => {
    const wang = await join(world, 'oWang')
    const outcomes = await Promise.all(
      Array.from({ length: 6 }, (_, tap) =>
        wang
          .call('coupon', 'claim', { templateId: 'ninetyFive', requestId: `claim-000${tap}` })
          .then(({ coupon }) => coupon.couponId, code),
      ),
    )
    const { _id } = memberOf(world, 'oWang')
    const mine = recordsOf(world, 'coupons').filter(({ memberId }) => memberId === _id)
    expect(mine.map((coupon) => coupon._id).sort()).toEqual([
      `coupon:${_id}:ninetyFive:1`,
      `coupon:${_id}:ninetyFive:2`,
    ])
    expect(outcomes.filter((outcome) => outcome === 'COUPON_UNAVAILABLE')).toHaveLength(4)
  })

  it('are refused when they are over, withdrawn, given by rules, or unknown', async () => {
    const li = await join(world, 'oLi')
    const template = recordOf(world, 'couponTemplates', 'freeWater')
    put(world, 'couponTemplates', { ...template, _id: 'over', claimUntil: THURSDAY - 1 })
    put(world, 'couponTemplates', { ...template, _id: 'gone', status: 'withdrawn' })
    for (const templateId of ['over', 'gone', 'fuel20', 'moon']) {
      expect(await li.refusal('coupon', 'claim', { templateId, requestId: 'claim-0001' })).toBe(
        'COUPON_UNAVAILABLE',
      )
    }
    const { templates } = await li.call('coupon', 'claimable', {})
    expect(templates.map(({ templateId }) => templateId)).not.toContain('over')
  })
})

describe('the own coupons', () => {
  it('are listed by what can be done with them', async () => {
    const chen = await join(world, 'oChen')
    const claim = async (templateId: string) =>
      (await chen.call('coupon', 'claim', { templateId, requestId: 'claim-0001' })).coupon.couponId
    const [ready, lapsed] = [await claim('welcome200'), await claim('freeWater')]
    const stored = (id: string) => recordOf(world, 'coupons', id)
    put(world, 'coupons', { ...stored(lapsed), validUntil: THURSDAY - 1 })
    const list = async (state: 'available' | 'used' | 'lapsed') =>
      (await chen.call('coupon', 'list', { state })).coupons.map(({ couponId }) => couponId)
    expect(await list('available')).toEqual([ready])
    expect(await list('used')).toEqual([])
    expect(await list('lapsed')).toEqual([lapsed])
  })
})
