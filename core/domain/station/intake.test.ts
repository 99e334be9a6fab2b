import fc from 'fast-check'
import type { ForecourtEvent } from '../../contracts/forecourt'
import { newAuthorisation } from '../orders/authorisation'
import { lockSale } from '../orders/lock'
import { clearSale } from '../orders/clearSale'
import type { MeteredSale } from '../orders/records'
import { minuteMs, pricing, sampleNoon as noon, sampleStation } from '../orders/testing/records'
import { World } from '../orders/testing/world'
import { shanghaiAt } from '../testing/samples'
import { intake, namedIn, type IntakeResult } from './intake'
import { announcePrice } from './prices'
import type { Shift } from './records'
import { slicesOf } from './slices'

const station = sampleStation()
const saleId = 'sale:station1:fp1:1:17:1234560'

function completed(
  changes: Partial<Extract<ForecourtEvent, { type: 'saleCompleted' }>> = {},
): ForecourtEvent {
  return {
    type: 'saleCompleted',
    fuellingPointId: 'fp1',
    logicalId: 1,
    sequence: 17,
    endTotalizerMl: 1_234_560,
    volumeMl: 40_000,
    amountFen: 29_920,
    priceFenPerL: 748,
    liftedAt: noon - 5 * minuteMs,
    endedAt: noon - minuteMs,
    kind: 'retail',
    approvedBy: null,
    authorisationId: null,
    ...changes,
  }
}

function nozzle(
  state: 'ready' | 'calling' | 'fuelling' | 'suspended',
  at: number,
  volumeMl = 0,
): Extract<ForecourtEvent, { type: 'nozzleState' }> {
  const amountFen = Math.floor((volumeMl * 748) / 1000)
  return { type: 'nozzleState', nozzleNumber: 1, state, volumeMl, amountFen, priceFenPerL: 748, at }
}

interface Sent {
  readonly sequence?: number
  readonly sentAt?: number
  readonly receivedAt?: number
  readonly closedShifts?: readonly Shift[]
}

function take(world: World, events: readonly ForecourtEvent[], sent: Sent = {}): IntakeResult {
  const batch = { events: [...events] }
  const named = namedIn(station._id, batch)
  const there = <Found>(found: Found | null): Found[] => (found === null ? [] : [found])
  return world.save(
    intake({
      station,
      live: world.find('liveStates', station._id),
      batch,
      sequence: sent.sequence ?? 1,
      clock: { sentAt: sent.sentAt ?? noon, receivedAt: sent.receivedAt ?? noon },
      sales: named.saleIds.flatMap((id) => there(world.find('sales', id))),
      authorisations: named.authorisationIds.flatMap((id) => there(world.find('authorisations', id))),
      prices: named.priceIds.flatMap((id) => there(world.find('prices', id))),
      closedShifts: sent.closedShifts ?? [],
    }),
  )
}

function lock(world: World): MeteredSale {
  const sale = world.get('sales', saleId)
  const member = { _id: 'member1' }
  world.save(lockSale({ sale, orderId: 'order1', member, openid: 'o', station, pricing, at: noon }))
  return world.get('sales', saleId)
}

describe('a finished delivery', () => {
  it('is kept as received, once', () => {
    const world = new World()
    take(world, [completed()])
    take(world, [completed(), completed()])
    expect(world.all('sales')).toHaveLength(1)
    expect(world.get('sales', saleId)).toMatchObject({
      state: 'payable',
      nozzleNumber: 1,
      productId: 'gasoline92',
      volumeMl: 40_000,
      amountFen: 29_920,
      priceFenPerL: 748,
      endedAt: noon - minuteMs,
      receivedAt: noon,
      shiftId: station.openShift.shiftId,
      belongsTo: null,
    })
  })

  it('takes the time of receipt when the controller’s clock is off by more than five minutes', () => {
    const [near, far] = [new World(), new World()]
    take(near, [completed()], { sentAt: noon + 5 * minuteMs })
    take(far, [completed()], { sentAt: noon + 5 * minuteMs + 1 })
    expect(near.get('sales', saleId).endedAt).toBe(noon - minuteMs)
    expect(far.get('sales', saleId)).toMatchObject({ endedAt: noon, liftedAt: noon - 4 * minuteMs })
  })

  it('that comes late goes to the open shift and names the day it belongs to', () => {
    const closed: Shift = {
      _id: 'station1:1',
      schema: 1,
      stationId: 'station1',
      businessDate: '2026-03-04',
      openedAt: shanghaiAt('2026-03-04', 8 * 60),
      openedBy: 'staff1',
      closedAt: shanghaiAt('2026-03-05'),
      closedBy: 'staff1',
    }
    const endedAt = shanghaiAt('2026-03-05') - minuteMs
    const late = completed({ liftedAt: endedAt - minuteMs, endedAt })
    const [known, unknown] = [new World(), new World()]
    take(known, [late], { closedShifts: [closed] })
    take(unknown, [late])
    for (const world of [known, unknown]) {
      expect(world.get('sales', saleId)).toMatchObject({
        businessDate: '2026-03-05',
        belongsTo: '2026-03-04',
      })
    }
  })

  it('that is not sold, or is nothing, is only to be cleared', () => {
    const world = new World()
    take(world, [
      completed({ kind: 'testReturn', approvedBy: 'staff1' }),
      completed({ sequence: 18, volumeMl: 0, amountFen: 0 }),
    ])
    for (const sale of world.all('sales'))
      expect(sale).toMatchObject({ state: 'cleared', pendingCommand: 'clear' })
  })

  it('of a nozzle nobody knows is reported, not lost without a word', () => {
    const result = take(new World(), [completed({ logicalId: 9 })])
    expect(result.unknown).toHaveLength(1)
  })
})

describe('what the controller does with a sale', () => {
  it('acknowledges a lock, a release and a clearing', () => {
    const world = new World()
    take(world, [completed()])
    lock(world)
    const lockedUntil = world.get('sales', saleId).lockedUntil
    take(world, [{ type: 'saleState', saleId, state: 'locked', lockedUntil: lockedUntil - 1, at: noon }])
    expect(world.get('sales', saleId)).toMatchObject({ lock: { phase: 'reserved' }, pendingCommand: 'lock' })
    take(world, [{ type: 'saleState', saleId, state: 'locked', lockedUntil, at: noon }])
    expect(world.get('sales', saleId)).toMatchObject({
      lock: { phase: 'acknowledged' },
      pendingCommand: 'none',
    })
    world.save(clearSale(world.get('sales', saleId), 'order1'))
    take(world, [{ type: 'saleState', saleId, state: 'locked', lockedUntil, at: noon }])
    expect(world.get('sales', saleId)).toMatchObject({ state: 'settled', pendingCommand: 'clear' })
    take(world, [{ type: 'saleState', saleId, state: 'cleared', lockedUntil: null, at: noon }])
    expect(world.get('sales', saleId)).toMatchObject({ state: 'cleared', pendingCommand: 'none' })
  })

  it('shows a nozzle as ready when it was hung up in the instant in which it stopped', () => {
    const world = new World()
    take(world, [nozzle('suspended', noon, 33_780), nozzle('ready', noon, 0)])
    take(world, [nozzle('suspended', noon, 33_780)])
    expect(world.get('liveStates', 'station1').nozzles).toMatchObject([{ state: 'ready', volumeMl: 0 }])
  })

  it('tells a sale paid at the till from a conflict with a driver who holds it', () => {
    const cleared: ForecourtEvent = {
      type: 'saleState',
      saleId,
      state: 'cleared',
      lockedUntil: null,
      at: noon,
    }
    const world = new World()
    expect(take(world, [cleared, completed()]).conflicts).toEqual([])
    expect(world.get('sales', saleId).state).toBe('paidAtOtherTill')
    const held = new World()
    take(held, [completed()])
    lock(held)
    expect(take(held, [cleared]).conflicts).toEqual([{ saleId, orderId: 'order1' }])
    expect(take(held, [cleared]).conflicts).toEqual([])
    expect(clearSale(held.get('sales', saleId), 'order1').result).toBe('conflict')
  })
})

describe('records of another station', () => {
  it('are out of a controller’s reach, and are reported', () => {
    const world = new World()
    take(world, [completed()])
    const theirs: MeteredSale = { ...world.get('sales', saleId), _id: 'sale:other', stationId: 'station2' }
    world.put('sales', theirs)
    const { price } = announcePrice({
      pricing,
      station: { ...station, _id: 'station2' },
      productId: 'gasoline92',
      priceFenPerL: 760,
      effectiveAt: noon,
      by: { role: 'owner', id: 'owner1' },
      at: noon,
    }).result
    world.put('prices', price)
    const order = {
      _id: 'order2',
      memberId: 'member1',
      stationId: 'station2',
      fuellingPointId: 'fp1',
      nozzleNumber: 1,
      productId: 'gasoline92',
    }
    const requested = { by: 'amount', amountFen: 30_000, volumeMl: 40_106, priceFenPerL: 748 } as const
    const authorisation = newAuthorisation(order, requested, noon, 5 * minuteMs)
    world.put('authorisations', authorisation)
    const { unknown, delivered, voided, conflicts } = take(world, [
      { type: 'saleState', saleId: theirs._id, state: 'cleared', lockedUntil: null, at: noon },
      { type: 'authorisationState', authorisationId: authorisation._id, state: 'voided', at: noon },
      { type: 'priceTaken', priceId: price._id, nozzleNumber: 1, at: noon },
      completed({ sequence: 18, authorisationId: authorisation._id }),
    ])
    expect(unknown).toHaveLength(4)
    expect({ delivered, voided, conflicts }).toEqual({ delivered: [], voided: [], conflicts: [] })
    expect(world.get('sales', theirs._id)).toEqual(theirs)
    expect(world.get('authorisations', authorisation._id)).toEqual(authorisation)
    expect(world.get('prices', price._id)).toEqual(price)
    expect(world.all('sales').find(({ sequence }) => sequence === 18)).toMatchObject({
      state: 'payable',
      orderId: null,
    })
  })
})

describe('a pre-paid delivery', () => {
  const order = {
    _id: 'order1',
    memberId: 'member1',
    stationId: 'station1',
    fuellingPointId: 'fp1',
    nozzleNumber: 1,
    productId: 'gasoline92',
  }
  const requested = { by: 'amount', amountFen: 30_000, volumeMl: 40_106, priceFenPerL: 748 } as const
  const authorisation = newAuthorisation(order, requested, noon, 5 * minuteMs)
  const authorisationId = authorisation._id

  it('is its order’s from the start, so that nobody else can pay it', () => {
    const world = new World()
    world.put('authorisations', authorisation)
    const result = take(world, [completed({ authorisationId })])
    expect(result.delivered).toEqual([{ saleId, orderId: 'order1' }])
    expect(world.get('sales', saleId)).toMatchObject({ state: 'locked', orderId: 'order1', authorisationId })
    expect(world.get('authorisations', authorisationId)).toMatchObject({ state: 'consumed', saleId })
    expect(take(world, [completed({ authorisationId })]).delivered).toEqual([])
  })

  it('of nothing at all, or of a void authorisation, costs the order nothing', () => {
    const nothing = new World()
    nothing.put('authorisations', { ...authorisation, state: 'fuelling' })
    const result = take(nothing, [completed({ authorisationId, volumeMl: 0, amountFen: 0 })])
    expect(result).toMatchObject({ delivered: [], voided: [{ orderId: 'order1' }] })
    expect(nothing.get('authorisations', authorisationId).state).toBe('voided')
    const after = new World()
    after.put('authorisations', { ...authorisation, state: 'voided' })
    take(after, [completed({ authorisationId })])
    expect(after.get('sales', saleId)).toMatchObject({ state: 'payable', orderId: null })
  })
})

describe('a batch that comes doubled, late or out of order', () => {
  const priceId = `station1:gasoline92:${noon}`
  const events: readonly ForecourtEvent[] = [
    nozzle('calling', noon - 4 * minuteMs),
    nozzle('fuelling', noon - 3 * minuteMs, 10_000),
    nozzle('fuelling', noon - 2 * minuteMs, 30_000),
    nozzle('ready', noon - minuteMs, 40_000),
    completed(),
    completed({ sequence: 18, endTotalizerMl: 1_300_000 }),
    { type: 'saleState', saleId, state: 'cleared', lockedUntil: null, at: noon },
    { type: 'priceTaken', priceId, nozzleNumber: 1, at: noon },
    { type: 'priceTaken', priceId, nozzleNumber: 3, at: noon },
  ]

  function withPrice(): World {
    const world = new World()
    world.save(
      announcePrice({
        pricing,
        station,
        productId: 'gasoline92',
        priceFenPerL: 760,
        effectiveAt: noon,
        by: { role: 'owner', id: 'owner1' },
        at: noon - 60 * minuteMs,
      }),
    )
    return world
  }

  function records(world: World): unknown {
    const byId = (a: { _id: string }, b: { _id: string }): number => (a._id < b._id ? -1 : 1)
    return [world.all('sales').sort(byId), world.all('prices'), world.all('liveStates')]
  }

  it('leaves the same records', () => {
    const plain = withPrice()
    take(plain, events)
    expect(plain.get('prices', priceId)).toMatchObject({ pendingCommand: 'none' })
    expect(plain.get('liveStates', 'station1').nozzles).toMatchObject([{ state: 'ready', liftedAt: null }])
    const shuffled = fc.shuffledSubarray([...events], { minLength: events.length })
    fc.assert(
      fc.property(shuffled, fc.array(fc.constantFrom(...events)), (order, again) => {
        const world = withPrice()
        take(world, order)
        take(world, again)
        for (const slice of slicesOf({ events: [...order, ...again] })) take(world, slice.events)
        expect(records(world)).toEqual(records(plain))
      }),
    )
  })

  it('shows a nozzle lifted while it is, and ignores what is older', () => {
    const world = new World()
    take(world, [nozzle('calling', noon - 3 * minuteMs), nozzle('fuelling', noon - 2 * minuteMs, 5_000)])
    take(world, [nozzle('fuelling', noon - minuteMs, 9_000)], { sequence: 2 })
    take(world, [nozzle('calling', noon - 3 * minuteMs)], { sequence: 2 })
    expect(world.get('liveStates', 'station1')).toMatchObject({
      sequence: 2,
      nozzles: [{ state: 'fuelling', volumeMl: 9_000, liftedAt: noon - 3 * minuteMs }],
    })
  })

  it('is not worth a write when nothing is said and the station was heard of just now', () => {
    const world = new World()
    take(world, [])
    expect(world.get('liveStates', 'station1').heardAt).toBe(noon)
    take(world, [], { receivedAt: noon + 19_999 })
    expect(world.get('liveStates', 'station1').heardAt).toBe(noon)
    take(world, [], { receivedAt: noon + 20_000 })
    expect(world.get('liveStates', 'station1')).toMatchObject({ heardAt: noon + 20_000, newsAt: 0 })
    take(world, [nozzle('calling', noon)], { receivedAt: noon + 21_000 })
    expect(world.get('liveStates', 'station1').newsAt).toBe(noon + 21_000)
  })
})

describe('what waits for its payer', () => {
  it('stands in the live state from the delivery until the controller has cleared it', () => {
    const world = new World()
    const unpaid = () => world.get('liveStates', station._id).unpaid
    take(world, [completed()])
    expect(unpaid()).toEqual([{ saleId, nozzleNumber: 1 }])
    take(world, [nozzle('calling', noon)], { sequence: 2 })
    expect(unpaid()).toHaveLength(1)
    take(world, [{ type: 'saleState', saleId, state: 'cleared', lockedUntil: null, at: noon }], {
      sequence: 3,
    })
    expect(unpaid()).toEqual([])
    // The same delivery once more is none.
    take(world, [completed()], { sequence: 4 })
    expect(unpaid()).toEqual([])
  })
})
