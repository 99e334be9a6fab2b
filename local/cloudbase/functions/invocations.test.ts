import { InvocationRegistry } from './invocations'

const start = { functionName: 'order', trigger: 'tcb', source: 'wx_client' } as const

describe('invocation registry', () => {
  it('finds an invocation by its token and by the sequence ids of its calls', () => {
    const registry = new InvocationRegistry()
    const invocation = registry.start(start)
    expect(registry.byToken(invocation.token)).toBe(invocation)
    expect(registry.bySequence(`${invocation.seqId}-18f_1`)).toBe(invocation)
    expect(registry.bySequence(invocation.seqId)).toBe(invocation)
    expect(registry.byToken('')).toBeUndefined()
    expect(registry.bySequence('18f_1')).toBeUndefined()
  })

  it('forgets the oldest', () => {
    const registry = new InvocationRegistry(2)
    const [first, second, third] = [registry.start(start), registry.start(start), registry.start(start)]
    expect(registry.find(first.id)).toBeUndefined()
    expect(registry.byToken(first.token)).toBeUndefined()
    expect(registry.find(second.id)).toBe(second)
    expect(registry.find(third.id)).toBe(third)
  })
})
