/** A figure with its unit; `limit` is what it must stay within, where one is set. */
export interface Row {
  /** Names the thing measured. */
  readonly name: string
  /** One value for each column of the table. */
  readonly values: readonly (number | string)[]
  /** What is wrong with it, when it is over its aim. */
  readonly over?: string
}

/** What one subject found: printed as a table, written as JSON. */
export interface Table {
  readonly title: string
  /** What sets these figures, and how they were taken: one or two sentences. */
  readonly note: string
  readonly columns: readonly string[]
  readonly rows: readonly Row[]
}

/** Something that can be measured by its name: `npm run bench -- <name>`. */
export interface Subject {
  readonly name: string
  measure(): Promise<readonly Table[]>
}
