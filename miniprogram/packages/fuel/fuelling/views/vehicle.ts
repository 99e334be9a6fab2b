import { fuelMismatch } from '../../../../lib/core'
import { text } from '../../../../text/text'
import type { FuellingState } from '../state'

type Known = Pick<FuellingState, 'vehicles' | 'vehicleId' | 'fuels'>

function gradeOf({ fuels }: Pick<Known, 'fuels'>, productId: string | null): string {
  return fuels.find((fuel) => fuel.productId === productId)?.grade ?? ''
}

function nameOf(state: Known, vehicle: FuellingState['vehicles'][number]): string {
  const grade = gradeOf(state, vehicle.productId)
  const name = vehicle.name === '' ? vehicle.plateHint : `${vehicle.plateHint} ${vehicle.name}`
  return grade === '' ? name : `${name} · ${grade}`
}

/** The vehicle that is fuelled; `may` while there is one to choose from. */
export function vehicleRow(state: Known) {
  const chosen = state.vehicles.find(({ vehicleId }) => vehicleId === state.vehicleId)
  const label = chosen === undefined ? text('fuelVehicle.none') : nameOf(state, chosen)
  return { may: state.vehicles.length > 0, label }
}

/** The vehicles to choose from, and none of them. */
export function vehicleChoices(state: Known) {
  const rows = state.vehicles.map((vehicle) => ({
    choice: vehicle.vehicleId,
    label: nameOf(state, vehicle),
    caption: vehicle.isDefault ? text('fuelVehicle.usual') : '',
    value: '',
    on: vehicle.vehicleId === state.vehicleId,
    disabled: false,
  }))
  const none = { choice: 'none', label: text('fuelVehicle.none'), caption: '', value: '' }
  return [...rows, { ...none, on: state.vehicleId === null, disabled: false }]
}

/** A warning when a fuel is not the vehicle's: before it flows, or of what has flowed; `grave` harms the engine. */
export function fuelWarning(state: Known, productId: string, delivered: boolean) {
  const vehicle = state.vehicles.find(({ vehicleId }) => vehicleId === state.vehicleId)
  const usual = vehicle?.productId ?? null
  const mismatch = fuelMismatch(usual, productId, state.fuels)
  if (mismatch === null) return null
  const args = { grade: gradeOf(state, productId), usual: gradeOf(state, usual) }
  if (mismatch === 'grade') return { grave: false, text: text('wrongFuel.grade', args) }
  return { grave: true, text: text(delivered ? 'wrongFuel.delivered' : 'wrongFuel.nozzle', args) }
}
