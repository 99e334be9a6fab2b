import { DAY_MS, weekdayOf } from '../calendar'
import { people } from '../people'
import station from '../station.json'
import type { Step } from './steps'
import { beginningOf, tellStory } from './story'

const NOW = Date.parse('2026-06-17T15:00:00+08:00')
const tell = (seed = 1, days?: number): Step[] =>
  tellStory({ now: NOW, seed, ...(days === undefined ? {} : { days }) })
const of = (story: readonly Step[], openid: string): Step[] =>
  story.filter((step) => 'openid' in step && step.openid === openid)

describe('the story of the demo', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(tell(7)).toEqual(tell(7))
    expect(tell(8)).not.toEqual(tell(7))
    // The people are the same whatever the seed; what they buy differs.
    expect(of(tell(8), 'oLiQiang')).toHaveLength(of(tell(7), 'oLiQiang').length)
  })

  it('goes on in the order of time and ends the evening before', () => {
    const instants = tell().map((step) => step.at)
    expect(instants).toEqual([...instants].sort((a, b) => a - b))
    expect(instants[0]).toBeGreaterThanOrEqual(beginningOf({ now: NOW, seed: 1 }))
    expect(instants.at(-1)).toBeLessThan(Date.parse('2026-06-17T00:00:00+08:00'))
  })

  it('lets everybody sign up before anything else, and nobody fuel a product the car does not take', () => {
    const story = tell()
    const productOf = (nozzle: number): string | undefined =>
      station.nozzles.find((each) => each.number === nozzle)?.productId
    for (const { openid } of people.filter((person) => person.role === 'driver')) {
      const [first, ...rest] = of(story, openid)
      expect(first?.kind).toBe('join')
      expect(rest.filter((step) => step.kind === 'join')).toEqual([])
      const products = rest.flatMap((step) => ('nozzle' in step ? [productOf(step.nozzle)] : []))
      expect(new Set(products).size).toBeLessThanOrEqual(1)
    }
  })

  it('keeps habits: nearly daily, Saturdays, gone for four weeks', () => {
    const story = tell()
    const visits = (openid: string): Step[] => of(story, openid).filter((step) => step.kind === 'fuel')
    expect(visits('oLiQiang').length).toBeGreaterThanOrEqual(30)
    expect(visits('oChenJing').map((step) => weekdayOf(step.at))).toEqual(visits('oChenJing').map(() => 6))
    expect(NOW - (visits('oZhaoLei').at(-1)?.at ?? NOW)).toBeGreaterThan(28 * DAY_MS)
  })

  it('has every kind of happening in a month, and tells a shorter story without what has no room', () => {
    const kinds = new Set(tell().map((step) => step.kind))
    expect([...kinds].sort()).toEqual([
      'announcePrice',
      'cash',
      'driveOff',
      'fuel',
      'invoice',
      'join',
      'prepay',
      'rate',
      'redeem',
      'refund',
    ])
    const short = tell(1, 2)
    expect(short.length).toBeGreaterThan(15)
    expect(short.every((step) => step.at >= beginningOf({ now: NOW, seed: 1, days: 2 }))).toBe(true)
  })

  it('can be told of a few drivers only, who do what they do in the whole story', () => {
    const few = tellStory({ now: NOW, seed: 1, openids: ['oLiQiang', 'oHuBin'] })
    expect(of(few, 'oLiQiang')).toEqual(of(tell(), 'oLiQiang'))
    expect(of(few, 'oZhangWei')).toEqual([])
  })
})
