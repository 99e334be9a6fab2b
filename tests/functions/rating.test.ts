import { defaultServiceSettings } from '../../core/domain/system/defaults'
import { ratingTags } from '../../core/domain/ratings/records'
import { summarise } from '../../core/domain/ratings/tally'
import { buy } from '../support/buying'
import type { Person } from '../support/driver'
import {
  clearPumps,
  join,
  OWNER,
  put,
  recordOf,
  recordsOf,
  STAFF,
  STATION,
  THURSDAY,
  violations,
} from '../support/station'
import { seedSale } from '../support/seeding'
import { openWorld, type World } from '../support/world'

jest.setTimeout(60_000)

let world: World
beforeAll(async () => {
  world = await openWorld({ at: THURSDAY, database: { strict: true } })
}, 60_000)
afterEach(async () => {
  await clearPumps(world)
  expect(violations(world)).toEqual([])
})
afterAll(() => world.close())

let drivers = 0
/** A driver with an order he has just paid. */
async function paying(nickname = ''): Promise<{ driver: Person; orderId: string }> {
  drivers += 1
  const driver = await join(world, `oDriver${drivers}`)
  if (nickname !== '') await driver.call('member', 'updateProfile', { nickname })
  const { orderId } = await buy(driver, seedSale(world))
  return { driver, orderId }
}

/** What a driver's own order says of it. */
const saidOf = async (driver: Person, orderId: string) =>
  (await driver.call('order', 'record', { orderId })).rating
const said = (comment: string, stars = 5) => ({ stars, tags: ['fast' as const], comment })
const summary = () => summarise(recordsOf(world, 'ratingTallies'), ratingTags)
const comments = async (stars?: number) =>
  (await world.person('oGuest').call('rating', 'list', { stationId: STATION, stars })).reviews
const openCases = () => recordsOf(world, 'problems').filter(({ resolvedAt }) => resolvedAt === 0)

it('counts a rating once, however often it is sent, and again when it is changed', async () => {
  const { driver, orderId } = await paying('张伟')
  const before = summary()
  const tries = Array.from({ length: 4 }, () =>
    driver.call('rating', 'rate', { orderId, ...said('很快', 4) }),
  )
  const answers = await Promise.all(tries)
  expect(new Set(answers.map(({ rating }) => JSON.stringify(rating))).size).toBe(1)
  expect(summary().count).toBe(before.count + 1)
  await driver.call('rating', 'rate', { orderId, ...said('很快', 2) })
  expect(summary().count).toBe(before.count + 1)
  expect(summary().stars[1]).toBe((before.stars[1] ?? 0) + 1)
  expect(summary().stars[3]).toBe(before.stars[3])
  const { rating, mayRate } = await saidOf(driver, orderId)
  expect(rating).toMatchObject({ stars: 2, tags: ['fast'], comment: '很快', commentState: 'shown' })
  expect(mayRate).toBe(true)
  const shown = (await comments()).find(({ ratingId }) => ratingId === rating?.ratingId)
  expect(shown).toMatchObject({ author: '张**', grade: '92#', own: false })
  // Neither the order nor the member can be read from what everybody sees.
  expect(JSON.stringify(shown)).not.toContain(orderId)
})

it('counts drivers who rate at the same instant', async () => {
  const before = summary()
  const all = [await paying(), await paying(), await paying()]
  await Promise.all(
    all.map(({ driver, orderId }) => driver.call('rating', 'rate', { orderId, ...said('', 5) })),
  )
  expect(summary().count).toBe(before.count + 3)
  const { summary: told } = await world.person('oGuest').call('rating', 'list', { stationId: STATION })
  expect(told).toEqual(summary())
})

it('is for the driver of a paid order, for seven days', async () => {
  const { driver, orderId } = await paying()
  const stranger = await join(world, 'oStranger')
  expect(await stranger.refusal('rating', 'rate', { orderId, ...said('') })).toBe('NOT_FOUND')
  expect(await saidOf(driver, orderId)).toEqual({ rating: null, mayRate: true })
  await driver.call('rating', 'rate', { orderId, ...said('') })
  const eightDays = 8 * 86_400_000
  world.machine.clock.advance(eightDays)
  expect((await saidOf(driver, orderId)).mayRate).toBe(false)
  expect(await driver.refusal('rating', 'rate', { orderId, ...said('后来', 1) })).toBe('RATING_CLOSED')
  world.machine.clock.advance(-eightDays)
  expect(await driver.refusal('rating', 'rate', { orderId, ...said('', 6) })).toBe('INVALID_INPUT')
})

it('goes by the owner’s own days and limits', async () => {
  const service = recordOf(world, 'settings', 'service')
  put(world, 'settings', { ...defaultServiceSettings, ratings: { changeableDays: 1, reportsThatHide: 1 } })
  const { driver, orderId } = await paying()
  const { rating } = await driver.call('rating', 'rate', { orderId, ...said('站很干净') })
  expect(rating.changeableUntil).toBe(Date.parse('2027-03-05T23:59:59.999+08:00'))
  const other = await join(world, 'oReporter')
  await other.call('rating', 'report', { ratingId: rating.ratingId, why: 'untrue' })
  expect((await saidOf(driver, orderId)).rating?.commentState).toBe('hidden')
  await world.person(STAFF).call('rating', 'judge', { ratingId: rating.ratingId, show: true, reason: '属实' })
  put(world, 'settings', service)
})

it('shows no comment that the check did not let pass, and staff decide where it could not tell', async () => {
  const { driver, orderId } = await paying()
  expect(await driver.refusal('rating', 'rate', { orderId, ...said('违规测试') })).toBe('TEXT_REFUSED')
  expect((await saidOf(driver, orderId)).rating).toBeNull()
  const { rating } = await driver.call('rating', 'rate', { orderId, ...said('疑似测试') })
  expect(rating.commentState).toBe('held')
  expect((await comments()).map(({ comment }) => comment)).not.toContain('疑似测试')
  expect(openCases()).toMatchObject([{ kind: 'commentToJudge', subject: rating.ratingId }])
  const verdict = { ratingId: rating.ratingId, show: true, reason: '没有问题' }
  await world.person(STAFF).call('rating', 'judge', verdict)
  expect((await comments()).map(({ comment }) => comment)).toContain('疑似测试')
  expect(openCases()).toEqual([])
  expect(await driver.refusal('rating', 'judge', verdict)).toBe('FORBIDDEN')
})

it('keeps the stars when the check does not answer, and the comment waits', async () => {
  const { driver, orderId } = await paying()
  world.machine.faults.add({ point: 'openapi', subject: 'security.msgSecCheck', kind: 'error' })
  const { rating } = await driver.call('rating', 'rate', { orderId, ...said('等一等') })
  expect(rating).toMatchObject({ stars: 5, commentState: 'held' })
  const again = await driver.call('rating', 'rate', { orderId, ...said('等一等') })
  expect(again.rating.commentState).toBe('shown')
})

it('hides a comment that three drivers report, until the station has looked at it', async () => {
  const { driver, orderId } = await paying()
  const { rating } = await driver.call('rating', 'rate', { orderId, ...said('广告') })
  const { ratingId } = rating
  expect(await driver.refusal('rating', 'report', { ratingId, why: 'other' })).toBe('FORBIDDEN')
  for (const openid of ['oOne', 'oTwo', 'oThree']) {
    const reader = await join(world, openid)
    await reader.call('rating', 'report', { ratingId, why: 'advertising' })
    await reader.call('rating', 'report', { ratingId, why: 'advertising' })
  }
  expect((await comments()).map((review) => review.ratingId)).not.toContain(ratingId)
  expect(openCases()).toMatchObject([{ content: { args: { reports: 3, comment: '广告' } } }])
  const owner = world.person(OWNER)
  await owner.call('rating', 'judge', { ratingId, show: true, reason: '不是广告' })
  await owner.call('rating', 'reply', { ratingId, text: '谢谢您的意见' })
  const back = (await comments(5)).find((review) => review.ratingId === ratingId)
  expect(back?.reply).toMatchObject({ text: '谢谢您的意见' })
  expect(await comments(1)).toEqual([])
})

it('lists every comment once, page by page', async () => {
  const { driver, orderId } = await paying()
  const { rating } = await driver.call('rating', 'rate', { orderId, ...said('很好', 3) })
  const first = recordOf(world, 'ratings', rating.ratingId)
  const fresh = [first._id]
  for (let n = 1; n <= 22; n += 1) {
    const _id = `${first._id}${n}`
    // Two of them in the same instant, where one page ends.
    put(world, 'ratings', { ...first, _id, ratedAt: first.ratedAt + (n === 4 ? 3 : n) * 1_000 })
    fresh.push(_id)
  }
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = await world.person('oGuest').call('rating', 'list', { stationId: STATION, stars: 3, cursor })
    expect(page.summary === null).toBe(cursor !== undefined)
    seen.push(...page.reviews.map(({ ratingId }) => ratingId))
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)
  expect(seen).toHaveLength(fresh.length)
  expect(new Set(seen)).toEqual(new Set(fresh))
  expect(seen[0]).toBe(fresh.at(-1))
})
