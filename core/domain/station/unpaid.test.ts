import { unpaidByFuellingPoint } from './unpaid'

const at = (fuellingPointId: string): { fuellingPointId: string } => ({ fuellingPointId })

it('counts uncleared sales by fuelling point and says where the next car is blocked', () => {
  expect(unpaidByFuellingPoint([at('1'), at('2'), at('2'), at('3')])).toEqual([
    { fuellingPointId: '2', sales: 2, blocked: true },
    { fuellingPointId: '1', sales: 1, blocked: false },
    { fuellingPointId: '3', sales: 1, blocked: false },
  ])
  expect(unpaidByFuellingPoint([])).toEqual([])
})
