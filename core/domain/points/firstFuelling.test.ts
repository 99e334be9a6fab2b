import { sampleMember } from '../testing/samples'
import { endFirstPromise, isFirstFuelling, promiseFirstFuelling } from './firstFuelling'

const experienced = sampleMember()
const newcomer = sampleMember({
  fuelling: { count: 0, firstAt: null, lastAt: null, week: { monday: '2026-03-02', fuellings: 0 } },
})

test('the first fuelling is one of a member who has none yet', () => {
  expect(isFirstFuelling(newcomer, 'a')).toBe(true)
  expect(isFirstFuelling(newcomer, undefined)).toBe(true)
  expect(isFirstFuelling(experienced, 'a')).toBe(false)
})

test('promised to one order it is no other order’s, whichever is paid first', () => {
  const promised = promiseFirstFuelling(newcomer, 'a')
  expect(isFirstFuelling(promised, 'a')).toBe(true)
  expect(isFirstFuelling(promised, 'b')).toBe(false)
  const otherPaid = { fuelling: { ...promised.fuelling, count: 1, firstAt: 1 } }
  expect(isFirstFuelling(otherPaid, 'a')).toBe(true)
  expect(promiseFirstFuelling(promised, 'a')).toBe(promised)
})

test('given up, it is there for the next order; another order’s end changes nothing', () => {
  const promised = promiseFirstFuelling(newcomer, 'a')
  expect(endFirstPromise(promised, 'b')).toBe(promised)
  expect(endFirstPromise(promised, 'a')).toEqual(newcomer)
  expect(isFirstFuelling(endFirstPromise(promised, 'a'), 'b')).toBe(true)
})
