import { lock } from '../support/buying'
import { fill, join, put, recordOf, STATION, THURSDAY, violations } from '../support/station'
import { upload } from '../support/uploading'
import { openWorld, type World } from '../support/world'

jest.setTimeout(60_000)

let world: World
beforeAll(async () => {
  world = await openWorld({ at: THURSDAY, database: { strict: true } })
}, 60_000)
afterEach(() => {
  expect(violations(world)).toEqual([])
})
afterAll(() => world.close())

const guest = () => world.person('oGuest')

/** Tells the cloud what the pumps show: the controller speaks when told to. */
async function hear(): Promise<void> {
  await world.forecourt.settle()
}

describe('the list of stations', () => {
  it('shows a guest every station with prices, hours, offers and score, and says what is not known', async () => {
    await hear()
    const { stations, only, at } = await guest().call('station', 'list', {})
    expect(only).toBeNull()
    expect(at).toBeGreaterThanOrEqual(THURSDAY)
    expect(stations.map(({ stationId }) => stationId)).toEqual(['binhe', 'jinnan', 'xiqing'])
    const [binhe, jinnan] = stations
    expect(binhe).toMatchObject({
      opening: { open: true, changesAt: null },
      queue: { freeNozzles: 8, busyNozzles: 0, vehicles: 0, waiting: 0 },
      rating: { count: 0, averageHundredths: 0 },
    })
    expect(binhe?.prices.find(({ grade }) => grade === '95#')).toMatchObject({
      priceFenPerL: 785,
      memberPriceFenPerL: 785,
    })
    expect(binhe?.offers.map(({ offerId }) => offerId)).toEqual([
      'newMember',
      'wednesday',
      'memberDay',
      'holiday',
    ])
    // Its pumps have never been heard of, and it closes at eleven.
    expect(jinnan).toMatchObject({
      queue: null,
      opening: { open: true, changesAt: Date.parse('2027-03-04T23:00:00+08:00') },
    })
    expect(jinnan?.offers.map(({ offerId }) => offerId)).not.toContain('holiday')
  })

  it('shows a member his own prices, and vehicles at the pumps', async () => {
    const wang = await join(world, 'oWang')
    world.forecourt.lift(5)
    await hear()
    const { stations } = await wang.call('station', 'list', {})
    const binhe = stations.find(({ stationId }) => stationId === STATION)
    expect(binhe?.prices.map((price) => price.priceFenPerL - price.memberPriceFenPerL)).toEqual([
      10, 10, 10, 10,
    ])
    expect(binhe?.queue).toMatchObject({ freeNozzles: 6, busyNozzles: 2, vehicles: 1 })
    const read = await wang.call('station', 'queue', { stationId: STATION })
    expect(read.queue).toEqual(binhe?.queue)
    expect(read.nozzles.find(({ number }) => number === 5)?.state).not.toBe('ready')
    world.forecourt.hangUp(5)
    await hear()
  })

  it('knows when a station is closed by the clock or by its staff', async () => {
    const jinnan = recordOf(world, 'stations', 'jinnan')
    put(world, 'stations', { ...jinnan, status: 'closed' })
    const { stations } = await guest().call('station', 'list', {})
    expect(stations.find(({ stationId }) => stationId === 'jinnan')?.opening).toEqual({
      open: false,
      changesAt: null,
    })
    put(world, 'stations', jinnan)
  })
})

describe('the page of a station', () => {
  it('tells payee, facilities, campaigns in facts, offers and the score', async () => {
    const detail = await guest().call('station', 'detail', { stationId: STATION })
    expect(detail.payee).toBe('天津滨河石油销售有限公司')
    expect(detail.facilities).toContain('carWash')
    expect(detail.campaigns).toContainEqual(
      expect.objectContaining({
        campaignId: 'wednesday',
        weekdays: [3],
        offFenPerL: 20,
        today: false,
        until: null,
      }),
    )
    expect(detail.campaigns).toContainEqual(
      expect.objectContaining({ campaignId: 'diesel', grades: ['0#'], today: true }),
    )
    expect(detail.offers.map(({ kind }) => kind)).toContain('notice')
    expect(detail.rating).toEqual({ count: 0, averageHundredths: 0, stars: [0, 0, 0, 0, 0], tags: [] })
    expect(await guest().refusal('station', 'detail', { stationId: 'moon' })).toBe('NOT_FOUND')
  })

  it('shows the fuels with how their prices came about', async () => {
    const owner = world.person('oOwner')
    const effectiveAt = world.machine.clock.now() + 3_600_000
    await owner.call('staff', 'announcePrice', {
      stationId: 'xiqing',
      productId: '95',
      priceFenPerL: 795,
      effectiveAt,
    })
    // An instance of a function keeps the prices it has read for seconds.
    world.machine.clock.advance(6_000)
    const before = await guest().call('station', 'fuels', { stationId: 'xiqing' })
    const fuel = before.fuels.find(({ grade }) => grade === '95#')
    expect(fuel).toMatchObject({ qualityStandard: '国VIB', next: { priceFenPerL: 795, changeFenPerL: 6 } })
    expect(fuel?.history.map(({ priceFenPerL }) => priceFenPerL)).toEqual([789])
    world.machine.clock.advance(3_600_000)
    const after = await guest().call('station', 'fuels', { stationId: 'xiqing' })
    expect(after.fuels.find(({ grade }) => grade === '95#')?.history.at(-1)).toEqual({
      priceFenPerL: 795,
      effectiveAt,
    })
  })
})

describe('comparing stations', () => {
  it('reckons what the caller would pay by the rule that prices orders', async () => {
    const { stations, tier, grades } = await guest().call('station', 'compare', {
      grade: '98#',
      volumeMl: 40_000,
    })
    expect(tier).toBe('normal')
    expect(grades).toEqual(['0#', '92#', '95#', '98#'])
    expect(stations.map(({ stationId, dueFen }) => [stationId, dueFen])).toEqual([
      ['xiqing', 34_760],
      ['binhe', 35_120],
    ])
  })

  it('says to the fen what an order of so many litres then costs', async () => {
    const li = await join(world, 'oLi')
    const { stations } = await li.call('station', 'compare', { grade: '92#', volumeMl: 31_500 })
    const saleId = await fill(world, 1, { volumeMl: 31_500 })
    const { orderId } = await lock(li, saleId)
    const { quote } = await li.call('order', 'quote', { orderId, coupon: 'none', points: 0 })
    expect(stations.find(({ stationId }) => stationId === STATION)?.dueFen).toBe(quote.dueFen)
    await li.call('order', 'release', { orderId })
  })

  it('answers nothing for a grade that nobody sells, and refuses litres nobody buys', async () => {
    const none = await guest().call('station', 'compare', { grade: '89#', volumeMl: 40_000 })
    expect(none.stations).toEqual([])
    expect(await guest().refusal('station', 'compare', { grade: '95#', volumeMl: 0 })).toBe('INVALID_INPUT')
  })
})

describe('offers', () => {
  it('have a page of their own with rules, places and the coupon they give', async () => {
    const topic = await guest().call('station', 'offer', { offerId: 'newMember' })
    expect(topic).toMatchObject({
      phase: 'running',
      stations: [],
      coupon: { templateId: 'welcome200', left: 1, validDays: 60 },
    })
    expect(topic.rules).toHaveLength(3)
    const chen = await join(world, 'oChen')
    await chen.call('coupon', 'claim', { templateId: 'welcome200', requestId: 'claim-0001' })
    const taken = await chen.call('station', 'offer', { offerId: 'newMember' })
    expect(taken.coupon?.left).toBe(0)
    const holiday = await guest().call('station', 'offer', { offerId: 'holiday' })
    expect(holiday.stations.map(({ stationId }) => stationId)).toEqual(['binhe', 'xiqing'])
  })

  it('show a picture by an address for a while, on their page and on the first screen; others have none', async () => {
    const memberDay = recordOf(world, 'offers', 'memberDay')
    const pictureFileId = await upload(await join(world, 'oDrawing'))
    put(world, 'offers', { ...memberDay, _id: 'pictured', pictureFileId })
    put(world, 'offers', { ...memberDay, _id: 'lost', pictureFileId: `${pictureFileId}.gone` })
    const { offer } = await guest().call('station', 'offer', { offerId: 'pictured' })
    expect((await fetch(offer.pictureUrl ?? '')).status).toBe(200)
    const { offers } = await guest().call('home', 'open', {})
    const pictured = offers.filter(({ pictureUrl }) => pictureUrl !== null).map(({ offerId }) => offerId)
    // The holiday's offer has its picture from the beginning.
    expect(pictured).toEqual(['pictured', 'holiday'])
    expect(offers.map(({ offerId }) => offerId)).toContain('lost')
  })

  it('begin, end and are withdrawn; what is withdrawn is not there', async () => {
    const memberDay = recordOf(world, 'offers', 'memberDay')
    const now = world.machine.clock.now()
    put(world, 'offers', { ...memberDay, _id: 'over', until: now - 1 })
    put(world, 'offers', { ...memberDay, _id: 'ahead', from: now + 3_600_000 })
    put(world, 'offers', { ...memberDay, _id: 'gone', status: 'withdrawn' })
    const phaseOf = async (offerId: string) => (await guest().call('station', 'offer', { offerId })).phase
    expect([await phaseOf('over'), await phaseOf('ahead')]).toEqual(['over', 'ahead'])
    expect(await guest().refusal('station', 'offer', { offerId: 'gone' })).toBe('NOT_FOUND')
    const { stations } = await guest().call('station', 'list', {})
    const shown = stations.flatMap(({ offers }) => offers.map(({ offerId }) => offerId))
    for (const hidden of ['over', 'ahead', 'gone']) expect(shown).not.toContain(hidden)
  })
})

describe('a single station', () => {
  it('is there whole in the list, since there is nothing to choose', async () => {
    for (const other of ['jinnan', 'xiqing']) {
      await fetch(`${world.machine.baseUrl}/local/database/stations/${other}`, { method: 'DELETE' })
    }
    const { stations, only } = await guest().call('station', 'list', {})
    expect(stations).toEqual([only?.station])
    const { payee, campaigns, facilities, offers, rating } = await guest().call('station', 'detail', {
      stationId: STATION,
    })
    expect(only).toMatchObject({ payee, campaigns, facilities, offers, rating })
    expect(only?.nozzles).toHaveLength(8)
  })
})
