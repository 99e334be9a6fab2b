import type { Bilingual } from '../domain/units/schema'

/**
 * A text in both languages. `{name}` is an argument; `{fen:amount}` one with a kind (see `formatters.ts`);
 * `[…]` is left out when all arguments in it are missing, zero or empty.
 */
export type Entry = Readonly<Bilingual>
export type Catalogue = Readonly<Record<string, Entry>>
