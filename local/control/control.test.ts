import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildFunctions } from '../cloudbase/functions/testing/buildFunctions'
import { createLocalMachine, type LocalMachine } from '../machine'

const store = `
const cloud = require('wx-server-sdk')
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
exports.main = async (event) => {
  const db = cloud.database()
  const { _id } = await db.collection('notes').add({ data: { text: event.text, at: db.serverDate() } })
  const { data } = await db.collection('notes').doc(_id).get()
  return { text: data.text, openid: cloud.getWXContext().OPENID }
}`

describe('control API', () => {
  let machine: LocalMachine

  beforeAll(async () => {
    const built = buildFunctions({ store: { source: store } })
    writeFileSync(join(built.folder, 'contracts.json'), '{"functions":{"store":{}}}')
    machine = await createLocalMachine({
      ...built,
      rulesDir: built.folder,
      contractsFile: join(built.folder, 'contracts.json'),
      database: { rulesFolder: join(built.folder, 'none'), declarations: [{ name: 'notes', indexes: [] }] },
    })
  })
  afterAll(() => machine.close())
  beforeEach(() => machine.reset())

  const ask = async (
    method: string,
    path: string,
    body?: unknown,
  ): Promise<{ status: number; json: unknown }> => {
    const response = await fetch(`${machine.baseUrl}${path}`, {
      method,
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    })
    return { status: response.status, json: await response.json() }
  }
  const callStore = (): Promise<{ status: number; json: unknown }> =>
    ask('POST', '/local/call', { function: 'store', data: { text: 'hi' }, as: { openid: 'oZhang' } })

  it('calls a function and counts its round trips in the journal', async () => {
    const { json } = await callStore()
    expect(json).toMatchObject({ result: { text: 'hi', openid: 'oZhang' }, errMsg: 'cloud.callFunction:ok' })
    const journal = (await ask('GET', '/local/journal?kind=function')).json
    expect(journal).toMatchObject({
      entries: [{ title: 'store as oZhang', roundTrips: { database: 2, storage: 0, openapi: 0 } }],
    })
  })

  it('crashes a function right after the database call that was planned', async () => {
    await ask('POST', '/local/faults', {
      point: 'function',
      subject: 'store',
      kind: 'crash',
      detail: { afterDatabaseCalls: 1 },
    })
    expect((await callStore()).json).toMatchObject({ error: { errCode: -504002 } })
    expect(machine.database.dump('notes')).toHaveLength(1)
    expect((await callStore()).json).toMatchObject({ result: { text: 'hi' } })
  })

  it('sets, moves and resets the clock', async () => {
    const now = Date.UTC(2031, 0, 1)
    expect((await ask('POST', '/local/clock', { now })).json).toMatchObject({
      iso: expect.stringContaining('2031-01-01T00:00:0') as string,
    })
    await ask('POST', '/local/clock', { advanceMs: 3_600_000 })
    await ask('POST', '/local/clock', { advanceMs: -1_800_000 })
    expect(machine.clock.now() - now).toBeGreaterThanOrEqual(1_800_000)
    expect(machine.clock.now() - now).toBeLessThan(1_810_000)
    await ask('POST', '/local/clock', { now: '2032-02-03T04:05:06+08:00' })
    expect((await ask('GET', '/local/clock')).json).toMatchObject({
      iso: expect.stringContaining('2032-02-02T20:05:0') as string,
    })
    expect((await ask('DELETE', '/local/clock')).json).toMatchObject({ offsetMs: 0 })
  })

  it('plans, lists and calls off faults', async () => {
    const fault = { point: 'timer', kind: 'lose', times: 2 }
    expect((await ask('POST', '/local/faults', [fault, fault])).json).toEqual({ pending: [fault, fault] })
    expect((await ask('GET', '/local/faults')).json).toEqual({ pending: [fault, fault] })
    expect((await ask('DELETE', '/local/faults')).json).toEqual({ pending: [] })
  })

  it('empties everything', async () => {
    await callStore()
    machine.weixin.account.consent('oZhang', ['t1'], true)
    machine.clock.advance(1_000_000)
    expect((await ask('POST', '/local/reset', { demo: false })).json).toEqual({ reset: true, demo: false })
    expect(machine.database.dump('notes')).toHaveLength(0)
    expect(machine.weixin.account.ledger.creditsOf('oZhang', 't1')).toBe(0)
    expect(machine.clock.offsetMs()).toBe(0)
    expect(machine.journal.list()).toHaveLength(0)
  })

  it('plays the tap on the consent dialog', async () => {
    const answer = await ask('POST', '/local/subscribe', { openid: 'oZhang', templateIds: ['t1', 't2'] })
    expect(answer.json).toEqual({ errMsg: 'requestSubscribeMessage:ok', t1: 'accept', t2: 'accept' })
    await ask('POST', '/local/subscribe', { openid: 'oZhang', templateIds: ['t2'], accept: false })
    expect(machine.weixin.account.ledger.creditsOf('oZhang', 't2')).toBe(1)
    await ask('DELETE', '/local/subscribe', { openid: 'oZhang', templateIds: ['t2'] })
    expect(machine.weixin.account.ledger.creditsOf('oZhang', 't2')).toBe(0)
  })

  it('refuses a client that reaches for the database, and writes it down', async () => {
    const body = { collection: 'members', operation: 'get', as: { openid: 'oZhang' } }
    expect((await ask('POST', '/local/client/database', body)).json).toMatchObject({
      error: { errCode: -502003, code: 'DATABASE_PERMISSION_DENIED' },
    })
    expect(machine.journal.list({ kind: 'refused' })).toHaveLength(1)
  })

  it('tells what runs and what it can do', async () => {
    expect((await ask('GET', '/local/status')).json).toMatchObject({
      envId: 'local-env',
      ephemeral: true,
      functions: [{ name: 'store' }],
    })
    expect((await ask('GET', '/local/api')).json).toEqual({ functions: { store: {} } })
  })

  it.each([
    ['POST', '/local/call', { data: {} }, 'function'],
    ['POST', '/local/call', { function: 'store', as: { openid: 'o Zhang' } }, 'openid'],
    ['POST', '/local/clock', { now: 'tomorrow' }, 'now'],
    ['POST', '/local/clock', { advanceMs: 0.5 }, 'advanceMs'],
    ['POST', '/local/faults', { point: 'weather', kind: 'rain' }, 'point'],
    ['POST', '/local/subscribe', { openid: 'oZhang', templateIds: [] }, 'templateIds'],
    ['POST', '/local/client/database', { collection: 'members', operation: 'drop' }, 'operation'],
    ['POST', '/local/phone-code', { openid: 'oZhang', phoneNumber: '12' }, 'phoneNumber'],
    ['GET', '/local/journal?kind=gossip', undefined, 'kind'],
    ['GET', '/local/messages?openid=', undefined, 'openid'],
  ])('answers 400 to %s %s %j', async (method, path, body, field) => {
    const { status, json } = await ask(method, path, body)
    expect(status).toBe(400)
    expect(json).toMatchObject({
      error: { code: 'BAD_REQUEST', message: expect.stringContaining(field) as string },
    })
  })
})
