import fc from 'fast-check'
import { pageByInstant } from './pageByInstant'

interface Item {
  readonly _id: string
  readonly at: number
}

function sourceOf(all: readonly Item[]): Parameters<typeof pageByInstant<Item>>[0] {
  const sorted = [...all].sort((a, b) => b.at - a.at)
  return {
    before: (at, limit) => Promise.resolve(sorted.filter((item) => item.at < at).slice(0, limit)),
    at: (at) => Promise.resolve(sorted.filter((item) => item.at === at)),
    instantOf: (item) => item.at,
  }
}

describe('paging by an instant', () => {
  it('shows every item once, however many share an instant', async () => {
    const instants = fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(instants, fc.integer({ min: 1, max: 7 }), async (times, size) => {
        const all = times.map((at, n) => ({ _id: `item${n}`, at }))
        const shown: Item[] = []
        let cursor: string | null | undefined
        do {
          const page = await pageByInstant(sourceOf(all), cursor ?? undefined, size)
          shown.push(...page.items)
          cursor = page.nextCursor
        } while (cursor !== null)
        expect(shown.map(({ _id }) => _id).sort()).toEqual(all.map(({ _id }) => _id).sort())
        expect(shown.map(({ at }) => at)).toEqual(times.toSorted((a, b) => b - a))
      }),
    )
  })

  it('begins at the start with a cursor that is none', async () => {
    const page = await pageByInstant(sourceOf([{ _id: 'a', at: 1 }]), 'journal:x', 5)
    expect(page).toEqual({ items: [{ _id: 'a', at: 1 }], nextCursor: null })
  })
})
