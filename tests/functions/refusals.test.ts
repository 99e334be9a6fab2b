import { contracts } from '../../core/contracts'
import type { ActionContract } from '../../core/contracts/contract'
import rules from '../../database-rules/functions.json'
import type { Person } from '../support/driver'
import { type Sample, samples } from '../support/samples'
import { dump, join, OWNER, recordOf, STAFF, STATION, THURSDAY } from '../support/station'
import { openWorld, type World } from '../support/world'

let world: World
let people: Readonly<Record<'guest' | 'driver' | 'staff' | 'owner', Person>>
let before: ReturnType<typeof dump>
beforeAll(async () => {
  world = await openWorld({ at: THURSDAY, database: { strict: true } })
  people = {
    guest: world.person('oGuest'),
    driver: await join(world, 'oDriver'),
    staff: world.person(STAFF),
    owner: world.person(OWNER),
  }
  world.forecourt.setOnline(false)
  before = dump(world)
}, 30_000)
afterEach(() => {
  expect(dump(world)).toEqual(before)
})
afterAll(() => world.close())

interface Act {
  readonly functionName: string
  readonly action: string
  readonly contract: ActionContract
  readonly sample: Readonly<Record<string, unknown>>
  readonly refusal: Sample['refusal']
}
const known = samples as Readonly<Record<string, Readonly<Record<string, Sample<Act['sample']>>>>>
const acts: readonly Act[] = Object.entries(contracts).flatMap(([functionName, actions]) =>
  Object.entries(actions as Readonly<Record<string, ActionContract>>).map(([action, contract]) => ({
    functionName,
    action,
    contract,
    sample: known[functionName]?.[action]?.input ?? {},
    refusal: known[functionName]?.[action]?.refusal ?? null,
  })),
)
const roles = ['owner', 'staff', 'driver', 'guest'] as const
/** Who may call an action; a driver rather than others, since most of it is his. */
const callers = ['driver', 'owner', 'staff', 'guest'] as const
const callerOf = ({ roles: may }: ActionContract): Person =>
  people[callers.find((role) => may.includes(role)) ?? 'guest']
const closed = Object.entries(rules).flatMap(([name, { invoke }]) => (invoke === false ? [name] : []))
const codeOf = (reply: Awaited<ReturnType<Person['raw']>>) => (reply.ok ? 'ok' : reply.error.code)

describe('every action', () => {
  it('has a sample that its contract takes', () => {
    const wrong = acts.filter(({ contract, sample }) => !contract.input.safeParse(sample).success)
    expect(wrong.map(({ functionName, action }) => `${functionName}.${action}`)).toEqual([])
  })

  it.each(roles)('refuses a caller who is %s unless it names that role', async (role) => {
    const refused = acts.filter(({ contract }) => !contract.roles.includes(role))
    const expected = role === 'guest' ? 'SIGN_IN_REQUIRED' : 'FORBIDDEN'
    for (const { functionName, action, sample } of refused) {
      const spoofed = { action, input: sample, openid: OWNER, userInfo: { openId: OWNER }, roles: ['owner'] }
      const reply = await people[role].raw(functionName, spoofed)
      expect([functionName, action, codeOf(reply)]).toEqual([functionName, action, expected])
    }
  })

  it('is closed to somebody who is not logged in', async () => {
    for (const functionName of Object.keys(contracts)) {
      const reply = await world.machine.call(functionName, { action: 'list', input: {} })
      expect(reply).toMatchObject({
        error: { errMsg: expect.stringMatching(/Permission denied/i) as string },
      })
    }
  })

  it('is one that the contract has, by its own name', async () => {
    const names = [
      '',
      'constructor',
      '__proto__',
      'toString',
      'hasOwnProperty',
      'QUOTE',
      'quote ',
      'x'.repeat(64),
    ]
    for (const action of names) {
      expect(codeOf(await people.driver.raw('order', { action, input: {} }))).toBe('UNKNOWN_ACTION')
    }
    for (const action of [{ $ne: null }, ['quote'], 7, null, undefined, 'x'.repeat(65)]) {
      expect(codeOf(await people.driver.raw('order', { action, input: {} }))).toBe('INVALID_INPUT')
    }
  })
})

/** The places in an input where a value stands, down to its leaves. */
function placesOf(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path]
  const inside = Object.entries(value).flatMap(([key, part]) =>
    placesOf(part, [...path, Array.isArray(value) ? Number(key) : key]),
  )
  return path.length === 0 ? inside : [path, ...inside]
}
function replaced(value: unknown, [key, ...rest]: readonly (string | number)[], by: unknown): unknown {
  if (key === undefined) return by
  if (Array.isArray(value))
    return value.map((part: unknown, n) => (n === key ? replaced(part, rest, by) : part))
  const record = value as Readonly<Record<string, unknown>>
  return { ...record, [key]: replaced(record[key], rest, by) }
}
const at = (value: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((part, key) => (part as Record<string | number, unknown>)[key], value)
const deep = Array.from({ length: 400 }).reduce<unknown>((inside) => ({ inside }), 'end')
const long = '长'.repeat(20_000)
const notIds = ['$where', "a' || '1'=='1", 'a\u0000b', '标识', '../x', ' ']

/** What can be no value of such a place. */
function hostile(value: unknown, key: string | number | undefined): unknown[] {
  const operators = [{ $ne: null }, { $gt: '' }, { $where: 'sleep(1000)' }, { $exists: true }, deep, [[]]]
  if (typeof value === 'string') {
    // A message's template is looked up among the station's own, by any name.
    const isId = String(key).endsWith('Id') && key !== 'templateId'
    return [...operators, 7, true, long, ...(isId ? notIds : [])]
  }
  if (typeof value === 'number') return [...operators, '5', 1.5, 1e300, -1e17, true, [1]]
  if (typeof value === 'boolean') return [...operators, 'true', 1]
  return [{ $ne: null }, 'text', 7, true, long]
}

describe('an input of the wrong shape', () => {
  it.each(acts.map((act) => [`${act.functionName}.${act.action}`, act] as const))(
    'is refused by %s',
    async (_name, { functionName, action, contract, sample }) => {
      const person = callerOf(contract)
      const inputs = placesOf(sample).flatMap((path) =>
        hostile(at(sample, path), path.at(-1)).map((value) => replaced(sample, path, value)),
      )
      for (const input of inputs) {
        const code = codeOf(await person.raw(functionName, { action, input }))
        if (code !== 'INVALID_INPUT') throw new Error(`${code} for ${JSON.stringify(input).slice(0, 300)}`)
      }
    },
    30_000,
  )

  it('is refused when it is no object at all, or leaves out what is needed', async () => {
    for (const { functionName, action, contract, sample } of acts) {
      const person = callerOf(contract)
      for (const input of ['text', 7, true, ['x'], long]) {
        expect([action, codeOf(await person.raw(functionName, { action, input }))]).toEqual([
          action,
          'INVALID_INPUT',
        ])
      }
      for (const key of Object.keys(sample)) {
        const rest = Object.fromEntries(Object.entries(sample).filter(([name]) => name !== key))
        if (contract.input.safeParse(rest).success) continue
        expect([key, codeOf(await person.raw(functionName, { action, input: rest }))]).toEqual([
          key,
          'INVALID_INPUT',
        ])
      }
    }
  }, 30_000)

  it('is refused when it is too much for the platform', async () => {
    const much = { action: 'list', input: { cursor: 'x'.repeat(2_000_000) } }
    await expect(people.driver.raw('order', much)).rejects.toThrow()
  })
})

describe('what names nothing that is there', () => {
  it.each(
    acts.flatMap((act) =>
      act.refusal === null ? [] : [[`${act.functionName}.${act.action}`, act.refusal, act] as const],
    ),
  )('is refused by %s with %s', async (_name, refusal, { functionName, action, contract, sample }) => {
    expect(codeOf(await callerOf(contract).raw(functionName, { action, input: sample }))).toBe(refusal)
  })
})

describe('a function that is not for users', () => {
  const timerEvent = (name: string) => ({
    Type: 'Timer',
    TriggerName: name === 'scheduler' ? 'everyMinute' : 'daily',
    Time: new Date(world.machine.clock.now()).toISOString(),
    Message: '',
  })
  const httpEvent = {
    httpMethod: 'POST',
    path: '/1900000001',
    headers: { 'content-type': 'application/json', 'x-station-id': STATION, 'x-sequence': '9999999999' },
    body: '{"events":[]}',
    isBase64Encoded: false,
  }

  it('is each one that has no contract, and no other', () => {
    const built = world.machine.functions.host.bundles.names()
    expect(built.filter((name) => !(name in contracts)).sort()).toEqual([...closed].sort())
  })

  it.each(closed)('%s is closed to users by the function rules', async (name) => {
    for (const role of roles) {
      const call = people[role].raw(name, { ...timerEvent(name), ...httpEvent })
      await expect(call).rejects.toThrow(/Permission denied/i)
    }
    const refused = world.machine.journal
      .list({ kind: 'refused' })
      .filter(({ title }) => title.startsWith(`${name} `))
    expect(refused).toHaveLength(roles.length)
  })

  it.each(closed)('%s refuses a user by itself where no rule does', async (name) => {
    for (const event of [timerEvent(name), httpEvent, { ...timerEvent(name), ...httpEvent }, {}]) {
      const outcome = await world.machine.functions.host.invoke({
        functionName: name,
        eventText: JSON.stringify({ ...event, userInfo: { openId: OWNER } }),
        trigger: 'tcb',
        source: 'wx_client',
        caller: { openid: OWNER, appid: world.machine.kernel.appId, clientIp: '127.0.0.1' },
      })
      const reply = outcome.ok ? (JSON.parse(outcome.resultText) as unknown) : outcome
      expect([
        { ok: false, failed: ['FORBIDDEN'] },
        expect.objectContaining({ statusCode: 403 }),
      ]).toContainEqual(reply)
      const entries = world.machine.journal.list({ invocationId: outcome.invocationId })
      expect(entries.filter(({ kind }) => kind === 'database')).toEqual([])
      expect(JSON.stringify(entries.filter(({ kind }) => kind === 'log'))).toMatch(/refused.*FORBIDDEN/)
    }
  })

  it('does not take a call by HTTP for a timer, nor one by a timer for HTTP', async () => {
    const answer = await fetch(`${world.machine.baseUrl}/http/scheduler`, {
      method: 'POST',
      body: JSON.stringify(timerEvent('scheduler')),
    })
    expect(answer.status).toBe(404)
    const outcome = await world.machine.functions.host.invoke({
      functionName: 'payCallback',
      eventText: JSON.stringify(httpEvent),
      trigger: 'timer',
      source: 'wx_trigger',
    })
    expect(outcome.ok && outcome.resultText).toMatch(/"statusCode":403/)
  })
})

it('a member who is staff as well is a driver only for what is his own', async () => {
  expect(recordOf(world, 'identities', STAFF).memberId).toBeNull()
  expect(await people.staff.refusal('order', 'list', {})).toBe('FORBIDDEN')
})
