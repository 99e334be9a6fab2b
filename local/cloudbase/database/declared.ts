import { toStored } from './actions/validate'
import { readDeclarations, type CollectionDeclaration } from './declarations'
import type { Collection } from './engine/collection'
import type { IndexDeclaration } from './engine/collectionIndex'
import type { Engine } from './engine/engine'
import { DocumentRecord } from './engine/record'
import type { DatabaseOptions } from './options'
import type { StoredDocument } from './values/document'

/** The collections that stand from the start, and their indexes. */
export class Declared {
  private readonly declarations: readonly CollectionDeclaration[]

  constructor(
    private readonly engine: Engine,
    options: DatabaseOptions,
  ) {
    const ofFolder = options.rulesFolder === undefined ? [] : readDeclarations(options.rulesFolder)
    this.declarations = [...ofFolder, ...(options.declarations ?? [])]
  }

  indexesOf(name: string): readonly IndexDeclaration[] {
    return this.declarations.find((declaration) => declaration.name === name)?.indexes ?? []
  }

  createAll(): void {
    for (const { name } of this.declarations) this.ensure(name)
  }

  /** The collection, made with its declared indexes when it is not there. */
  ensure(name: string): Collection {
    return this.engine.hasCollection(name)
      ? this.engine.collection(name)
      : this.engine.createCollection(name, this.indexesOf(name))
  }

  /** Puts documents as one commit, in the place of those with the same id. */
  seed(name: string, documents: readonly StoredDocument[]): void {
    const collection = this.ensure(name)
    this.engine.commitWrites(
      documents.map((document) => ({
        collection,
        record:
          collection.records.get(document._id) ??
          new DocumentRecord(document._id, this.engine.nextSequence()),
        document: toStored(document, false),
      })),
    )
  }
}
