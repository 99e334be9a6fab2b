import { existsSync, readFileSync, statSync } from 'node:fs'
import { z } from 'zod'

/** One thing that is wrong with a document, in words. */
export interface DocumentIssue {
  /** `rules.0.priceFenPerL`; empty for the document itself. */
  readonly path: string
  readonly zh: string
  readonly en: string
}

const collectionsSchema = z.record(z.string(), z.object({ record: z.record(z.string(), z.unknown()) }))
type Collections = z.infer<typeof collectionsSchema>

const zh = z.locales.zhCN().localeError
const en = z.locales.en().localeError

/** zod's Chinese leaves the names of types as programmers write them. */
const types: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  integer: '整数',
  boolean: '是或否（true / false）',
  object: '对象 { }',
  record: '对象 { }',
  array: '列表 [ ]',
  null: '空值 null',
  undefined: '没有填',
}
const withPlainTypes = (message: string): string =>
  message.replaceAll(/[A-Za-z]+/g, (name) => types[name] ?? name)

/** The shapes of records as the build wrote them down; a file that is not there describes nothing. */
export class RecordShapes {
  private known: { readonly changedAt: number; readonly collections: Collections } | undefined

  /** @param file `dist/collections.json` */
  constructor(private readonly file: string) {}

  /** JSON Schema of a collection's records. */
  of(collection: string): Readonly<Record<string, unknown>> | undefined {
    return this.read()[collection]?.record
  }

  /** What is wrong with a document; nothing is wrong where no shape is known. */
  issuesOf(collection: string, document: unknown): readonly DocumentIssue[] {
    const shape = this.of(collection)
    if (shape === undefined) return []
    const schema = z.fromJSONSchema(shape)
    const inChinese = schema.safeParse(document, { error: zh })
    const inEnglish = schema.safeParse(document, { error: en })
    if (inChinese.success || inEnglish.success) return []
    const english = inEnglish.error.issues
    return inChinese.error.issues.map(({ path, message, code }, n) => ({
      path: path.join('.'),
      zh: code === 'invalid_type' ? withPlainTypes(message) : message,
      en: english[n]?.message ?? message,
    }))
  }

  private read(): Collections {
    if (!existsSync(this.file)) return {}
    const changedAt = statSync(this.file).mtimeMs
    if (this.known?.changedAt !== changedAt) {
      const collections = collectionsSchema.parse(JSON.parse(readFileSync(this.file, 'utf8')))
      this.known = { changedAt, collections }
    }
    return this.known.collections
  }
}
