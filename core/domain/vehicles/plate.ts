/*
 * Number plates of the mainland as a driver types them (A9). Every kind is one or more formats, a format one alphabet per
 * place: so what may come next, and what is a whole plate, follow from the same lines. After GA 36-2018 and the series in
 * use; no I and no O, which look like 1 and 0. Used on the phone too: nothing here needs a schema.
 */

export const plateKinds = [
  'blue',
  'greenSmall',
  'greenLarge',
  'yellow',
  'police',
  'learner',
  'trailer',
  'embassy',
  'consulate',
  'hongKong',
  'macao',
  'military',
] as const
export type PlateKind = (typeof plateKinds)[number]

/** Kinds as drivers tell them apart: by the colour of the plate. */
export const plateGroups = {
  blue: ['blue'],
  green: ['greenSmall', 'greenLarge'],
  yellow: ['yellow'],
  special: ['police', 'learner', 'trailer', 'embassy', 'consulate', 'hongKong', 'macao', 'military'],
} as const satisfies Readonly<Record<string, readonly PlateKind[]>>
export type PlateGroup = keyof typeof plateGroups

export const provinces = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼'
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ'
const DIGITS = '0123456789'
const MIXED = DIGITS + LETTERS
/** New energy: A–E run on electricity alone, F–K do not. */
const ENERGY = 'ABCDEFGHJK'
/** The armed forces' first letter names the service or region. */
const FORCES = 'VKHBSLJNGCE'

type Format = readonly string[]

const civil = (...places: readonly string[]): Format => [provinces, LETTERS, ...places]
const times = (alphabet: string, count: number): string[] => Array.from({ length: count }, () => alphabet)

const formats: Readonly<Record<PlateKind, readonly Format[]>> = {
  blue: [civil(...times(MIXED, 5))],
  greenSmall: [civil(ENERGY, MIXED, ...times(DIGITS, 4))],
  greenLarge: [civil(...times(DIGITS, 5), ENERGY)],
  yellow: [civil(...times(MIXED, 5))],
  police: [civil(...times(MIXED, 4), '警')],
  learner: [civil(...times(MIXED, 4), '学')],
  trailer: [civil(...times(MIXED, 4), '挂')],
  embassy: [['使', ...times(DIGITS, 6)], [...times(DIGITS, 6), '使'], civil(...times(DIGITS, 4), '使')],
  consulate: [['领', ...times(DIGITS, 6)], [...times(DIGITS, 6), '领'], civil(...times(DIGITS, 4), '领')],
  hongKong: [['粤', 'Z', ...times(MIXED, 4), '港']],
  macao: [['粤', 'Z', ...times(MIXED, 4), '澳']],
  military: [
    ['军', LETTERS, ...times(DIGITS, 5)],
    [FORCES, LETTERS, ...times(DIGITS, 5)],
    ['W', 'J', provinces, ...times(DIGITS, 4), `${DIGITS}BDHJSTX`],
  ],
}

function fits(format: Format, text: string): boolean {
  return (
    text.length <= format.length && Array.from(text).every((char, place) => format[place]?.includes(char))
  )
}

/** A plate as it is kept: no spaces, dots or dashes, letters in capitals. */
export function normalisePlate(text: string): string {
  return text.replace(/[\s·•.-]/g, '').toUpperCase()
}

/** Whether a text, as it is kept, is a whole plate of a kind. */
export function isPlate(kind: PlateKind, text: string): boolean {
  return formats[kind].some((format) => format.length === text.length && fits(format, text))
}

/** The first of some kinds that a text is a whole plate of, or null. */
export function plateKindOf(kinds: readonly PlateKind[], text: string): PlateKind | null {
  return kinds.find((kind) => isPlate(kind, text)) ?? null
}

/** What may stand at the next place after a beginning, for plates of some kinds; nothing when it is whole or wrong. */
export function nextPlateCharacters(kinds: readonly PlateKind[], beginning: string): ReadonlySet<string> {
  const open = kinds.flatMap((kind) => formats[kind]).filter((format) => fits(format, beginning))
  return new Set(open.flatMap((format) => Array.from(format[beginning.length] ?? '')))
}

/** As much of a text, from its beginning, as plates of some kinds can begin with. */
export function fittingBeginning(kinds: readonly PlateKind[], text: string): string {
  let beginning = ''
  for (const char of text) {
    if (!nextPlateCharacters(kinds, beginning).has(char)) break
    beginning += char
  }
  return beginning
}

/** How many places a plate of some kinds has that begins so. */
export function plateLength(kinds: readonly PlateKind[], beginning: string): number {
  const open = kinds.flatMap((kind) => formats[kind]).filter((format) => fits(format, beginning))
  return Math.max(0, ...open.map((format) => format.length))
}

/** `京A··345`: enough for its owner to know it by, too little for anybody else. */
export function plateHint(plate: string): string {
  return `${plate.slice(0, 2)}··${plate.slice(-3)}`
}
