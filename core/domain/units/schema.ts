import * as z from 'zod/mini'

/** Integer fen, may be negative on a line that takes money off. */
export const fen = z.int()
/** Integer fen, zero or more. */
export const fenAmount = z.int().check(z.nonnegative())
/** Integer fen per litre, above zero. */
export const fenPerL = z.int().check(z.positive())
/** Integer millilitres, zero or more; a dispenser reports steps of 10. */
export const millilitres = z.int().check(z.nonnegative())
export const pointsAmount = z.int().check(z.nonnegative())
/** Epoch milliseconds. */
export const instant = z.int()
/** Business day `YYYY-MM-DD` in Asia/Shanghai. */
export const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))
/** Business month `YYYY-MM` in Asia/Shanghai. */
export const month = z.string().check(z.regex(/^\d{4}-\d{2}$/))
/** Basis points: 100 is one per cent. */
export const basisPoints = z.int().check(z.nonnegative())
/** Integer per cent: 150 is one and a half times. */
export const percent = z.int().check(z.nonnegative())
/** A text both languages have (product decisions, Stations and languages). */
export const bilingual = z.object({ zh: z.string(), en: z.string() })
/** A message as data: the key of a catalogue entry and its arguments. */
export const reason = z.object({
  key: z.string(),
  args: z.record(z.string(), z.union([z.string(), z.int()])),
})
/** Every stored record carries the version of its shape, so that reading can upgrade old ones. */
export const recordHead = { _id: z.string(), schema: z.int() }

export type Bilingual = z.infer<typeof bilingual>
export type Reason = z.infer<typeof reason>
