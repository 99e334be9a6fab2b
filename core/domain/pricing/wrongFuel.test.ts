import { samplePricing } from '../testing/samples'
import { fuelMismatch } from './wrongFuel'

const fuels = samplePricing().products

test.each([
  ['gasoline95', 'gasoline95', null],
  ['gasoline95', 'gasoline92', 'grade'],
  ['gasoline95', 'diesel0', 'kind'],
  ['diesel0', 'gasoline92', 'kind'],
  [null, 'diesel0', null],
  ['gone', 'diesel0', null],
])('a vehicle of %s that got %s: %s', (usual, delivered, mismatch) => {
  expect(fuelMismatch(usual, delivered, fuels)).toBe(mismatch)
})
