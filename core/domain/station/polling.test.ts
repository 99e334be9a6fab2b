import { silentStation } from './liveNews'
import { nextPollMs } from './polling'

const noon = 1_800_000_000_000
const minuteMs = 60_000
const nothing = { sales: [], authorisations: [] }
const quiet = silentStation('station1')

function afterNews(agoMs: number): number {
  return nextPollMs(nothing, { ...quiet, newsAt: noon - agoMs }, noon)
}

describe('when the controller asks again', () => {
  it('is in half a minute while nothing happens', () => {
    expect(nextPollMs(nothing, null, noon)).toBe(30_000)
    expect(nextPollMs(nothing, quiet, noon)).toBe(30_000)
    expect(afterNews(5 * minuteMs)).toBe(30_000)
  })

  it('is soon after news, and later and later', () => {
    expect([0, 10_000, minuteMs, 4 * minuteMs].map(afterNews)).toEqual([1_000, 1_000, 6_000, 24_000])
  })

  it('is at once while a command waits for its effect, but not for ever', () => {
    const sale = (agoMs: number) => ({ sales: [{ receivedAt: noon - agoMs }], authorisations: [] })
    const authorisation = (agoMs: number) => ({ sales: [], authorisations: [{ requestedAt: noon - agoMs }] })
    for (const told of [sale, authorisation]) {
      expect(nextPollMs(told(59 * minuteMs), quiet, noon)).toBe(1_000)
      expect(nextPollMs(told(60 * minuteMs), quiet, noon)).toBe(30_000)
    }
  })
})
