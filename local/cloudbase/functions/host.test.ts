import { createKernel } from '../../kernel/kernel'
import { FunctionHost } from './host'
import type { InvocationOutcome, InvokeOrder } from './invokeOrder'
import { buildFunctions, type BuiltFunctions } from './testing/buildFunctions'

const echo = `
exports.main = async (event, context) => ({
  event, context, env: { ...process.env }, now: Date.now(), isDate: new Date() instanceof Date, pid: process.pid,
})`
const misbehave = `
exports.main = async (event) => {
  if (event.how === 'throw') throw new Error('no fuel')
  if (event.how === 'hang') await new Promise((r) => setTimeout(r, 60000))
  if (event.how === 'exit') process.exit(3)
  if (event.how === 'reject') { void Promise.reject(new Error('nobody waits')); await new Promise((r) => setTimeout(r, 500)) }
  if (event.how === 'large') return 'x'.repeat(2 * 1024 * 1024)
  if (event.how === 'cycle') { const a = {}; a.a = a; return a }
  if (event.how === 'hoard') { const all = []; for (;;) all.push(new Array(100000).fill({})) }
  if (event.how === 'print') { console.log('litres', { n: 5 }); console.error('careful') }
  return null
}`

const caller = { openid: 'oZhang', appid: 'wxapp', clientIp: '10.0.0.1' }

describe.each([
  ['in processes', false],
  ["in the machine's own process", true],
])('function host, %s', (_where, inline) => {
  let built: BuiltFunctions
  let host: FunctionHost
  const kernel = createKernel({ appId: 'wxapp', baseUrl: () => 'http://127.0.0.1:7070' })

  beforeAll(() => {
    built = buildFunctions({
      echo: { source: echo, config: { envVariables: ['PLANET'], memoryMb: 128 } },
      misbehave: { source: misbehave, config: { timeoutSeconds: 1 } },
      hoard: { source: misbehave, config: { timeoutSeconds: 20, memoryMb: 64 } },
      broken: { source: 'throw new Error("cannot load")' },
      greedy: { source: echo, config: { envVariables: ['MISSING'] } },
    })
    host = new FunctionHost(kernel, {
      functionsDir: built.functionsDir,
      bootstrapFile: built.bootstrapFile,
      variables: () => ({ PLANET: 'earth', SECRET: 'hidden' }),
      inline,
    })
  })
  afterAll(() => {
    host.close()
  })

  const invoke = (
    functionName: string,
    event: unknown,
    more: Partial<InvokeOrder> = {},
  ): Promise<InvocationOutcome> =>
    host.invoke({
      functionName,
      eventText: JSON.stringify(event),
      trigger: 'tcb',
      source: 'wx_client',
      ...more,
    })
  const result = async (
    outcome: Promise<InvocationOutcome>,
  ): Promise<Record<string, Record<string, unknown>>> => {
    const settled = await outcome
    if (!settled.ok) throw new Error(`${settled.code}: ${settled.message}`)
    return JSON.parse(settled.resultText) as Record<string, Record<string, unknown>>
  }

  it('gives event, context and the identity of this one event', async () => {
    const first = await result(invoke('echo', { a: 1 }, { caller }))
    expect(first['event']).toEqual({ a: 1 })
    expect(first['context']).toMatchObject({
      memory_limit_in_mb: 128,
      time_limit_in_ms: 3000,
      function_name: 'echo',
      function_version: '$LATEST',
      namespace: 'local-env',
    })
    expect(first['env']).toMatchObject({
      WX_OPENID: 'oZhang',
      WX_APPID: 'wxapp',
      WX_CONTEXT_KEYS: 'WX_CLIENTIP,WX_APPID,WX_OPENID,WX_API_TOKEN',
      TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SEQID,TRIGGER_SRC,TCB_SOURCE',
      TCB_SOURCE: 'wx_client',
      TCB_CONTEXT_CNFG: '{"URL":"http://127.0.0.1:7070/admin"}',
      TRIGGER_SRC: 'tcb',
      PLANET: 'earth',
      TZ: 'UTC',
    })
    expect(first['env']).not.toHaveProperty('SECRET')
    expect(first['env']).not.toHaveProperty('JEST_WORKER_ID')
    const second = await result(invoke('echo', {}, { trigger: 'timer', source: 'wx_trigger' }))
    expect(second['pid']).toBe(first['pid'])
    expect(second['env']).not.toHaveProperty('WX_OPENID')
    expect(second['env']).toMatchObject({
      TRIGGER_SRC: 'timer',
      WX_TRIGGER_API_TOKEN_V0: expect.any(String) as string,
    })
  })

  it('lets the function live at the virtual instant', async () => {
    const instant = Date.UTC(2031, 4, 1)
    kernel.clock.setNow(instant)
    const reply = await result(invoke('echo', {}))
    kernel.clock.reset()
    expect(Number(reply['now'])).toBeGreaterThanOrEqual(instant)
    expect(Number(reply['now'])).toBeLessThan(instant + 5_000)
    expect(reply['isDate']).toBe(true)
  })

  it.each([
    ['throw', 'FUNCTIONS_EXECUTE_FAIL', /no fuel/],
    ['hang', 'FUNCTIONS_TIME_LIMIT_EXCEEDED', /after 1 seconds/],
    ['exit', 'FUNCTIONS_EXECUTE_FAIL', /exited unexpectedly/],
    ['cycle', 'FUNCTIONS_EXECUTE_FAIL', /circular/],
  ])('answers %s with %s and serves the next event', async (how, code, message) => {
    const outcome = await invoke('misbehave', { how })
    expect(outcome).toMatchObject({ ok: false, code, message: expect.stringMatching(message) as string })
    expect(await invoke('misbehave', {})).toMatchObject({ ok: true, resultText: 'null' })
  })

  it.each([
    ['nowhere', 'FUNCTION_NOT_FOUND', /nowhere/],
    ['../echo', 'FUNCTION_NOT_FOUND', /echo/],
    ['broken', 'FUNCTIONS_EXECUTE_FAIL', /cannot load/],
    ['greedy', 'FUNCTIONS_EXECUTE_FAIL', /MISSING/],
  ])('answers a call of %s with %s', async (name, code, message) => {
    expect(await invoke(name, {})).toMatchObject({
      ok: false,
      code,
      message: expect.stringMatching(message) as string,
    })
  })

  // Only a process of its own can be ended by what happens in it.
  if (!inline) {
    it('answers a rejection that nobody waits for, and serves the next event', async () => {
      expect(await invoke('misbehave', { how: 'reject' })).toMatchObject({
        ok: false,
        code: 'FUNCTIONS_EXECUTE_FAIL',
        message: expect.stringContaining('nobody waits') as string,
      })
      expect(await invoke('misbehave', {})).toMatchObject({ ok: true, resultText: 'null' })
    })

    it('ends a process that takes more memory than it has', async () => {
      expect(await invoke('hoard', { how: 'hoard' })).toMatchObject({
        ok: false,
        code: 'FUNCTIONS_EXECUTE_FAIL',
        message: expect.stringContaining('heap') as string,
      })
    })
  }

  it('keeps the limits of a payload', async () => {
    const long = { text: 'x'.repeat(100 * 1024) }
    expect(await invoke('echo', long)).toMatchObject({ ok: false, code: 'EXCEED_MAX_PAYLOAD_SIZE' })
    expect(await invoke('misbehave', { how: 'large' }, { fromClient: true })).toMatchObject({ ok: false })
    expect(await invoke('misbehave', { how: 'large' })).toMatchObject({ ok: true })
  })

  it('runs events that come together in several processes, each with its own caller', async () => {
    const replies = await Promise.all(
      ['o1', 'o2', 'o3', 'o4', 'o5', 'o6'].map((openid) =>
        result(invoke('echo', {}, { caller: { ...caller, openid } })),
      ),
    )
    expect(replies.map((reply) => reply['env']?.['WX_OPENID'])).toEqual(['o1', 'o2', 'o3', 'o4', 'o5', 'o6'])
    expect(new Set(replies.map((reply) => reply['pid'])).size).toBe(inline ? 1 : 4)
    expect(host.status()).toContainEqual({ name: 'echo', instances: 4 })
  })

  it('runs the new code after a rebuild', async () => {
    built.put('fresh', { source: 'exports.main = () => "old"' })
    expect(await invoke('fresh', {})).toMatchObject({ resultText: '"old"' })
    await new Promise((resolve) => setTimeout(resolve, 20))
    built.put('fresh', { source: 'exports.main = () => "new"' })
    expect(await invoke('fresh', {})).toMatchObject({ resultText: '"new"' })
  })

  it('writes calls and what they print into the journal', async () => {
    const outcome = await invoke('misbehave', { how: 'print', action: 'quote' }, { caller })
    const entries = kernel.journal.list({ invocationId: outcome.invocationId })
    expect(entries.map((entry) => [entry.kind, entry.title])).toEqual([
      ['log', 'misbehave: litres { n: 5 }'],
      ['log', 'misbehave: careful'],
      ['function', 'misbehave.quote as oZhang'],
    ])
    expect(entries[1]?.detail).toMatchObject({ level: 'error', requestId: outcome.requestId })
  })

  it('plays planned faults', async () => {
    const before = await result(invoke('echo', {}))
    kernel.faults.add({ point: 'function', subject: 'echo', kind: 'timeout' })
    kernel.faults.add({ point: 'function', subject: 'echo', kind: 'crash' })
    expect(await invoke('echo', {})).toMatchObject({ ok: false, code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED' })
    expect(await invoke('echo', {})).toMatchObject({ ok: false, code: 'FUNCTIONS_EXECUTE_FAIL' })
    expect((await result(invoke('echo', {})))['event']).toEqual(before['event'])
  })

  it('knows what died under its event, and what did not', async () => {
    const hanging = invoke('misbehave', { how: 'hang' })
    const sound = await invoke('echo', {})
    const dead = await hanging
    expect([host.isDead(dead.invocationId), host.isDead(sound.invocationId)]).toEqual([true, false])
  })
})
