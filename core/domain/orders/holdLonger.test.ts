import { DomainError } from '../../contracts/errors'
import { sampleMember } from '../testing/samples'
import { holdLonger } from './holdLonger'
import { sampleNoon as noon, sampleSale } from './testing/records'
import { Scene } from './testing/scene'

const orderId = '01HV0000000000000000000001'
const choice = { couponId: null, points: 0 }
const saleId = sampleSale()._id

function locked(): Scene {
  const scene = new Scene()
  scene.addMember(sampleMember())
  scene.addSale(sampleSale())
  scene.lock(saleId, orderId, 'member1', noon)
  return scene
}

describe('a confirmation', () => {
  it('with time enough leaves the lock as it is', () => {
    const scene = locked()
    const sale = scene.world.get('sales', saleId)
    // 180 s, 20 s of them for closing: 75 s are left.
    const { attempt } = scene.confirm(orderId, choice, noon + 85_000)
    expect(attempt?.expiresAt).toBe(noon + 160_000)
    expect(scene.world.get('sales', saleId)).toEqual(sale)
  })

  it('late in the lock begins it anew, so that WeChat Pay takes the payment', () => {
    for (const afterMs of [85_001, 150_000, 179_999]) {
      const scene = locked()
      const at = noon + afterMs
      const { order, attempt } = scene.confirm(orderId, choice, at)
      expect(order.lockedUntil).toBe(at + 180_000)
      expect(attempt?.expiresAt).toBe(at + 160_000)
      expect(scene.world.get('sales', saleId)).toMatchObject({
        lockedUntil: order.lockedUntil,
        lock: { phase: 'reserved', until: order.lockedUntil, orderId },
        pendingCommand: 'lock',
      })
    }
  })

  it('after the lock, or when the sale has gone another way, comes too late', () => {
    const scene = locked()
    const order = scene.order(orderId)
    const sale = scene.world.get('sales', saleId)
    const { pricing } = scene
    const late = new DomainError('LOCK_EXPIRED')
    expect(() => holdLonger({ order, sale, pricing, at: noon + 180_000 })).toThrow(late)
    const at = noon + 150_000
    expect(() => holdLonger({ order, sale: { ...sale, state: 'paidAtOtherTill' }, pricing, at })).toThrow(
      late,
    )
    expect(() => holdLonger({ order, sale: { ...sale, orderId: 'another' }, pricing, at })).toThrow(late)
  })

  it('of the shortest lock an owner may set still leaves time to pay', () => {
    const scene = locked()
    const pricing = { payment: { ...scene.pricing.payment, lockMs: 30_000 } }
    const input = { order: scene.order(orderId), sale: scene.world.get('sales', saleId), pricing }
    expect(holdLonger({ ...input, at: noon + 150_000 }).lockedUntil).toBe(noon + 150_000 + 95_000)
  })
})
