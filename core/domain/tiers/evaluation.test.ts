import { sampleMember, samplePricing, shanghaiAt } from '../testing/samples'
import type { Member } from '../members/records'
import { evaluate, fallNotice } from './evaluation'

const pricing = samplePricing()
const first = shanghaiAt('2026-03-01', 120)

function gold(yuan: number, month = '2026-02'): Member {
  return sampleMember({
    tier: { code: 'gold', since: shanghaiAt('2025-03-10') },
    growth: [{ month, paidFen: yuan * 100, days: [] }],
  })
}

describe('the monthly evaluation', () => {
  it('lets a tier fall by one step, with a journal of the month and a message', () => {
    const { changes, result } = evaluate(gold(100), first, pricing)
    expect(result.tier).toEqual({ code: 'silver', since: first })
    expect(changes.map(({ record }) => record._id)).toEqual(['member1', 'journal:evaluation:member1:2026-03'])
    expect(changes[1]).toMatchObject({
      record: {
        outbox: [
          {
            task: {
              content: { key: 'message.tierFallen', args: { tier: 'silver', off: 20, missing: 7_900 } },
            },
          },
        ],
      },
    })
    expect(evaluate(result, first + 1, pricing)).toEqual({ changes: [], result })
  })

  it('changes nothing when the growth reaches', () => {
    expect(evaluate(gold(8_000), first, pricing).changes).toEqual([])
  })

  it('tells of a rise as a rise', () => {
    const { changes } = evaluate(gold(20_000), first, pricing)
    expect(changes[1]).toMatchObject({
      record: { outbox: [{ task: { content: { key: 'message.tierRisen', args: { tier: 'diamond' } } } }] },
    })
  })

  it('is announced to those whose tier would fall, with what is missing', () => {
    const at = shanghaiAt('2026-02-25', 120)
    expect(fallNotice(gold(7_600), at, pricing)).toMatchObject({
      messageKey: 'tierFallSoon:2026-03-01',
      content: { args: { day: '2026-03-01', tier: 'gold', missing: 400 } },
    })
    expect(fallNotice(gold(8_000), at, pricing)).toBeNull()
    expect(fallNotice(sampleMember(), at, pricing)).toBeNull()
  })
})
