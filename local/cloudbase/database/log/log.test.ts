import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { databaseBench, type DatabaseBench } from '../testing/bench'
import type { DatabaseOptions } from '../options'

describe('kept state', () => {
  let stateDir: string
  beforeEach(() => {
    stateDir = mkdtempSync(join(tmpdir(), 'database-'))
  })
  afterEach(() => {
    rmSync(stateDir, { recursive: true })
  })

  const start = (options: DatabaseOptions = {}): DatabaseBench => databaseBench(options, { stateDir })
  const logFile = (): string => {
    const [file] = readdirSync(join(stateDir, 'database')).filter((name) => name.startsWith('log-'))
    return join(stateDir, 'database', file ?? '')
  }
  const insert = (bench: DatabaseBench, ...data: unknown[]): Promise<unknown> =>
    bench.call('insertDocument', { collectionName: 'members', data })

  it('survives the process without a closing word, with every type and in the same order', async () => {
    const first = start()
    await first.call('addCollection', { collectionName: 'members' })
    await insert(
      first,
      { _id: 'b', at: new Date(5), n: 0.5, big: 2 ** 40, list: [null, { a: /x/i }] },
      { _id: 1 },
    )
    await insert(first, { _id: 'gone' })
    await first.call('modifyDocument', {
      collectionName: 'members',
      query: { _id: 1 },
      data: { $set: { a: 1 } },
    })
    await first.call('removeDocument', { collectionName: 'members', query: { _id: 'gone' } })
    expect(start().database.dump('members')).toEqual(first.database.dump('members'))
    expect(
      start()
        .database.dump('members')
        .map((member) => member._id),
    ).toEqual(['b', 1])
  })

  it('keeps a transaction as one: all of it or nothing', async () => {
    const first = start({ declarations: [{ name: 'members', indexes: [] }] })
    const { transactionId } = await first.call('startTransaction')
    await first.call('insertDocument', {
      collectionName: 'members',
      transactionId,
      data: [{ _id: 1 }, { _id: 2 }],
    })
    expect(start().database.collections()).toEqual([])
    await first.call('commitTransaction', { transactionId })
    const whole = readFileSync(logFile())
    expect(start().database.dump('members')).toHaveLength(2)
    writeFileSync(logFile(), whole.subarray(0, whole.length - 5))
    expect(start({ declarations: [{ name: 'members', indexes: [] }] }).database.dump('members')).toEqual([])
  })

  it('drops a torn last line, goes on after it, and refuses damage before the end', async () => {
    const first = start({ declarations: [{ name: 'members', indexes: [] }] })
    await insert(first, { _id: 1 })
    appendFileSync(logFile(), '{"w":[["members",{"_id":{"$num')
    const second = start()
    expect(second.database.dump('members')).toEqual([{ _id: 1 }])
    await insert(second, { _id: 2 })
    expect(start().database.dump('members')).toEqual([{ _id: 1 }, { _id: 2 }])
    writeFileSync(logFile(), `garbage\n${readFileSync(logFile(), 'utf8')}`)
    expect(() => start()).toThrow(/damaged at .*:1/)
  })

  it('folds a long log into a snapshot and goes on', async () => {
    const options = { declarations: [{ name: 'members', indexes: [] }], compactAboveBytes: 2_000 }
    const first = start(options)
    for (let n = 0; n < 100; n += 1) await insert(first, { _id: n, text: 'x'.repeat(100) })
    expect(statSync(logFile()).size).toBeLessThan(3_000)
    expect(readdirSync(join(stateDir, 'database'))).toHaveLength(2)
    expect(start(options).database.dump('members')).toEqual(first.database.dump('members'))
  })

  it('restores from the snapshot when a crash left the old log beside it', async () => {
    const options = { declarations: [{ name: 'members', indexes: [] }], compactAboveBytes: 10 }
    const first = start(options)
    await insert(first, { _id: 1 })
    const old = { path: logFile(), content: readFileSync(logFile()) }
    await insert(first, { _id: 2 })
    expect(existsSync(old.path)).toBe(false)
    writeFileSync(old.path, old.content)
    expect(start(options).database.dump('members')).toEqual([{ _id: 1 }, { _id: 2 }])
  })

  it('forgets everything on reset, for good', async () => {
    const first = start({ declarations: [{ name: 'members', indexes: [] }] })
    await insert(first, { _id: 1 })
    await first.call('addCollection', { collectionName: 'extra' })
    first.database.reset()
    expect(first.database.collections().map(({ name }) => name)).toEqual(['members'])
    expect(start().database.dump('members')).toEqual([])
    await insert(first, { _id: 2 })
    expect(start().database.dump('members')).toEqual([{ _id: 2 }])
  })

  it('writes nothing on an ephemeral machine', async () => {
    const bench = databaseBench()
    await bench.call('addCollection', { collectionName: 'members' })
    bench.database.reset()
    expect(readdirSync(stateDir)).toEqual([])
  })
})
