import type { Output } from '../../../api/client'
import { text, words } from '../../../text/text'
import { groupOf } from '../plates'

type Garage = Output<'vehicle', 'list'>

export function vehiclesWords() {
  return words({
    loading: 'common.loading',
    empty: 'vehicles.empty',
    emptyHint: 'vehicles.emptyHint',
    add: 'vehicles.add',
    usual: 'vehicles.usual',
    makeUsual: 'vehicles.makeUsual',
    edit: 'vehicles.edit',
    recognition: 'vehicles.recognition',
    recognitionHint: 'vehicles.recognitionHint',
  })
}

/** `京A·12345`: a plate as it is read in the street. */
function spaced(plate: string): string {
  return `${plate.slice(0, 2)}·${plate.slice(2)}`
}

/** The vehicles as the list shows them (A9). */
export function garageView({ vehicles, products, most, plateRecognitionAt }: Garage) {
  const left = most - vehicles.length
  return {
    vehicles: vehicles.map(({ vehicleId, plate, plateKind, name, productId, tankLitres, isDefault }) => {
      const product = products.find((one) => one.productId === productId)
      const facts = [
        product?.grade ?? '',
        tankLitres === null ? '' : text('vehicles.tank', { litres: tankLitres }),
      ]
      return {
        vehicleId,
        plate: spaced(plate),
        group: groupOf(plateKind),
        name,
        facts: facts.filter((fact) => fact !== '').join(' · '),
        isDefault,
      }
    }),
    room: left > 0 ? text('vehicles.room', { left }) : text('vehicles.full', { most }),
    full: left <= 0,
    recognition: plateRecognitionAt !== null,
    recognitionSince:
      plateRecognitionAt === null ? '' : text('vehicles.recognitionSince', { at: plateRecognitionAt }),
  }
}
export type GarageView = ReturnType<typeof garageView>
