import { journal } from '../../core/domain/ledger/journal'
import type { Member } from '../../core/domain/members/records'
import {
  givePoints,
  join,
  memberOf,
  OWNER,
  put,
  recordOf,
  recordsOf,
  STATION,
  THURSDAY,
  violations,
} from '../support/station'
import { inboxMessage, templateOf } from '../support/telling'
import { openWorld, type World } from '../support/world'
import { NEVER } from '../../core/domain/units/never'

jest.setTimeout(60_000)

let world: World
beforeEach(async () => {
  world = await openWorld({ at: THURSDAY, database: { strict: true } })
}, 60_000)
afterEach(async () => {
  expect(violations(world)).toEqual([])
  await world.close()
})

type Timer = 'birthdayPush' | 'priceChangePush' | 'monthlyEvaluation' | 'lapse' | 'audit'

/** Twice at once and once more: what a platform that is late and doubles events may do. */
async function fireOften(timer: Timer): Promise<void> {
  const { machine } = world
  const outcomes = await Promise.all([machine.fireTimer(timer), machine.fireTimer(timer)])
  outcomes.push(await machine.fireTimer(timer))
  for (const outcome of outcomes) {
    if (outcome?.ok !== true) throw new Error(`${timer} failed: ${JSON.stringify(outcome)}`)
    expect(JSON.parse(outcome.resultText)).toEqual({ ok: true, failed: [] })
  }
}

/** So many members who have never done anything, put past the functions. */
function crowd(count: number, change: (n: number) => Partial<Member>): string[] {
  const sample = memberOf(world, 'oZhang')
  return Array.from({ length: count }, (_, n) => {
    const _id = `01CROWD${String(n).padStart(19, '0')}`
    put(world, 'members', { ...sample, _id, openid: `oCrowd${n}`, ...change(n) })
    return _id
  })
}

const inboxKeys = (memberId: string): string[] =>
  recordsOf(world, 'inboxMessages')
    .filter((message) => message.memberId === memberId)
    .map(({ content }) => content.key)

describe('birthdays', () => {
  it('are told of three days ahead, with coupons, once a year; on the phone with consent', async () => {
    const zhang = await join(world, 'oZhang')
    await zhang.call('member', 'updateProfile', { birthday: { month: 3, day: 7, year: null } })
    await zhang.allowMessages([templateOf.birthday], 'request-1')
    await zhang.allowMessages([templateOf.birthday], 'request-2')
    const other = await join(world, 'oOther')
    await other.call('member', 'updateProfile', { birthday: { month: 3, day: 8, year: null } })
    await fireOften('birthdayPush')
    const { _id } = memberOf(world, 'oZhang')
    expect(recordsOf(world, 'coupons').map((coupon) => coupon._id)).toEqual([
      `coupon:${_id}:birthday:2027`,
      `coupon:${_id}:birthdayGift:2027`,
    ])
    expect(inboxMessage(world, 'oZhang', 'birthday:2027')).toMatchObject({
      content: { args: { day: '2027-03-07' } },
      push: 'sent',
    })
    expect(zhang.phone()).toHaveLength(1)
    expect(inboxKeys(memberOf(world, 'oOther')._id)).toEqual([])
    world.machine.clock.advance(86_400_000)
    await fireOften('birthdayPush')
    expect(inboxKeys(memberOf(world, 'oOther')._id)).toEqual(['message.birthdaySoon'])
    expect(zhang.phone()).toHaveLength(1)
    const another = { birthday: { month: 3, day: 9, year: null } }
    expect(await zhang.refusal('member', 'updateProfile', another)).toBe('BIRTHDAY_FIXED')
    world.machine.clock.advance(86_400_000)
    await fireOften('birthdayPush')
    expect(recordsOf(world, 'coupons').filter(({ memberId }) => memberId === _id)).toHaveLength(2)
  })

  it('are told of once the morning comes through, up to the day itself, and when they are told late', async () => {
    const zhang = await join(world, 'oZhang')
    await zhang.call('member', 'updateProfile', { birthday: { month: 3, day: 7, year: null } })
    const late = await join(world, 'oLate')
    await late.call('member', 'updateProfile', { birthday: { month: 3, day: 6, year: null } })
    // The mornings of the 4th and the 5th went by without a worker.
    world.machine.clock.advance(2 * 86_400_000)
    await fireOften('birthdayPush')
    for (const openid of ['oZhang', 'oLate']) {
      expect(inboxKeys(memberOf(world, openid)._id)).toEqual(['message.birthdaySoon'])
    }
    world.machine.clock.advance(86_400_000)
    await fireOften('birthdayPush')
    expect(recordsOf(world, 'coupons')).toHaveLength(4)
    expect(recordsOf(world, 'inboxMessages')).toHaveLength(2)
  })

  it('on 29 February are celebrated on the 28th in other years', async () => {
    const li = await join(world, 'oLi')
    await li.call('member', 'updateProfile', { birthday: { month: 2, day: 29, year: 1996 } })
    world.machine.clock.setNow(Date.parse('2028-02-25T09:00:00+08:00'))
    await world.machine.fireTimer('birthdayPush')
    expect(recordsOf(world, 'inboxMessages')).toEqual([])
    world.machine.clock.setNow(Date.parse('2028-02-26T09:00:00+08:00'))
    await world.machine.fireTimer('birthdayPush')
    expect(inboxMessage(world, 'oLi', 'birthday:2028').content.args).toEqual({ day: '2028-02-29' })
    world.machine.clock.setNow(Date.parse('2029-02-25T09:00:00+08:00'))
    await world.machine.fireTimer('birthdayPush')
    expect(inboxMessage(world, 'oLi', 'birthday:2029').content.args).toEqual({ day: '2029-02-28' })
  })
})

describe('a price that is announced', () => {
  it('is told once to everybody who asked, over many pages, with old, new and the size of the change', async () => {
    const zhang = await join(world, 'oZhang')
    await zhang.allowMessages([templateOf.priceChange], 'request-1')
    const asked = memberOf(world, 'oZhang')
    const crowded = crowd(130, () => ({
      notifications: { ...asked.notifications, mutedKinds: ['priceChange'] },
    }))
    const credit = recordOf(world, 'messageCredits', `${asked._id}:priceChange`)
    for (const [n, memberId] of crowded.entries()) {
      const credits = n % 10 === 0 ? 0 : 1
      put(world, 'messageCredits', { ...credit, _id: `${memberId}:priceChange`, memberId, credits })
    }
    const price = {
      stationId: STATION,
      productId: '95',
      priceFenPerL: 797,
      effectiveAt: THURSDAY + 14_400_000,
    }
    const { priceId } = await world.person(OWNER).call('staff', 'announcePrice', price)
    // The first worker dies in the middle; the others go on.
    const detail = { afterDatabaseCalls: 100 }
    world.machine.faults.add({ point: 'function', subject: 'priceChangePush', kind: 'crash', detail })
    await world.machine.fireTimer('priceChangePush')
    world.machine.clock.advance(120_000)
    await fireOften('priceChangePush')
    const told = recordsOf(world, 'inboxMessages').filter(({ kind }) => kind === 'priceChange')
    expect(told).toHaveLength(1 + 130)
    expect(inboxMessage(world, 'oZhang', `price:${priceId}`)).toMatchObject({
      content: { args: { grade: '95#', price: 797, previous: 785, change: 12 } },
      push: 'sent',
    })
    expect(zhang.phone()).toHaveLength(1)
    expect(recordOf(world, 'journals', `journal:priceAnnouncement:${priceId}`)).toMatchObject({
      outbox: [{ state: 'done' }],
      outboxDueAt: NEVER,
    })
  })
})

describe('the evaluation of tiers', () => {
  it('warns from the 25th on, and lets a tier fall by one step, once a month, also when the 1st is missed', async () => {
    const zhang = await join(world, 'oZhang')
    await world.machine.fireTimer('monthlyEvaluation')
    const since = THURSDAY - 400 * 86_400_000
    const member = memberOf(world, 'oZhang')
    put(world, 'members', { ...member, tier: { code: 'diamond', since } })
    crowd(120, (n) => ({ tier: { code: n % 2 === 0 ? 'gold' : 'normal', since } }))
    await world.machine.fireTimer('monthlyEvaluation')
    expect(memberOf(world, 'oZhang').tier.code).toBe('diamond')
    world.machine.clock.setNow(Date.parse('2027-03-26T02:00:00+08:00'))
    await fireOften('monthlyEvaluation')
    expect(inboxKeys(member._id)).toEqual(['message.tierFallSoon'])
    expect(recordsOf(world, 'inboxMessages')).toHaveLength(61)
    world.machine.clock.setNow(Date.parse('2027-04-02T02:00:00+08:00'))
    await fireOften('monthlyEvaluation')
    world.machine.clock.advance(300_000)
    await fireOften('monthlyEvaluation')
    expect(memberOf(world, 'oZhang').tier.code).toBe('gold')
    const tiers = recordsOf(world, 'members').map(({ tier }) => tier.code)
    expect(tiers.filter((code) => code === 'silver')).toHaveLength(60)
    expect(recordsOf(world, 'journals').filter(({ act }) => act === 'evaluation')).toHaveLength(61)
    await zhang.call('message', 'deliverMine', {})
    expect(inboxKeys(member._id).sort()).toEqual(['message.tierFallSoon', 'message.tierFallen'])
  })
})

describe('the night', () => {
  it('lapses points and coupons whose day is over, once, after a notice', async () => {
    const zhang = await join(world, 'oZhang')
    givePoints(world, 'oZhang', 500)
    await zhang.call('coupon', 'claim', { templateId: 'freeWater', requestId: 'claim-0001' })
    await zhang.call('coupon', 'claim', { templateId: 'ninetyFive', requestId: 'claim-0001' })
    const { _id } = memberOf(world, 'oZhang')
    world.machine.clock.setNow(Date.parse('2029-02-28T00:20:00+08:00'))
    await fireOften('lapse')
    expect(inboxKeys(_id)).toEqual([])
    expect(recordsOf(world, 'coupons').map(({ state }) => state)).toEqual(['lapsed', 'lapsed'])
    world.machine.clock.setNow(Date.parse('2029-03-01T00:20:00+08:00'))
    await fireOften('lapse')
    expect(inboxMessage(world, 'oZhang', 'pointsLapsing:2029-03-31').content.args).toEqual({
      points: 500,
      day: '2029-03-31',
    })
    expect(memberOf(world, 'oZhang').points.available).toBe(500)
    world.machine.clock.setNow(Date.parse('2029-04-01T00:20:00+08:00'))
    await fireOften('lapse')
    expect(memberOf(world, 'oZhang').points).toMatchObject({ available: 0, lots: [] })
    expect(recordsOf(world, 'journals').filter(({ act }) => act === 'lapse')).toHaveLength(3)
    const { rows } = await zhang.call('points', 'statement', {})
    expect(rows[0]).toMatchObject({ act: 'lapse', points: -500 })
  })

  it('audits the books of everybody and writes down what does not hold', async () => {
    await join(world, 'oZhang')
    givePoints(world, 'oZhang', 500)
    await fireOften('audit')
    const operations = () => recordsOf(world, 'operations').filter(({ actor }) => actor === 'audit')
    expect(operations().map(({ action }) => action)).toEqual(['audit finished'])
    const member = memberOf(world, 'oZhang')
    put(world, 'members', { ...member, points: { ...member.points, available: 501 } })
    world.machine.clock.advance(86_400_000)
    await world.machine.fireTimer('audit')
    put(world, 'members', member)
    const found = operations().find(({ action }) => action === 'audit violations')
    expect(JSON.parse(found?.details ?? '[]')).toMatchObject([
      { code: 'memberBalance', subject: member._id, expected: 500, found: 501 },
      { code: 'memberLots', expected: 501, found: 500 },
    ])
    const errors = world.machine.journal.list({ kind: 'log' }).map(({ title }) => title)
    expect(errors.some((line) => line.includes('the books do not hold'))).toBe(true)
  })

  it('audits what was taken at the till, too', async () => {
    const till = { asset: 'fen', source: 'tender:cash', destination: `station:${STATION}:fuelSales` } as const
    const entry = journal({
      act: 'settlement',
      key: 'sale:till',
      at: THURSDAY,
      memberId: '',
      orderId: '',
      by: { role: 'staff', id: 'oStaffLi' },
      postings: [{ ...till, destination: till.source, amount: 5_000 }],
      tasks: [],
    })
    put(world, 'journals', entry)
    world.machine.clock.advance(86_400_000)
    await world.machine.fireTimer('audit')
    put(world, 'journals', { ...entry, postings: [{ ...till, line: 1, amount: 5_000 }] })
    const found = recordsOf(world, 'operations').find(({ action }) => action === 'audit violations')
    expect(JSON.parse(found?.details ?? '[]')).toMatchObject([{ code: 'posting', what: 'two accounts' }])
  })
})

it('lets no client start any of the timers', async () => {
  const person = world.person('oNobody')
  for (const name of ['birthdayPush', 'priceChangePush', 'monthlyEvaluation', 'lapse', 'audit']) {
    await expect(person.raw(name, { Type: 'Timer', TriggerName: 'x' })).rejects.toThrow('permission denied')
  }
})
