import { nextPlateCharacters, type PlateKind, provinces } from '../../lib/core'

/** Which keys are shown: the provinces with the signs that begin a plate, or letters, digits and the signs that end one. */
export type Face = 'provinces' | 'letters'

interface Key {
  readonly char: string
  /** Whether it may stand at the next place. */
  readonly on: boolean
}

/** The order in which they lie on Chinese plate keyboards. */
const provinceRows = ['京津渝沪冀晋辽吉黑苏', '浙皖闽赣鲁豫鄂湘粤琼', '川贵云陕甘青蒙桂宁新', '藏使领军']
const letterRows = ['1234567890', 'QWERTYUIOP', 'ASDFGHJKL', 'ZXCVBNM']
const ENDINGS = '警学挂港澳使领'

/** Signs that begin a plate and name no province. */
const BEGINNINGS = '使领军'

/** The face that has what comes next; where both have, the one that is shown. */
export function faceFor(kinds: readonly PlateKind[], value: string, shown: Face): Face {
  const next = [...nextPlateCharacters(kinds, value)]
  if (next.length === 0) return value === '' ? 'provinces' : shown
  const ofProvinces = next.some((char) => isProvinceKey(char, value))
  const ofLetters = next.some((char) => !isProvinceKey(char, value))
  if (ofProvinces && ofLetters) return shown
  return ofProvinces ? 'provinces' : 'letters'
}

/** Whether both faces have something that may come next. */
export function bothFaces(kinds: readonly PlateKind[], value: string): boolean {
  const next = [...nextPlateCharacters(kinds, value)]
  return next.some((char) => isProvinceKey(char, value)) && next.some((char) => !isProvinceKey(char, value))
}

function isProvinceKey(char: string, value: string): boolean {
  return provinces.includes(char) || (value === '' && BEGINNINGS.includes(char))
}

export interface Row {
  readonly n: number
  readonly keys: readonly Key[]
}

/** The rows of a face; what cannot come next is there and does nothing, so that keys keep their places. */
export function keyRows(kinds: readonly PlateKind[], value: string, face: Face): Row[] {
  const next = nextPlateCharacters(kinds, value)
  const ends = kinds.some((kind) => !['blue', 'yellow', 'greenSmall', 'greenLarge'].includes(kind))
  const rows = face === 'provinces' ? provinceRows : ends ? [...letterRows, ENDINGS] : letterRows
  return rows.map((row, n) => ({ n, keys: Array.from(row, (char) => ({ char, on: next.has(char) })) }))
}
