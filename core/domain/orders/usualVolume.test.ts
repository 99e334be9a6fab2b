import { sampleSale } from './testing/records'
import { usualVolumes } from './usualVolume'

function fuelled(volumeMl: number, vehicleId: string | null = null, productId = 'gasoline95') {
  const { _id: saleId, amountFen, priceFenPerL, liftedAt, endedAt } = sampleSale()
  return { vehicleId, productId, sale: { saleId, volumeMl, amountFen, priceFenPerL, liftedAt, endedAt } }
}

test('is the median of the last five, so that one jerrycan does not count', () => {
  const last = [40_000, 5_000, 42_000, 41_000, 39_000, 90_000, 90_000].map((ml) => fuelled(ml))
  expect(usualVolumes(last)).toEqual([{ vehicleId: null, productId: 'gasoline95', volumeMl: 40_000 }])
  expect(usualVolumes([fuelled(30_010), fuelled(20_000)])[0]?.volumeMl).toBe(25_000)
})

test('is told apart by vehicle, and by product for who has named none', () => {
  const last = [fuelled(50_000, 'v1'), fuelled(30_000, 'v2'), fuelled(60_000, null, 'diesel0')]
  expect(usualVolumes(last)).toEqual([
    { vehicleId: 'v1', productId: 'gasoline95', volumeMl: 50_000 },
    { vehicleId: null, productId: 'gasoline95', volumeMl: 40_000 },
    { vehicleId: 'v2', productId: 'gasoline95', volumeMl: 30_000 },
    { vehicleId: null, productId: 'diesel0', volumeMl: 60_000 },
  ])
})

test('is nothing before the first fuelling', () => {
  expect(usualVolumes([])).toEqual([])
  expect(usualVolumes([{ ...fuelled(1), sale: null }])).toEqual([])
})
