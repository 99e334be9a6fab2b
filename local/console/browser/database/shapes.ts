export interface CollectionSummary {
  readonly name: string
  readonly count: number
  readonly indexes: readonly { readonly name: string; readonly unique: boolean }[]
}

export type Document = Readonly<Record<string, unknown>> & { readonly _id: string | number }

export interface Found {
  readonly total: number
  readonly documents: readonly Document[]
  /** JSON Schema of the records; null where none is known. */
  readonly shape: { readonly properties?: Readonly<Record<string, unknown>> } | null
}

/** One thing that is wrong with a document, as the machine said it. */
export interface DocumentIssue {
  readonly path: string
  readonly zh: string
  readonly en: string
}
