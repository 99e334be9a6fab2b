import { DomainError } from '../../contracts/errors'
import { quote } from '../pricing/quote'
import { memberWithPoints, sampleCoupon } from '../testing/samples'
import { recordDriveOff } from './driveOff'
import { quoteInput } from './quoteInput'
import type { SettleResult } from './settle'
import { sampleNoon as noon, sampleSale } from './testing/records'
import { Scene } from './testing/scene'
import { recordTillTender, salePaidAtTill, type TillTenderInput } from './tillTender'

const orderId = '01HV0000000000000000000001'
const by = { role: 'staff', id: 'staff1' } as const

function locked(): Scene {
  const scene = new Scene()
  scene.addMember(memberWithPoints(3_000), [sampleCoupon()])
  scene.addSale(sampleSale())
  scene.lock(sampleSale()._id, orderId, 'member1', noon)
  return scene
}

function record(scene: Scene, tenders: TillTenderInput['tenders']): SettleResult {
  const order = scene.order(orderId)
  const member = scene.world.get('members', 'member1')
  const { pricing } = scene
  const price = quote(quoteInput({ order, member, coupon: null, pointsWanted: 0, pricing, at: noon }))
  const coupon = scene.reservedCoupon(order)
  return scene.save(recordTillTender({ order, member, coupon, quote: price, pricing, tenders, by, at: noon }))
}

describe('money taken at the till', () => {
  it('settles a driver’s order, by one tender or several', () => {
    const scene = locked()
    const result = record(scene, [
      { kind: 'cash', amountFen: 20_000 },
      { kind: 'bankCard', amountFen: 9_520 },
    ])
    expect(result).toMatchObject({ kind: 'settled', order: { earned: { points: 295 } } })
    expect(scene.order(orderId).tenders).toMatchObject([
      { kind: 'cash', recordedBy: 'staff1' },
      { kind: 'bankCard', outTradeNo: null },
    ])
    expect(scene.audit()).toEqual([])
    const first = scene.refund(orderId, { amountFen: 10_001, at: noon })
    scene.refund(orderId, { amountFen: 'all', at: noon })
    expect(first.parts.map((part) => part.kind)).toEqual(['cash', 'bankCard'])
    expect(scene.order(orderId).tenders.every((tender) => tender.refundedFen === tender.amountFen)).toBe(true)
    expect(scene.audit()).toEqual([])
  })

  it('must be what is due, and waits for a payment that is still open', () => {
    const scene = locked()
    expect(() => record(scene, [{ kind: 'cash', amountFen: 29_519 }])).toThrow(new DomainError('ORDER_STATE'))
    const { attempt } = scene.confirm(orderId, { couponId: 'coupon:member1:birthday:1', points: 1000 }, noon)
    const tenders = [{ kind: 'cash', amountFen: attempt?.amountFen ?? 0 }] as const
    expect(() => record(scene, tenders)).toThrow(new DomainError('PAYMENT_PENDING'))
    scene.close(orderId, noon)
    expect(record(scene, tenders).kind).toBe('settled')
    expect(() => record(scene, tenders)).toThrow(new DomainError('ORDER_STATE'))
    expect(scene.audit()).toEqual([])
  })

  it('earns a driver nothing on a company’s account', () => {
    const scene = locked()
    record(scene, [{ kind: 'company', amountFen: 29_520 }])
    expect(scene.order(orderId).earned).toMatchObject({ points: 0, growthFen: 0 })
  })

  it('ends a sale that no member claimed, in full and once', () => {
    const scene = new Scene()
    const sale = sampleSale()
    scene.addSale(sale)
    const pay = (amountFen: number): void => {
      const current = scene.world.get('sales', sale._id)
      scene.save(salePaidAtTill({ sale: current, tenders: [{ kind: 'cash', amountFen }], by, at: noon }))
    }
    expect(() => {
      pay(29_919)
    }).toThrow(new DomainError('ORDER_STATE'))
    pay(29_920)
    pay(29_920)
    expect(scene.world.get('sales', sale._id)).toMatchObject({
      state: 'paidAtOtherTill',
      pendingCommand: 'clear',
    })
    expect(scene.world.all('journals')).toMatchObject([
      { act: 'settlement', postings: [{ source: 'tender:cash', destination: 'station:station1:fuelSales' }] },
    ])
    expect(() =>
      locked().save(
        salePaidAtTill({ sale: locked().world.get('sales', sale._id), tenders: [], by, at: noon }),
      ),
    ).toThrow(new DomainError('SALE_TAKEN'))
  })
})

describe('a car that is gone', () => {
  it('frees the pump; the debt may be paid later', () => {
    const gone = recordDriveOff(sampleSale()).result
    expect(gone).toMatchObject({ state: 'driveOff', pendingCommand: 'clear' })
    expect(recordDriveOff(gone).changes).toEqual([])
    const tenders = [{ kind: 'cash', amountFen: 29_920 }] as const
    expect(salePaidAtTill({ sale: gone, tenders, by, at: noon }).result.state).toBe('paidAtOtherTill')
    expect(() => recordDriveOff(locked().world.get('sales', sampleSale()._id))).toThrow(
      new DomainError('SALE_TAKEN'),
    )
  })
})
