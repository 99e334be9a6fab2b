import type { Coupon } from '../../core/domain/coupons/records'
import { addDays, businessDay, endOfDay, startOfDay } from '../../core/domain/units/time'
import { join, memberOf, put, recordOf, recordsOf, THURSDAY } from '../support/station'
import { inboxMessage } from '../support/telling'
import { openWorld, type World } from '../support/world'

const night = startOfDay(businessDay(THURSDAY)) + 20 * 60_000
const today = businessDay(THURSDAY)

let world: World
beforeEach(async () => {
  world = await openWorld({ at: night, database: { strict: true } })
}, 60_000)
afterEach(() => world.close())

/** Twice at once and once more: what a platform that is late and doubles events may do. */
async function lapseOften(): Promise<void> {
  const { machine } = world
  const outcomes = await Promise.all([machine.fireTimer('lapse'), machine.fireTimer('lapse')])
  outcomes.push(await machine.fireTimer('lapse'))
  for (const outcome of outcomes) {
    if (outcome?.ok !== true) throw new Error(`the night failed: ${JSON.stringify(outcome)}`)
    expect(JSON.parse(outcome.resultText)).toEqual({ ok: true, failed: [] })
  }
}

async function claimed(openid: string): Promise<Coupon> {
  const person = await join(world, openid)
  const { coupon } = await person.call('coupon', 'claim', {
    templateId: 'welcome200',
    requestId: 'claim-0001',
  })
  return recordOf(world, 'coupons', coupon.couponId)
}

const told = (openid: string) => {
  const { _id } = memberOf(world, openid)
  return recordsOf(world, 'inboxMessages').filter(({ memberId }) => memberId === _id)
}

describe('a coupon that is about to lapse', () => {
  it('is told of once, three days before, and only after the quiet hours on the phone', async () => {
    const coupon = await claimed('oZhang')
    put(world, 'coupons', { ...coupon, validUntil: endOfDay(addDays(today, 4)) })
    await lapseOften()
    expect(told('oZhang')).toEqual([])
    world.machine.clock.advance(86_400_000)
    await lapseOften()
    const last = addDays(today, 4)
    expect(told('oZhang')).toHaveLength(1)
    expect(inboxMessage(world, 'oZhang', `couponLapsing:${last}`)).toMatchObject({
      kind: 'coupon',
      content: { key: 'message.couponLapsing', args: { more: 0, day: last } },
      page: 'packages/member/coupons/coupons',
      push: 'due',
      pushDueAt: startOfDay(addDays(today, 1)) + 8 * 3_600_000,
    })
    world.machine.clock.advance(86_400_000)
    await lapseOften()
    expect(told('oZhang')).toHaveLength(1)
  })

  it('is told of however many members there are, together with others of the day, and not to who muted it', async () => {
    const coupon = await claimed('oZhang')
    const validUntil = endOfDay(addDays(today, 2))
    const zhang = memberOf(world, 'oZhang')
    for (let n = 0; n < 130; n += 1) {
      const memberId = `01CROWD${String(n).padStart(19, '0')}`
      const mutedKinds = n === 0 ? (['coupon'] as const) : []
      const notifications = { ...zhang.notifications, mutedKinds: [...mutedKinds] }
      put(world, 'members', { ...zhang, _id: memberId, openid: `oCrowd${n}`, notifications })
      for (const nth of n === 129 ? [1, 2, 3] : [1]) {
        put(world, 'coupons', {
          ...coupon,
          _id: `coupon:${memberId}:welcome200:${nth}`,
          memberId,
          validUntil,
        })
      }
    }
    await lapseOften()
    const messages = recordsOf(world, 'inboxMessages')
    expect(messages).toHaveLength(130)
    expect(messages.filter(({ push }) => push === 'muted')).toHaveLength(1)
    expect(messages.filter(({ content }) => content.args['more'] === 2)).toHaveLength(1)
  })
})
