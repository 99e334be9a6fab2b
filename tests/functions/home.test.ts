import { addMonths, businessMonth } from '../../core/domain/units/time'
import { seedDriver, seedSale } from '../support/seeding'
import { givePoints, join, memberOf, put, recordOf, STATION, THURSDAY } from '../support/station'
import { openWorld, type World } from '../support/world'

let world: World
beforeAll(async () => {
  world = await openWorld({ at: THURSDAY, database: { strict: true } })
}, 30_000)
afterAll(() => world.close())

describe('the first screen', () => {
  it('shows a guest everything but the personal part', async () => {
    const answer = await world.person('oGuest').call('home', 'open', {})
    expect(answer).toMatchObject({ member: null, openOrders: [], stationCount: 3 })
    expect(answer.stations.map(({ stationId }) => stationId)).toEqual([STATION, 'jinnan', 'xiqing'])
    expect(answer.prices.length).toBeGreaterThan(0)
    expect(answer.station.phone).toMatch(/\d/)
  })

  it('knows the fuel a driver usually takes', async () => {
    const { person, memberId } = seedDriver(world, 'Usual')
    const usual = async () => (await person.call('home', 'open', {})).member?.usualProductId
    expect(await usual()).toBeNull()
    const order = await person.call('order', 'lockSale', { saleId: seedSale(world) })
    const stored = recordOf(world, 'orders', order.order.orderId)
    await person.call('order', 'release', { orderId: stored._id })
    put(world, 'orders', { ...stored, state: 'settled', memberId, productId: '95' })
    expect(await usual()).toBe('95')
  })

  it('names every station with its place when there is more than one', async () => {
    const station = recordOf(world, 'stations', STATION)
    const pricing = recordOf(world, 'pricings', `${STATION}:current`)
    put(world, 'stations', { ...station, _id: 'aaa' })
    put(world, 'pricings', { ...pricing, _id: 'aaa:current', stationId: 'aaa' })
    const { stations, station: shown } = await world
      .person('oGuest')
      .call('home', 'open', { stationId: STATION })
    expect(shown.stationId).toBe(STATION)
    expect(stations.map(({ stationId }) => stationId)).toEqual([STATION, 'aaa', 'jinnan', 'xiqing'])
    expect(stations[0]?.location).toEqual(station.location)
  })
})

describe('a station outside its hours', () => {
  afterAll(() => {
    world.machine.clock.setNow(THURSDAY)
  })

  it('is closed on the first screen as it is in the list', async () => {
    const guest = world.person('oGuest')
    world.machine.clock.setNow(Date.parse('2027-03-05T04:14:00+08:00'))
    const { station, stations } = await guest.call('home', 'open', { stationId: 'jinnan' })
    const { stations: listed } = await guest.call('station', 'list', {})
    expect(station.status).toBe('closed')
    for (const { stationId, status } of stations) {
      const opening = listed.find((one) => one.stationId === stationId)?.opening
      if (opening !== undefined) expect([stationId, status === 'open']).toEqual([stationId, opening.open])
    }
  })
})

describe('the own page', () => {
  it('tells a guest only where the station is to be reached', async () => {
    const answer = await world.person('oGuest').call('home', 'me', {})
    expect(answer.member).toBeNull()
    expect(answer.station.phone).toMatch(/\d/)
  })

  it('sums up what a member has and what lapses soon', async () => {
    const person = await join(world, 'oMe')
    givePoints(world, 'oMe', 300)
    const { coupon } = await person.call('coupon', 'claim', {
      templateId: 'welcome200',
      requestId: 'claim-0001',
    })
    const stored = recordOf(world, 'coupons', coupon.couponId)
    const mine = async () => (await person.call('home', 'me', {})).member
    expect(await mine()).toMatchObject({
      points: 300,
      coupons: 1,
      couponsLapsingSoon: 0,
      pointsLapsingSoon: 0,
      wallet: null,
    })
    put(world, 'coupons', { ...stored, validUntil: THURSDAY + 86_400_000 })
    const member = memberOf(world, 'oMe')
    const lots = [{ expiresOn: '2027-03-31', points: 300 }]
    put(world, 'members', {
      ...member,
      wallet: { principalFen: 10_000, giftFen: 500 },
      points: { ...member.points, lots },
    })
    expect(await mine()).toMatchObject({
      couponsLapsingSoon: 1,
      pointsLapsingSoon: 300,
      wallet: { principalFen: 10_000, giftFen: 500 },
    })
  })
})

describe('growth', () => {
  it('is shown month by month with what is ahead', async () => {
    const person = await join(world, 'oGrowth')
    const member = memberOf(world, 'oGrowth')
    const month = businessMonth(THURSDAY)
    const growth = [
      { month: addMonths(month, -11), paidFen: 90_000, days: [{ day: 3, fuellings: 1 }] },
      { month, paidFen: 180_050, days: [] },
    ]
    const since = THURSDAY - 200 * 86_400_000
    put(world, 'members', { ...member, growth, tier: { code: 'silver', since } })
    const answer = await person.call('home', 'growth', {})
    expect(answer).toMatchObject({
      tier: { code: 'silver', growth: 2_710, next: { code: 'gold', missingGrowth: 5_290 } },
      missingToKeep: 0,
      evaluatedOn: '2027-04-01',
      tierThen: 'silver',
      leavingGrowth: 910,
      rules: { qualifyingFuellingFen: 5_000, growthPerQualifyingDay: 10, birthdayPercent: 200 },
    })
    expect(answer.tiers.map(({ code }) => code)).toEqual(['normal', 'silver', 'gold', 'diamond'])
    expect(answer.months).toHaveLength(12)
    expect(answer.months[0]).toMatchObject({ growth: 910, qualifyingDays: 1 })
    expect(answer.brings[0]).toEqual({ paidFen: 20_000, growth: 210, points: 240, tierAfter: 'silver' })
  })
})
