import { defaultServiceSettings } from '../../core/domain/system/defaults'
import { join, memberOf, OWNER, put, recordOf, recordsOf, STAFF, STATION, THURSDAY } from '../support/station'
import { openWorld, type World } from '../support/world'

let world: World
beforeAll(async () => {
  world = await openWorld({ at: THURSDAY, database: { strict: true } })
}, 30_000)
afterAll(() => world.close())

describe('a member code', () => {
  it('tells staff who the driver is, for a minute, and leaves a trace', async () => {
    const zhang = await join(world, 'oZhang')
    await zhang.call('member', 'updateProfile', { nickname: '张三' })
    const { code, expiresAt, at, nickname, tier } = await zhang.call('member', 'code', {})
    expect(expiresAt - at).toBe(60_000)
    expect([nickname, tier.code]).toEqual(['张三', 'normal'])
    const { _id } = memberOf(world, 'oZhang')
    const read = () => world.person(STAFF).call('staff', 'readMemberCode', { stationId: STATION, code })
    expect(await read()).toMatchObject({
      memberId: _id,
      nickname: '张三',
      tier: { code: 'normal', fuelOffFenPerL: 10 },
    })
    expect(recordsOf(world, 'operations').map(({ action, subject }) => [action, subject])).toContainEqual([
      'read member code',
      _id,
    ])
    world.machine.clock.advance(61_000)
    const late = { stationId: STATION, code }
    expect(await world.person(STAFF).refusal('staff', 'readMemberCode', late)).toBe('MEMBER_CODE_EXPIRED')
    const fresh = await zhang.call('member', 'code', {})
    const owner = world.person(OWNER)
    expect(
      await owner.call('staff', 'readMemberCode', { stationId: STATION, code: fresh.code }),
    ).toMatchObject({
      memberId: _id,
    })
  })

  it('lives as long as the owner has set, and as shipped while he has set it wrong', async () => {
    const wu = await join(world, 'oWu')
    const lifeMs = async () => {
      const { expiresAt, at } = await wu.call('member', 'code', {})
      return expiresAt - at
    }
    const before = recordOf(world, 'settings', 'service')
    expect(before).toEqual(defaultServiceSettings)
    put(world, 'settings', { ...defaultServiceSettings, memberCodeSeconds: 90 })
    expect(await lifeMs()).toBe(90_000)
    world.machine.database.seed('settings', [{ ...defaultServiceSettings, memberCodeSeconds: 0 }])
    expect(await lifeMs()).toBe(60_000)
    put(world, 'settings', before)
  })

  it('is read at no other station, and nothing else is one', async () => {
    const li = await join(world, 'oLi')
    const { code } = await li.call('member', 'code', {})
    const staff = world.person(STAFF)
    const read = (input: { stationId: string; code: string }) =>
      staff.refusal('staff', 'readMemberCode', input)
    expect(await read({ stationId: 'elsewhere', code })).toBe('FORBIDDEN')
    const [kind, memberId, ...rest] = code.split('.')
    const forged = [kind, `${memberId ?? ''}X`, ...rest].join('.')
    for (const wrong of ['none', forged, code.slice(0, -3)]) {
      expect(await read({ stationId: STATION, code: wrong })).toBe('MEMBER_CODE_INVALID')
    }
    put(world, 'members', { ...memberOf(world, 'oLi'), status: 'closed' })
    expect(await read({ stationId: STATION, code })).toBe('MEMBER_CODE_INVALID')
  })
})
