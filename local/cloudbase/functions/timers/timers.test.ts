import { createKernel } from '../../../kernel/kernel'
import { FunctionHost } from '../host'
import { buildFunctions } from '../testing/buildFunctions'
import { Timers } from './timers'

const HOUR_MS = 3_600_000
const START = Date.UTC(2030, 0, 1, 0, 30)

describe('timers', () => {
  const kernel = createKernel({ baseUrl: () => 'http://127.0.0.1:7070' })
  const built = buildFunctions({
    hourly: {
      source: 'exports.main = (event) => event.Time',
      config: { triggers: [{ name: 'hour', type: 'timer', config: '0 0 * * * * *' }] },
    },
    misspelt: {
      source: 'exports.main = () => 1',
      config: { triggers: [{ name: 'never', type: 'timer', config: '0 0 L * * * *' }] },
    },
    plain: { source: 'exports.main = () => 1' },
  })
  const host = new FunctionHost(kernel, { ...built, variables: () => ({}) })
  let timers: Timers

  beforeEach(() => {
    kernel.clock.setNow(START)
    timers = new Timers(kernel, host, { retryDelayMs: 1 })
    timers.start()
    kernel.journal.reset()
  })
  afterEach(() => {
    timers.close()
    kernel.faults.reset()
  })
  afterAll(() => {
    host.close()
  })

  /** Times of the events that reached the function. */
  const delivered = (): unknown[] =>
    kernel.journal.list({ kind: 'function' }).map((entry) => (entry.detail as { result: unknown }).result)
  const settled = async (count: number): Promise<unknown[]> => {
    const deadline = Date.now() + 3_000
    while (delivered().length < count && Date.now() < deadline)
      await new Promise((done) => setTimeout(done, 10))
    await new Promise((done) => setTimeout(done, 100))
    return delivered()
  }

  it('fires by itself when its instant comes', async () => {
    kernel.clock.setNow(START + HOUR_MS / 2 - 100)
    expect(await settled(1)).toEqual(['2030-01-01T01:00:00Z'])
  })

  it('makes up for a gap with the latest event only, and for a step back with none', async () => {
    kernel.clock.setNow(START + 5 * HOUR_MS)
    expect(await settled(1)).toEqual(['2030-01-01T05:00:00Z'])
    kernel.clock.setNow(START)
    expect(await settled(1)).toHaveLength(1)
  })

  it('gives every event its own instant on a journey, the last sixty of a timer', async () => {
    await timers.travelTo(START + 2 * HOUR_MS)
    expect(delivered()).toEqual(['2030-01-01T01:00:00Z', '2030-01-01T02:00:00Z'])
    kernel.journal.reset()
    await timers.travelTo(START + 100 * HOUR_MS)
    expect(delivered()).toHaveLength(60)
    expect(delivered().at(-1)).toBe('2030-01-05T04:00:00Z')
  })

  it('takes journeys one after the other', async () => {
    await Promise.all([timers.travelTo(START + HOUR_MS), timers.travelTo(START + 2 * HOUR_MS)])
    expect(delivered()).toEqual(['2030-01-01T01:00:00Z', '2030-01-01T02:00:00Z'])
  })

  it('does not fire by itself when switched off or not started', async () => {
    timers.close()
    const off = new Timers(kernel, host, { enabled: false })
    off.start()
    const unstarted = new Timers(kernel, host)
    kernel.clock.setNow(START + HOUR_MS)
    await off.travelTo(START + 2 * HOUR_MS)
    expect(await settled(0)).toEqual([])
    expect(await off.fire('hourly')).toMatchObject({ ok: true })
    off.close()
    unstarted.close()
  })

  it('makes up for nothing that was due during a pause', async () => {
    const resume = timers.pause()
    kernel.clock.setNow(START + 3 * HOUR_MS)
    expect(await settled(0)).toEqual([])
    resume()
    expect(await settled(0)).toEqual([])
    kernel.clock.setNow(START + 3.5 * HOUR_MS)
    expect(await settled(1)).toEqual(['2030-01-01T04:00:00Z'])
  })

  it.each([
    ['lose', 0],
    ['double', 2],
    ['delay', 1],
  ])('plays the fault %s: %i events', async (kind, count) => {
    kernel.faults.add({ point: 'timer', subject: 'hourly', kind, delayMs: 50 })
    await timers.fire('hourly')
    expect(delivered()).toHaveLength(count)
    expect(kernel.journal.list({ kind: 'fault' })).toHaveLength(1)
  })

  it('refuses to fire what has no timer, and says why a misspelt one never fires', async () => {
    await expect(timers.fire('plain')).rejects.toThrow('plain')
    const fresh = new Timers(kernel, host)
    fresh.start()
    kernel.clock.advance(1)
    const refused = kernel.journal.list({ kind: 'refused' }).map((entry) => entry.title)
    expect(refused).toEqual([expect.stringContaining('timer of misspelt')])
    fresh.close()
  })
})
