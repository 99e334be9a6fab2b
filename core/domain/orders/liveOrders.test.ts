import { DomainError } from '../../contracts/errors'
import { sampleMember } from '../testing/samples'
import { requireRoomForOrder } from './liveOrders'
import { minuteMs, pricing, sampleNoon as noon, sampleSale } from './testing/records'
import { Scene } from './testing/scene'

describe('another order', () => {
  const room = (...live: Parameters<typeof requireRoomForOrder>[0]) => {
    requireRoomForOrder(live, pricing, noon)
  }
  const locked = { state: 'locked', lockedUntil: noon + 1 } as const
  const authorised = { state: 'authorised', lockedUntil: noon - 1 } as const

  it('may be begun beside one that is live, and beside any whose time is over', () => {
    const over = { state: 'awaitingPayment', lockedUntil: noon } as const
    expect(() => {
      room()
      room(locked)
      room(authorised, over, over)
    }).not.toThrow()
  })

  it('is refused beside two that are live', () => {
    expect(() => {
      room(locked, authorised)
    }).toThrow(new DomainError('TOO_MANY_ORDERS'))
  })
})

describe('one and the same sale', () => {
  it('may be locked three times by one member, and then by others', () => {
    const scene = new Scene()
    for (const id of ['member1', 'member2']) scene.addMember(sampleMember({ _id: id }))
    const { _id: saleId } = sampleSale()
    scene.addSale(sampleSale())
    const lock = (n: number, memberId = 'member1') =>
      scene.lock(saleId, `order${n}`, memberId, noon + n * minuteMs)
    for (const n of [1, 2, 3]) {
      lock(n)
      // The same order again is no other lock.
      expect(lock(n)).toEqual({ alreadyYours: `order${n}` })
      scene.release(`order${n}`, noon + n * minuteMs)
    }
    expect(() => lock(4)).toThrow(new DomainError('LOCKED_TOO_OFTEN'))
    expect(lock(5, 'member2')).toHaveProperty('order')
  })

  it('may be locked again by whoever was paying it when its time ran out', () => {
    const scene = new Scene()
    scene.addMember(sampleMember())
    scene.addSale(sampleSale())
    const { _id: saleId } = sampleSale()
    for (let n = 1; n <= 5; n += 1) {
      const at = noon + n * 4 * minuteMs
      scene.lock(saleId, `order${n}`, sampleMember()._id, at)
      scene.confirm(`order${n}`, { couponId: null, points: 0 }, at)
      scene.close(`order${n}`, at)
      scene.release(`order${n}`, at + 3 * minuteMs, 'expired')
    }
    expect(scene.world.get('sales', saleId).lockedBy).toEqual([])
  })
})
