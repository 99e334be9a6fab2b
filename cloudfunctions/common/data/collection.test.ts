import { Collection, type Condition } from './collection'
import type { DocumentDatabase } from './connection'

const asked: object[] = []
const query = { orderBy: () => query, limit: () => query, get: () => Promise.resolve({ data: [] }) }
const database = {
  command: {
    and: (parts: unknown) => parts,
    gt: (operand: unknown) => operand,
    in: (operand: unknown) => operand,
  },
  collection: () => ({
    where: (conditions: object) => {
      asked.push(conditions)
      return query
    },
  }),
} as unknown as DocumentDatabase
const orders = new Collection(database, 'orders')
const find = (condition: unknown) => orders.find({ where: { memberId: condition as Condition }, limit: 1 })

describe('a condition', () => {
  it.each([
    ['undefined', undefined],
    ['null', null],
    ['an undefined operand', { gt: undefined }],
    ['a list with a hole', { in: ['m1', undefined] }],
  ])(
    'that is %s is refused, since the SDK would leave it out and find everything',
    async (_what, condition) => {
      asked.length = 0
      await expect(find(condition)).rejects.toThrow('memberId')
      expect(asked).toEqual([])
    },
  )

  it('that is whole is asked', async () => {
    asked.length = 0
    await find('m1')
    expect(asked).toEqual([{ memberId: 'm1' }])
  })
})
