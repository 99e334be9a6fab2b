import type { CallOutcome, Caller, Fields } from './fixtures/functionSdk'
import { describeFunctionsWithBothSdks, type FunctionSuite } from './support/functionSuite'

/** What the fixture `calls` answers. */
interface Told {
  readonly caller: Caller
  readonly callerAfterwards: Caller
  readonly userInfo: unknown
  readonly outcome: CallOutcome
}

/** What the fixture `tells` answers. */
interface Heard {
  readonly caller: Caller
  readonly event: Fields
  readonly context: Fields
}

const suite: FunctionSuite = {
  functions: {
    outer: { does: 'calls', config: { timeoutSeconds: 10 } },
    inner: { does: 'tells' },
    failing: { does: 'fails' },
    slow: { does: 'takes', config: { timeoutSeconds: 1 } },
    patient: { does: 'takes' },
  },
  rules: '{"*":{"invoke":"auth != null"},"failing":{"invoke":false}}',
}

describeFunctionsWithBothSdks('functions', suite, (machine) => {
  const zhang = { openid: 'oZhang', unionid: 'uZhang' }
  const result = async <T>(name: string, data: Fields, as: { openid: string } = zhang): Promise<T> => {
    const reply = await machine().call(name, data, as)
    if ('error' in reply) throw new Error(reply.error.errMsg)
    return reply.result as T
  }
  const outcome = async (data: Fields): Promise<CallOutcome> => (await result<Told>('outer', data)).outcome

  it('tells each event its own caller, in the environment and in the context', async () => {
    for (const openid of ['oZhang', 'oLi', 'oZhang']) {
      const { caller, context } = await result<Heard>('inner', {}, { openid })
      const appid = machine().kernel.appId
      expect(caller).toEqual({ openid, appid, unionid: null, source: 'wx_client', env: 'local-env' })
      expect(JSON.parse(String(context['environment']))).toMatchObject({ WX_OPENID: openid, WX_APPID: appid })
    }
  })

  it('keeps the caller through a nested call', async () => {
    const told = await result<Told>('outer', { call: 'inner', data: { litres: 40 } })
    expect(told.caller).toMatchObject({ openid: 'oZhang', unionid: 'uZhang', source: 'wx_client' })
    expect(told.userInfo).toEqual({ openId: 'oZhang', appId: machine().kernel.appId })
    expect(told.outcome).toMatchObject({
      result: { caller: { openid: 'oZhang', unionid: 'uZhang', source: 'wx_client,scf', env: 'local-env' } },
    })
    expect(told.callerAfterwards).toEqual(told.caller)
  })

  it('hands a nested call its data as it was, without userInfo', async () => {
    const data = { litres: 40, plate: '京A12345', nothing: null, list: [1, { a: [true] }], at: 1.5 }
    expect(await outcome({ call: 'inner', data })).toMatchObject({ result: { event: data } })
    const { event } = ((await outcome({ call: 'inner', data })) as { result: Heard }).result
    expect(event).toEqual(data)
  })

  it('keeps the callers of events that run together apart', async () => {
    const seen = await Promise.all(
      ['o1', 'o2', 'o3', 'o4'].map((openid) => result<Told>('outer', { call: 'inner' }, { openid })),
    )
    expect(seen.map(({ outcome }) => (outcome as { result: Heard }).result.caller.openid)).toEqual([
      'o1',
      'o2',
      'o3',
      'o4',
    ])
  })

  it.each([
    ['an unknown function', { call: 'missing' }, 'FUNCTION_NOT_FOUND', 'missing'],
    ['a failing function', { call: 'failing' }, 'FUNCTIONS_EXECUTE_FAIL', 'tank is empty'],
    [
      'a function past its time limit',
      { call: 'slow', data: { ms: 60_000 } },
      'FUNCTIONS_TIME_LIMIT_EXCEEDED',
      'after 1 seconds',
    ],
    [
      'a call of more than 100 KB',
      { call: 'inner', repeat: 101 * 1024 },
      'EXCEED_MAX_PAYLOAD_SIZE',
      'the limit is',
    ],
  ])('answers a nested call of %s with its code', async (_title, event, code, words) => {
    expect(await outcome(event)).toMatchObject({
      failed: { code, message: expect.stringContaining(words) as string },
    })
    expect(await outcome({ call: 'inner' })).toHaveProperty('result')
  })

  it('stops waiting when the SDK was told to, while the function goes on', async () => {
    const ended = new Promise<string>((resolve) => {
      const stop = machine().journal.onAdd(({ kind, title }) => {
        if (kind !== 'function' || !title.startsWith('patient')) return
        stop()
        resolve(title)
      })
    })
    const state = (): Promise<string> => Promise.race([ended, Promise.resolve('still running')])
    expect(await outcome({ call: 'patient', data: { ms: 1_000 }, timeoutMs: 200 })).toMatchObject({
      failed: { code: 'ESOCKETTIMEDOUT' },
    })
    expect(await state()).toBe('still running')
    expect(await ended).toBe('patient as oZhang')
  })

  it('answers a mini-program with the numbers it knows', async () => {
    const errCode = async (name: string, data: Fields): Promise<unknown> => {
      const reply = await machine().call(name, data, zhang)
      return 'error' in reply ? reply.error.errCode : reply
    }
    expect(await errCode('missing', {})).toBe(-501000)
    expect(await errCode('slow', { ms: 60_000 })).toBe(-504003)
    expect(await errCode('inner', { big: 'x'.repeat(101 * 1024) })).toBe(-501007)
  })

  it('refuses what the function rules close to clients, but not to functions', async () => {
    const refusal = {
      error: { errCode: -501023, errMsg: expect.stringContaining('permission denied') as string },
    }
    const before = machine().journal.last()
    expect(await machine().call('failing', {}, zhang)).toMatchObject(refusal)
    expect(await machine().call('inner', {})).toMatchObject(refusal)
    expect(machine().journal.list({ kind: 'refused', after: before })).toHaveLength(2)
    expect(await outcome({ call: 'failing' })).toMatchObject({ failed: { code: 'FUNCTIONS_EXECUTE_FAIL' } })
  })

  it('writes what the SDK logs beside the call', async () => {
    const before = machine().journal.last()
    await result('inner', { litres: 40 })
    const [log, call] = machine().journal.list({ after: before })
    expect(log).toMatchObject({ kind: 'log', title: 'inner: { heardOf: 40 }' })
    expect(call).toMatchObject({ kind: 'function', invocationId: log?.invocationId })
  })
})
