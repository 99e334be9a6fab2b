import { tellStory } from './story'

it('keeps every promise of one day at the station', async () => {
  const told: string[] = []
  await tellStory((line) => told.push(line))
  expect(told.filter((line) => line.includes('✓')).length).toBeGreaterThan(40)
}, 120_000)
