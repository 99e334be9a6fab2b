import { sampleMember } from '../testing/samples'
import { sampleNoon as noon, sampleSale } from './testing/records'
import { paymentOf, Scene } from './testing/scene'

const choice = { couponId: null, points: 0 }
const ids = ['01HV0000000000000000000001', '01HV0000000000000000000002'] as const

/** A newcomer who has locked two deliveries before he pays either. */
function twoOrders(): Scene {
  const scene = new Scene()
  const week = { monday: '2026-03-02', fuellings: 0 }
  scene.addMember(sampleMember({ fuelling: { count: 0, firstAt: null, lastAt: null, week } }))
  ids.forEach((orderId, n) => {
    const sale = sampleSale({ sequence: 17 + n })
    scene.addSale(sale)
    scene.lock(sale._id, orderId, 'member1', noon)
  })
  return scene
}

function agree(scene: Scene, orderId: string) {
  const { attempt } = scene.confirm(orderId, choice, noon)
  if (attempt === null) throw new Error('nothing to pay')
  return () => scene.pay(paymentOf(attempt, noon), orderId, noon)
}

const [first, second] = ids

test.each([
  ['in that order', [0, 1]],
  ['the other way round', [1, 0]],
] as const)('of two open orders, paid %s, each earns what its price has promised', (_name, order) => {
  const scene = twoOrders()
  const pays = [agree(scene, first), agree(scene, second)]
  const promised = ids.map((id) => scene.order(id).quote?.pointsToEarn)
  expect(ids.map((id) => scene.order(id).quote?.extras)).toEqual([['firstFuelling'], []])
  order.forEach((n) => pays[n]?.())
  expect(ids.map((id) => scene.order(id).earned?.points)).toEqual(promised)
  expect(ids.map((id) => scene.order(id).earned?.multiplierPercent)).toEqual([200, 100])
  expect(scene.world.get('members', 'member1').fuelling).not.toHaveProperty('firstPromisedTo')
  expect(scene.audit()).toEqual([])
})

test('the price seen before the other one was agreed to is shown again, without the extra', () => {
  const scene = twoOrders()
  const seen = scene.quote(second, choice, noon)
  expect(seen.extras).toEqual(['firstFuelling'])
  agree(scene, first)
  expect(scene.quote(second, choice, noon).digest).not.toBe(seen.digest)
})

test('given up, the extra goes to the order that is still open', () => {
  const scene = twoOrders()
  agree(scene, first)
  scene.close(first, noon)
  scene.release(first, noon)
  agree(scene, second)()
  expect(scene.order(second).earned).toMatchObject({ multiplierPercent: 200 })
  expect(scene.audit()).toEqual([])
})
