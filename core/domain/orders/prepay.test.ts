import fc from 'fast-check'
import { DomainError } from '../../contracts/errors'
import { memberWithPoints, sampleCoupon } from '../testing/samples'
import { set } from '../decision'
import { newSale, saleId } from '../station/newSale'
import {
  acknowledgeAuthorisation,
  cancelUnused,
  consumeAuthorisation,
  requestVoid,
  type AuthorisationNews,
} from './authorisation'
import { finishPrepaid, type FinishResult } from './finishPrepaid'
import { authorisePaid, placePrepay, type AuthoriseResult, type PlacePrepayInput } from './prepay'
import type { Authorisation } from './records'
import { minuteMs, sampleNoon as noon } from './testing/records'
import { paymentOf, Scene } from './testing/scene'
import { voidUnused } from './voidUnused'
import { NEVER } from '../units/never'

const orderId = '01HV0000000000000000000001'
const authorisationId = `authorisation:${orderId}`
const couponId = 'coupon:member1:birthday:1'
const guardId = 'station1:fp1'

function place(scene: Scene, amount: PlacePrepayInput['amount'], id = orderId): void {
  const { station, pricing } = scene
  const member = { _id: 'member1', openid: 'openid1' }
  scene.save(placePrepay({ orderId: id, member, station, nozzleNumber: 1, pricing, amount, at: noon }))
}

function authorise(scene: Scene, id = orderId): AuthoriseResult {
  const order = scene.order(id)
  const attempt = order.attempts.at(-1)
  if (attempt === undefined) throw new Error('nothing to pay')
  const fuellingPoint = scene.world.find('fuellingPoints', guardId)
  const { pricing } = scene
  const payment = paymentOf(attempt, noon)
  return scene.save(authorisePaid({ order, fuellingPoint, pricing, payment, at: noon }))
}

function prepaid(
  amount: PlacePrepayInput['amount'],
  choice = { couponId: null as string | null, points: 0 },
): Scene {
  const scene = new Scene()
  scene.addMember(memberWithPoints(5_000), [sampleCoupon()])
  place(scene, amount)
  scene.confirm(orderId, choice, noon)
  authorise(scene)
  return scene
}

/** The pump delivers under the authorisation and its sale is taken in. */
function deliver(scene: Scene, volumeMl: number, amountFen: number): FinishResult {
  const event = {
    type: 'saleCompleted' as const,
    fuellingPointId: 'fp1',
    logicalId: 1,
    sequence: 5,
    endTotalizerMl: 7_000_000,
    volumeMl,
    amountFen,
    priceFenPerL: 748,
    liftedAt: noon + minuteMs,
    endedAt: noon + 2 * minuteMs,
    kind: 'retail' as const,
    approvedBy: null,
    authorisationId,
  }
  const { station } = scene
  const [nozzle] = station.nozzles
  const authorisation = scene.world.get('authorisations', authorisationId)
  const at = noon + 2 * minuteMs
  const clock = { sentAt: at, receivedAt: at }
  const sale =
    nozzle === undefined ? null : newSale({ event, station, nozzle, authorisation, closedShifts: [], clock })
  if (sale === null) throw new Error('no sale')
  scene.addSale(sale)
  const consumed = consumeAuthorisation(authorisation, sale._id, at)
  scene.save({ changes: [set('authorisations', consumed)], result: null })
  return finish(scene, saleId(station._id, event), at)
}

function finish(scene: Scene, id: string, at: number): FinishResult {
  const order = scene.order(orderId)
  return scene.save(
    finishPrepaid({
      order,
      sale: scene.world.get('sales', id),
      authorisation: scene.world.get('authorisations', authorisationId),
      fuellingPoint: scene.world.find('fuellingPoints', guardId),
      member: scene.world.get('members', 'member1'),
      coupon: scene.reservedCoupon(order),
      pricing: scene.pricing,
      at,
    }),
  )
}

describe('ordering fuel before it flows', () => {
  it('by amount and by litres, at the price of now', () => {
    const scene = new Scene()
    scene.addMember(memberWithPoints(0))
    place(scene, { by: 'amount', amountFen: 20_000 })
    place(scene, { by: 'volume', volumeMl: 20_005 }, 'byVolume')
    expect(scene.order(orderId).requested).toEqual({
      by: 'amount',
      amountFen: 20_000,
      volumeMl: 26_737,
      priceFenPerL: 748,
    })
    expect(scene.order('byVolume').requested).toMatchObject({ amountFen: 14_964, volumeMl: 20_005 })
    expect(scene.order(orderId)).toMatchObject({ kind: 'prePay', state: 'locked', sweepAt: noon + 180_000 })
    expect(() => {
      place(scene, { by: 'amount', amountFen: 0 }, 'tooLittle')
    }).toThrow(new DomainError('INVALID_INPUT'))
  })

  it('lets the pump deliver once it is paid, and only one at a time', () => {
    const scene = prepaid({ by: 'amount', amountFen: 20_000 })
    expect(scene.order(orderId)).toMatchObject({ state: 'authorised', authorisationId })
    expect(scene.world.get('authorisations', authorisationId)).toMatchObject({
      state: 'requested',
      pendingCommand: 'authorise',
      limitFen: 20_000,
      limitMl: null,
      expiresAt: noon + 5 * minuteMs,
    })
    expect(scene.world.get('fuellingPoints', guardId).liveAuthorisationId).toBe(authorisationId)
    expect(scene.audit()).toEqual([])
    expect(authorise(scene).kind).toBe('already')

    const other = '01HV0000000000000000000002'
    place(scene, { by: 'amount', amountFen: 10_000 }, other)
    scene.confirm(other, { couponId: null, points: 0 }, noon)
    expect(authorise(scene, other)).toMatchObject({ kind: 'stray', why: 'fuellingPointBusy' })
    expect(scene.order(other)).toMatchObject({ state: 'awaitingPayment', sweepAt: noon + 180_000 })
    scene.release(other, noon + 180_000, 'expired')
    expect(scene.audit()).toEqual([])
  })

  it('prices what was delivered and sends the difference back at once', () => {
    const scene = prepaid({ by: 'amount', amountFen: 30_000 }, { couponId, points: 500 })
    const paidFen = scene.order(orderId).tenders[0]?.amountFen ?? 0
    const result = deliver(scene, 30_000, 22_440)
    // 224.40 − 3.00 (tier) − 30 (coupon) − 5 (points)
    expect(result).toMatchObject({ kind: 'settled', overrunTooFar: false, refundId: `refund:${orderId}:1` })
    expect(scene.order(orderId)).toMatchObject({
      state: 'settled',
      quote: { dueFen: 18_640 },
      tenders: [{ amountFen: paidFen, refundedFen: paidFen - 18_640 }],
      earned: { growthFen: 18_640, points: 186 },
      refundedFen: 0,
      refundState: 'none',
    })
    expect(scene.world.get('refunds', `refund:${orderId}:1`)).toMatchObject({ cause: 'prepayDifference' })
    expect(scene.world.get('fuellingPoints', guardId).liveAuthorisationId).toBeNull()
    expect(scene.audit()).toEqual([])
    scene.refund(orderId, { amountFen: 'all', at: noon + 3 * minuteMs })
    expect(scene.world.get('members', 'member1').points.available).toBe(5_000)
    expect(scene.audit()).toEqual([])
  })

  it('is settled once, however often the sale is reported', () => {
    const scene = prepaid({ by: 'amount', amountFen: 20_000 })
    deliver(scene, 20_000, 14_960)
    const id = scene.order(orderId).sale?.saleId ?? ''
    expect(finish(scene, id, noon).kind).toBe('already')
  })

  it('leaves what runs over to the station and reports a pump that does not stop', () => {
    const little = prepaid({ by: 'amount', amountFen: 20_000 })
    expect(deliver(little, 26_760, 20_016)).toMatchObject({ overrunTooFar: false, refundId: null })
    expect(little.order(orderId)).toMatchObject({ quote: { meteredFen: 20_000 } })
    expect(little.audit()).toEqual([])
    const much = prepaid({ by: 'volume', volumeMl: 20_000 })
    expect(deliver(much, 21_000, 15_708)).toMatchObject({ overrunTooFar: true })
    expect(much.audit()).toEqual([])
  })

  it('never costs the driver more than he paid, nor the station more than was delivered', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1_000, max: 60_000 }),
        fc.integer({ min: 10, max: 110 }),
        fc.boolean(),
        fc.constantFrom(0, 500, 5_000),
        (orderedFen, deliveredPercent, withCoupon, points) => {
          const scene = prepaid(
            { by: 'amount', amountFen: orderedFen },
            { couponId: withCoupon ? couponId : null, points },
          )
          const paidFen = scene.order(orderId).tenders.reduce((sum, tender) => sum + tender.amountFen, 0)
          const volumeMl = Math.max(10, Math.floor((orderedFen * 10 * deliveredPercent) / 748))
          const amountFen = Math.max(1, Math.round((volumeMl * 748) / 1000))
          deliver(scene, volumeMl, amountFen)
          const { quote, tenders, state } = scene.order(orderId)
          const outFen = tenders.reduce((sum, tender) => sum + tender.refundedFen, 0)
          expect(state).toBe('settled')
          expect(quote?.dueFen).toBe(paidFen - outFen)
          expect(quote?.dueFen ?? 0).toBeLessThanOrEqual(amountFen)
          expect(scene.world.get('members', 'member1').points.held).toBe(0)
          expect(scene.audit()).toEqual([])
        },
      ),
      { numRuns: 80 },
    )
  })
})

describe('an authorisation that is not used', () => {
  function giveBack(scene: Scene): void {
    const order = scene.order(orderId)
    scene.save(
      voidUnused({
        order,
        authorisation: scene.world.get('authorisations', authorisationId),
        fuellingPoint: scene.world.find('fuellingPoints', guardId),
        member: scene.world.get('members', 'member1'),
        coupon: scene.reservedCoupon(order),
        pricing: scene.pricing,
        at: noon + 6 * minuteMs,
      }),
    )
  }

  it('is given back in full, but only after the controller has confirmed', () => {
    const scene = prepaid({ by: 'amount', amountFen: 30_000 }, { couponId, points: 500 })
    const voiding = scene.save(requestVoid(scene.world.get('authorisations', authorisationId)))
    expect(voiding).toMatchObject({ state: 'voiding', pendingCommand: 'void', expiresAt: NEVER })
    expect(() => {
      giveBack(scene)
    }).toThrow(new DomainError('ORDER_STATE'))
    scene.world.put('authorisations', acknowledgeAuthorisation(voiding, 'voided', noon))
    giveBack(scene)
    giveBack(scene)
    expect(scene.order(orderId)).toMatchObject({ state: 'voided', refundState: 'full', reservation: null })
    expect(scene.world.get('members', 'member1').points).toMatchObject({ available: 5_000, held: 0 })
    expect(scene.world.get('coupons', couponId).state).toBe('available')
    expect(scene.world.get('fuellingPoints', guardId).liveAuthorisationId).toBeNull()
    expect(scene.world.all('refunds')).toHaveLength(1)
    expect(scene.audit()).toEqual([])
  })

  it('cannot be taken back while fuel flows; a delivery wins over a void on its way', () => {
    const scene = prepaid({ by: 'amount', amountFen: 30_000 })
    const fresh = scene.world.get('authorisations', authorisationId)
    const flowing = acknowledgeAuthorisation(fresh, 'fuelling', noon)
    expect(() => requestVoid(flowing)).toThrow(new DomainError('ORDER_STATE'))
    const voiding = requestVoid(fresh).result
    expect(acknowledgeAuthorisation(voiding, 'fuelling', noon)).toMatchObject({
      state: 'fuelling',
      pendingCommand: 'none',
    })
    expect(acknowledgeAuthorisation(voiding, 'active', noon)).toMatchObject({
      state: 'voiding',
      pendingCommand: 'void',
    })
    expect(acknowledgeAuthorisation(flowing, 'voided', noon).state).toBe('fuelling')
  })

  it('is cancelled by its driver until fuel flows, and harmlessly again', () => {
    const scene = prepaid({ by: 'amount', amountFen: 30_000 })
    const order = scene.order(orderId)
    const fresh = scene.world.get('authorisations', authorisationId)
    const { changes, result: voiding } = cancelUnused(order, fresh)
    expect(changes).toHaveLength(1)
    expect(voiding).toMatchObject({ state: 'voiding', pendingCommand: 'void' })
    expect(cancelUnused(order, voiding).changes).toEqual([])
    const over = acknowledgeAuthorisation(voiding, 'voided', noon)
    expect(cancelUnused({ state: 'voided' }, over)).toEqual({ changes: [], result: over })
    const flowing = acknowledgeAuthorisation(voiding, 'fuelling', noon)
    expect(() => cancelUnused(order, flowing)).toThrow('FUELLING_BEGUN')
    expect(() => cancelUnused(order, consumeAuthorisation(fresh, 's1', noon))).toThrow('FUELLING_BEGUN')
    expect(() => cancelUnused({ state: 'settled' }, fresh)).toThrow('ORDER_STATE')
  })

  it('goes only forward, whatever the order of the news', () => {
    const rank: Record<Authorisation['state'], number> = {
      requested: 0,
      active: 1,
      voiding: 2,
      fuelling: 3,
      consumed: 4,
      voided: 4,
    }
    const news = fc.array(fc.constantFrom<AuthorisationNews>('active', 'refused', 'fuelling', 'voided'))
    const scene = prepaid({ by: 'amount', amountFen: 30_000 })
    const first = scene.world.get('authorisations', authorisationId)
    fc.assert(
      fc.property(news, (all) => {
        let current = first
        for (const one of all) {
          const next = acknowledgeAuthorisation(current, one, noon)
          expect(rank[next.state]).toBeGreaterThanOrEqual(rank[current.state])
          current = acknowledgeAuthorisation(next, one, noon)
          expect(current).toEqual(next)
        }
      }),
    )
  })
})
