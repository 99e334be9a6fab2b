import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildFunctions } from '../cloudbase/functions/testing/buildFunctions'
import { createLocalMachine, type LocalMachine } from '../machine'

const shape = {
  type: 'object',
  properties: { _id: { type: 'string' }, litres: { type: 'integer', minimum: 0 } },
  required: ['_id', 'litres'],
  additionalProperties: false,
}

describe('the database by hand', () => {
  let machine: LocalMachine

  beforeAll(async () => {
    const built = buildFunctions({})
    writeFileSync(join(built.folder, 'collections.json'), JSON.stringify({ sales: { record: shape } }))
    machine = await createLocalMachine({
      ...built,
      rulesDir: built.folder,
      contractsFile: join(built.folder, 'contracts.json'),
      database: {
        rulesFolder: join(built.folder, 'none'),
        declarations: [
          { name: 'sales', indexes: [] },
          { name: 'notes', indexes: [] },
        ],
      },
    })
  })
  afterAll(() => machine.close())
  beforeEach(() => machine.reset())

  const ask = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(`${machine.baseUrl}/local/${path}`, {
      method,
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    })
    return { status: response.status, json: await response.json() }
  }
  const add = (document: unknown, force = false) => ask('POST', 'database/sales', { document, force })
  const find = async (query: Record<string, string>): Promise<unknown> =>
    (await ask('GET', `database/sales?${new URLSearchParams(query).toString()}`)).json

  it('lists the collections with how many documents they hold', async () => {
    await add({ _id: 'a', litres: 1 })
    expect((await ask('GET', 'database')).json.collections).toEqual([
      { name: 'sales', count: 1, indexes: [{ name: '_id_', unique: true }] },
      { name: 'notes', count: 0, indexes: [{ name: '_id_', unique: true }] },
    ])
  })

  it('filters, sorts and pages', async () => {
    for (const litres of [30, 10, 20, 40]) await add({ _id: `s${litres}`, litres })
    expect(
      await find({ filter: '{"litres":{"$gt":10}}', sort: '{"litres":-1}', skip: '1', limit: '1' }),
    ).toEqual({
      total: 3,
      documents: [{ _id: 's30', litres: 30 }],
      shape,
    })
  })

  it('finds documents by a text in any of their values, and pages through those', async () => {
    for (const _id of ['one', 'two', 'three'])
      await ask('POST', 'database/notes', {
        document: { _id, by: { name: _id === 'two' ? '李强' : '张伟' } },
      })
    const found = (query: Record<string, string>) =>
      ask('GET', `database/notes?${new URLSearchParams(query).toString()}`)
    expect((await found({ text: '张伟', sort: '{"_id":1}', skip: '1', limit: '1' })).json).toMatchObject({
      total: 2,
      documents: [{ _id: 'three' }],
    })
    expect((await found({ text: 'TWO' })).json).toMatchObject({ total: 1, documents: [{ _id: 'two' }] })
    expect((await found({ text: 'name' })).json).toMatchObject({ total: 0, documents: [] })
  })

  it('says in two languages what is wrong with a document, and keeps it only when told to', async () => {
    const wrong = { _id: 'a', litres: 'ten' }
    const { status, json } = await add(wrong)
    expect(status).toBe(422)
    expect(json.error).toMatchObject({
      code: 'INVALID_DOCUMENT',
      details: {
        issues: [
          {
            path: 'litres',
            zh: expect.stringMatching(/无效|期望/) as string,
            en: expect.stringContaining('expected number') as string,
          },
        ],
      },
    })
    expect(machine.database.dump('sales')).toHaveLength(0)
    expect((await add(wrong, true)).status).toBe(200)
    expect(machine.database.read('sales', 'a')).toEqual(wrong)
  })

  it('changes and removes a document, and the journal shows by whose hand', async () => {
    await add({ _id: 'a', litres: 1 })
    expect((await ask('PUT', 'database/sales/a', { document: { _id: 'a', litres: 2 } })).json).toEqual({
      document: { _id: 'a', litres: 2 },
    })
    expect((await ask('DELETE', 'database/sales/a')).json).toEqual({ removed: 'a' })
    expect((await ask('DELETE', 'database/sales/a')).status).toBe(404)
    const journal = await ask('GET', 'journal?kind=database&text=BY%20hand')
    expect(journal.json).toMatchObject({
      entries: [
        { title: 'by hand: put sales/a' },
        { title: 'by hand: put sales/a' },
        { title: 'by hand: remove sales/a' },
      ],
    })
  })

  it('keeps dates, and numbers as ids', async () => {
    const document = { _id: 7, at: { $date: '2026-01-02T03:04:05Z' } }
    await ask('POST', 'database/notes', { document })
    expect(machine.database.read('notes', 7)).toEqual({ _id: 7, at: new Date('2026-01-02T03:04:05Z') })
    expect((await ask('GET', 'database/notes')).json).toEqual({
      total: 1,
      documents: [document],
      shape: null,
    })
    expect((await ask('DELETE', 'database/notes/7')).status).toBe(200)
  })

  it('takes a copy out and puts it back', async () => {
    await add({ _id: 'a', litres: 1 })
    const copy = (await ask('GET', 'database-copy')).json
    await ask('PUT', 'database/sales/a', { document: { _id: 'a', litres: 2 } })
    await add({ _id: 'b', litres: 3 })
    await ask('POST', 'database/notes', { document: { _id: 'n' } })
    expect(
      (await ask('POST', 'database-copy', { collections: { sales: copy.collections.sales } })).json,
    ).toEqual({
      counts: { sales: 1 },
    })
    expect(machine.database.dump('sales')).toEqual([{ _id: 'a', litres: 1 }])
    expect(machine.database.dump('notes')).toHaveLength(1)
  })

  it.each([
    ['GET', 'database/nowhere', undefined, 400, 'nowhere'],
    ['GET', 'database/sales?filter=%7B', undefined, 400, 'filter'],
    ['GET', 'database/sales?filter=%7B%22%24what%22%3A1%7D', undefined, 400, '$what'],
    ['GET', 'database/sales?limit=0', undefined, 400, 'limit'],
    ['POST', 'database/sales', { document: { litres: 1 } }, 400, '_id'],
    ['PUT', 'database/sales/a', { document: { _id: 'b', litres: 1 } }, 400, '_id'],
    ['POST', 'database-copy', { collections: { sales: [{ litres: 1 }] } }, 400, '_id'],
  ])('refuses %s %s', async (method, path, body, status, word) => {
    const answer = await ask(method, path, body)
    expect(answer.status).toBe(status)
    expect(answer.json.error.message).toContain(word)
  })

  it('refuses a second document with an id', async () => {
    await add({ _id: 'a', litres: 1 })
    expect(await add({ _id: 'a', litres: 2 })).toMatchObject({
      status: 409,
      json: { error: { code: 'DOCUMENT_EXISTS' } },
    })
  })
})
