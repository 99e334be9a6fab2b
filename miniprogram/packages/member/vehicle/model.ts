import type { Input, Output } from '../../../api/client'
import {
  fittingBeginning,
  plateGroups,
  type PlateGroup,
  type PlateKind,
  plateKindOf,
} from '../../../lib/core'
import { named, text, words } from '../../../text/text'
import { groupOf, groups } from '../plates'

type Garage = Output<'vehicle', 'list'>

/** What is filled in. */
export interface VehicleForm {
  readonly group: PlateGroup
  readonly plate: string
  readonly name: string
  readonly productId: string
  readonly tank: string
  readonly usual: boolean
}

export const emptyForm: VehicleForm = {
  group: 'blue',
  plate: '',
  name: '',
  productId: '',
  tank: '',
  usual: false,
}

export function vehicleWords() {
  return words({
    loading: 'common.loading',
    plate: 'vehicle.plate',
    plateHint: 'vehicle.plateHint',
    delete: 'vehicle.delete',
    done: 'vehicle.done',
    energy: 'vehicle.energy',
    fromWechat: 'vehicle.fromWechat',
    name: 'vehicle.name',
    namePlaceholder: 'vehicle.namePlaceholder',
    product: 'vehicle.product',
    productHint: 'vehicle.productHint',
    tank: 'vehicle.tank',
    tankPlaceholder: 'vehicle.tankPlaceholder',
    litres: 'vehicle.litres',
    usual: 'vehicle.usual',
    save: 'vehicle.save',
    remove: 'vehicle.remove',
  })
}

/** The colours to choose from. */
export function groupChoices() {
  return groups.map((group) => ({ group, name: text(`plateGroup.${group}`) }))
}

export function productChoices({ products }: Garage) {
  return products.map(({ productId, grade, name }) => ({ productId, grade, name: named(name) }))
}

/** A vehicle as it is kept, to be changed; an empty form for a new one. */
export function formOf({ vehicles }: Garage, vehicleId: string | undefined): VehicleForm {
  const vehicle = vehicles.find((one) => one.vehicleId === vehicleId)
  if (vehicle === undefined) return { ...emptyForm, usual: vehicles.length === 0 }
  const { plate, plateKind, name, productId, tankLitres, isDefault } = vehicle
  return {
    group: groupOf(plateKind),
    plate,
    name,
    productId: productId ?? '',
    tank: tankLitres === null ? '' : String(tankLitres),
    usual: isDefault,
  }
}

/** The form with another colour: as much of the plate stays as that colour allows. */
export function inGroup(form: VehicleForm, group: PlateGroup): VehicleForm {
  return { ...form, group, plate: fittingBeginning(plateGroups[group], form.plate) }
}

/** A plate that WeChat gave, under the first colour that it can have; null when it is none we know. */
export function fromWechat(form: VehicleForm, plate: string): VehicleForm | null {
  const group = groups.find((one) => plateKindOf(plateGroups[one], plate) !== null)
  return group === undefined ? null : { ...form, group, plate }
}

export function kindOf({ group, plate }: VehicleForm): PlateKind | null {
  return plateKindOf(plateGroups[group], plate)
}

/** What is sent; null while the plate is not complete. */
export function inputOf(
  form: VehicleForm,
  vehicleId: string | undefined,
  requestId: string,
): Input<'vehicle', 'save'> | null {
  const plateKind = kindOf(form)
  if (plateKind === null) return null
  const litres = Number(form.tank)
  return {
    requestId,
    ...(vehicleId === undefined ? {} : { vehicleId }),
    plate: form.plate,
    plateKind,
    name: form.name.trim(),
    productId: form.productId === '' ? null : form.productId,
    tankLitres: Number.isInteger(litres) && litres > 0 ? litres : null,
    isDefault: form.usual,
  }
}
