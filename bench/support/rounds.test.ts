import { sequentialRounds } from './rounds'

test('calls side by side are one round, calls after each other are many', () => {
  const beside = [
    { from: 0, to: 20 },
    { from: 1, to: 21 },
  ]
  expect(sequentialRounds(beside, 2)).toBe(1)
  expect(sequentialRounds([...beside, { from: 22, to: 40 }], 2)).toBe(2)
  expect(
    sequentialRounds(
      [
        { from: 19, to: 39 },
        { from: 0, to: 20 },
      ],
      2,
    ),
  ).toBe(2)
  expect(sequentialRounds([], 2)).toBe(0)
})
