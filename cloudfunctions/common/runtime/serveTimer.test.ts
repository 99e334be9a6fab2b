import { shareOf } from './serveTimer'

describe("a job's share of the time", () => {
  it('is an equal part of what is left, the last one gets all of it', () => {
    expect(shareOf(50_000, 0, 5)).toBe(10_000)
    expect(shareOf(50_000, 10_000, 4)).toBe(20_000)
    expect(shareOf(50_000, 1_000, 4)).toBe(13_250)
    expect(shareOf(50_000, 20_000, 1)).toBe(50_000)
  })

  it('is nothing once the time is over', () => {
    expect(shareOf(50_000, 50_001, 3)).toBe(50_001)
  })
})
