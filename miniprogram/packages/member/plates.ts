import { plateGroups, type PlateGroup, type PlateKind } from '../../lib/core'

export const groups = Object.keys(plateGroups) as PlateGroup[]

/** The colour a plate has in the street. */
export function groupOf(kind: PlateKind): PlateGroup {
  return groups.find((group) => plateGroups[group].some((one) => one === kind)) ?? 'blue'
}
