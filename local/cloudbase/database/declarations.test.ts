import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readDeclarations } from './declarations'
import { databaseBench } from './testing/bench'

describe('database rules', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rules-'))
  })
  afterEach(() => {
    rmSync(folder, { recursive: true })
  })
  const write = (name: string, content: unknown): void => {
    writeFileSync(join(folder, name), JSON.stringify(content))
  }

  it('declare collections and their indexes; rules of other services are no collections', async () => {
    const index = { name: 'plate', fields: [{ name: 'plate', order: 1 }], unique: true }
    write('cars.json', { access: 'ADMINONLY', indexes: [index] })
    write('owner_today.json', { access: 'ADMINONLY' })
    write('functions.json', { '*': { invoke: true } })
    write('storage.json', { read: false })
    const { call, database } = databaseBench({ rulesFolder: folder })
    expect(database.collections()).toMatchObject([{ name: 'cars' }, { name: 'owner_today' }])
    await call('insertDocument', { collectionName: 'cars', data: [{ plate: 'A' }] })
    await expect(call('insertDocument', { collectionName: 'cars', data: [{ plate: 'A' }] })).rejects.toThrow(
      'E11000',
    )
    await expect(call('addCollection', { collectionName: 'cars' })).rejects.toMatchObject({
      code: 'DATABASE_COLLECTION_ALREADY_EXIST',
    })
  })

  it.each([
    [[], 'must hold an object'],
    [{ indexes: {} }, 'indexes must be an array'],
    [{ indexes: [{ fields: [] }] }, 'needs a name and fields'],
    [{ indexes: [{ name: 'a', fields: [] }] }, 'has no fields'],
    [{ indexes: [{ name: 'a', fields: [{ name: 'b', order: 2 }] }] }, 'order of 1 or -1'],
  ])('refuse %j', (content, message) => {
    write('cars.json', content)
    expect(() => readDeclarations(folder)).toThrow(message)
  })

  it('declare nothing when there is no folder', () => {
    expect(readDeclarations(join(folder, 'none'))).toEqual([])
  })
})
