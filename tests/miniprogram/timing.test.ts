import { Guard } from '../../miniprogram/timing/guard'
import { Poller } from '../../miniprogram/timing/poller'

beforeEach(() => {
  jest.useFakeTimers()
})
afterEach(() => {
  jest.useRealTimers()
})

test('the guard drops what comes while an act is in flight, and opens after a failure', async () => {
  const told: boolean[] = []
  const guard = new Guard((busy) => told.push(busy))
  let ran = 0
  let end: () => void = () => undefined
  const first = guard.run(() => {
    ran += 1
    return new Promise((resolve) => {
      end = resolve
    })
  })
  expect(await guard.run(() => Promise.reject(new Error('must not run')))).toBe(false)
  end()
  expect(await first).toBe(true)
  await expect(guard.run(() => Promise.reject(new Error('refused')))).rejects.toThrow('refused')
  expect(guard.busy).toBe(false)
  expect(ran).toBe(1)
  expect(told).toEqual([true, false, true, false])
})

function pollerOver(changes: () => boolean): { poller: Poller; times: number[] } {
  const times: number[] = []
  const began = Date.now()
  const poller = new Poller({
    look: () => {
      times.push(Date.now() - began)
      return Promise.resolve(changes())
    },
    shortestMs: 2000,
    longestMs: 5000,
  })
  return { poller, times }
}

test('the poller slows down from 2 s to 5 s while nothing changes', async () => {
  const { poller, times } = pollerOver(() => false)
  poller.start()
  poller.start()
  await jest.advanceTimersByTimeAsync(18_000)
  expect(times).toEqual([0, 3000, 7500, 12_500, 17_500])
  poller.stop()
})

test('the poller keeps to 2 s while things change, and stops', async () => {
  const { poller, times } = pollerOver(() => true)
  poller.start()
  await jest.advanceTimersByTimeAsync(5000)
  poller.stop()
  await jest.advanceTimersByTimeAsync(20_000)
  expect(times).toEqual([0, 2000, 4000])
  poller.start()
  await jest.advanceTimersByTimeAsync(0)
  expect(times).toHaveLength(4)
  poller.stop()
})

test('a look that outlives its stop does not go on beside a new start', async () => {
  let looks = 0
  const answers: ((changed: boolean) => void)[] = []
  const poller = new Poller({
    look: () => {
      looks += 1
      return new Promise((resolve) => answers.push(resolve))
    },
    shortestMs: 2000,
    longestMs: 5000,
  })
  poller.start()
  poller.stop()
  poller.start()
  answers.forEach((answer) => {
    answer(true)
  })
  await jest.advanceTimersByTimeAsync(2000)
  expect(looks).toBe(3)
  poller.stop()
})
