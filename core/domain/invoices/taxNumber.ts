/** GB 32100-2015: digits and capitals without I, O, S, V and Z, each worth its place in this row. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** The last of the eighteen characters, which the first seventeen decide; null when one of them cannot stand there. */
export function checkCharacter(first17: string): string | null {
  const values = Array.from(first17, (character) => ALPHABET.indexOf(character))
  if (values.length !== WEIGHTS.length || values.includes(-1)) return null
  const sum = values.reduce((total, value, index) => total + value * (WEIGHTS[index] ?? 0), 0)
  return ALPHABET.charAt((31 - (sum % 31)) % 31)
}

/**
 * Whether a text can be a tax number: a unified social credit code whose check character is right, or one of the older
 * numbers of 15 or 20 characters, which have none (D13).
 */
export function isTaxNumber(text: string): boolean {
  if (text.length === 18) return checkCharacter(text.slice(0, 17)) === text.charAt(17)
  return /^(?:[0-9A-Z]{15}|[0-9A-Z]{20})$/.test(text)
}
