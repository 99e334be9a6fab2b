import { setTimeout as sleep } from 'node:timers/promises'
import type { Fault } from '../../kernel/faults'
import type { Kernel } from '../../kernel/service'
import { FunctionBundles, type FunctionBundle } from './bundles'
import { eventContext, eventEnvironment, processEnvironment } from './eventEnvironment'
import { armCrash, faultedAnswer, takeFunctionFault } from './functionFaults'
import { InlineInstance } from './instances/inlineInstance'
import type { FunctionInstance, InstanceAnswer, InstanceOptions } from './instances/instance'
import { InstancePool } from './instances/pool'
import { ProcessInstance } from './instances/processInstance'
import { InvocationRegistry, type Invocation } from './invocations'
import type { InvocationOutcome, InvokeOrder } from './invokeOrder'
import { journalInvocation, journalLog } from './journalInvocation'
import { checkReply, checkRequest } from './payloadLimits'

export interface FunctionHostOptions {
  /** Folder of built functions. */
  readonly functionsDir: string
  /** The built bootstrap that every function process starts from. */
  readonly bootstrapFile: string
  /** All configured environment variables; a function sees those its config.json names. */
  variables(): Readonly<Record<string, string>>
  /** Processes a function may have at once; further events wait. */
  readonly maxInstancesPerFunction?: number
  /** Processes of all functions; past it the longest idle one ends. */
  readonly maxInstances?: number
  /** Functions run in this process: for tests that start thousands of them. */
  readonly inline?: boolean
}

type Answer = { readonly resultText: string } | { readonly code: string; readonly message: string }

/** Runs functions as the platform does: a process an instance, one event at a time, identity in the environment. */
export class FunctionHost {
  readonly invocations = new InvocationRegistry()
  readonly bundles: FunctionBundles
  private readonly pools = new Map<string, InstancePool>()
  private readonly running = new Map<FunctionInstance, Invocation>()
  /** Invocations whose instance died under them. */
  private readonly dead = new Set<string>()
  private readonly stopClock: () => void
  private closed = false

  constructor(
    private readonly kernel: Kernel,
    private readonly options: FunctionHostOptions,
  ) {
    this.bundles = new FunctionBundles(options.functionsDir)
    this.stopClock = kernel.clock.onChange((offsetMs) => {
      for (const pool of this.pools.values()) {
        for (const instance of pool.instances()) instance.setClockOffset(offsetMs)
      }
    })
  }

  /** Runs one event. Never rejects: whatever goes wrong is an outcome with one of the platform's codes. */
  async invoke(order: InvokeOrder): Promise<InvocationOutcome> {
    const invocation = this.invocations.start(order)
    const startedAt = performance.now()
    const answer = await this.answer(order, invocation)
    const durationMs = Math.round((performance.now() - startedAt) * 100) / 100
    const base = { invocationId: invocation.id, requestId: invocation.requestId, durationMs }
    const outcome: InvocationOutcome =
      'code' in answer ? { ...base, ok: false, ...answer } : { ...base, ok: true, ...answer }
    journalInvocation(this.kernel.journal, invocation, order.eventText, outcome)
    return outcome
  }

  /** Every built function with the number of its processes. */
  status(): { readonly name: string; readonly instances: number }[] {
    return this.bundles.names().map((name) => ({ name, instances: this.pools.get(name)?.size() ?? 0 }))
  }

  /** Kills the process that runs an invocation, as a crash would. */
  crash(invocationId: string): void {
    for (const [instance, invocation] of this.running) if (invocation.id === invocationId) instance.kill()
  }

  /** Whether the instance that ran this invocation is dead: nothing it still asks for may be done or answered. */
  isDead(invocationId: string): boolean {
    if (this.dead.has(invocationId)) return true
    for (const [instance, invocation] of this.running)
      if (invocation.id === invocationId) return !instance.usable
    return false
  }

  /** Kills all processes, whatever they do; the next event starts fresh ones. */
  reset(): void {
    for (const pool of this.pools.values()) pool.close()
    this.pools.clear()
    for (const instance of [...this.running.keys()]) this.bury(instance)
  }

  close(): void {
    this.closed = true
    this.stopClock()
    this.reset()
  }

  private async answer(order: InvokeOrder, invocation: Invocation): Promise<Answer> {
    if (this.closed) return { code: 'SYS_ERR', message: 'the local machine is closed' }
    const tooLarge = checkRequest(order)
    if (tooLarge !== undefined) return tooLarge
    try {
      const bundle = this.bundles.find(order.functionName)
      if (bundle === undefined) {
        return {
          code: 'FUNCTION_NOT_FOUND',
          message: `FunctionName parameter could not be found: ${order.functionName}`,
        }
      }
      const answer = await this.run(bundle, order.eventText, invocation)
      return 'code' in answer ? answer : (checkReply(order, answer.resultText) ?? answer)
    } catch (error) {
      return {
        code: 'FUNCTIONS_EXECUTE_FAIL',
        message: error instanceof Error ? error.message : String(error),
      }
    }
  }

  private async run(bundle: FunctionBundle, eventText: string, invocation: Invocation): Promise<Answer> {
    const fault = takeFunctionFault(this.kernel, bundle.name, invocation.id)
    if (fault?.kind === 'overload') {
      return {
        code: 'EXCEED_CONCURRENT_REQUEST_LIMIT',
        message: 'too many concurrent requests (planned fault)',
      }
    }
    if (fault?.kind === 'delay') await sleep(fault.delayMs ?? 0)
    const pool = this.poolOf(bundle)
    const instance = await pool.acquire()
    const environment = eventEnvironment(this.kernel, invocation)
    this.running.set(instance, invocation)
    const callOffCrash = armCrash(this.kernel, fault, invocation.id, instance)
    const event = {
      eventText,
      environment,
      context: eventContext(this.kernel, bundle, invocation, environment),
      clockOffsetMs: this.kernel.clock.offsetMs(),
    }
    const answer = await instance.run(event, bundle.config.timeoutSeconds * 1000)
    callOffCrash()
    if (!instance.usable) this.bury(instance)
    pool.release(instance)
    return translate(answer, bundle, fault)
  }

  private poolOf(bundle: FunctionBundle): InstancePool {
    const standing = this.pools.get(bundle.name)
    if (standing?.version === bundle.version) return standing
    standing?.retire()
    const pool = new InstancePool(bundle.version, this.options.maxInstancesPerFunction ?? 4, () =>
      this.fork(bundle),
    )
    this.pools.set(bundle.name, pool)
    return pool
  }

  private fork(bundle: FunctionBundle): FunctionInstance {
    this.makeRoom()
    const instance: FunctionInstance = this.start({
      bundleFile: bundle.file,
      environment: processEnvironment(this.kernel, bundle, this.options.variables()),
      memoryMb: bundle.config.memoryMb,
      clockOffsetMs: this.kernel.clock.offsetMs(),
      onLog: (level, text) => {
        journalLog(this.kernel.journal, bundle.name, this.running.get(instance), level, text)
      },
    })
    return instance
  }

  private start(options: InstanceOptions): FunctionInstance {
    if (this.options.inline === true) return new InlineInstance(options)
    return new ProcessInstance(this.options.bootstrapFile, options)
  }

  private bury(instance: FunctionInstance): void {
    const invocation = this.running.get(instance)
    if (invocation !== undefined) this.dead.add(invocation.id)
    this.running.delete(instance)
  }

  private makeRoom(): void {
    const pools = [...this.pools.values()]
    const total = pools.reduce((sum, pool) => sum + pool.size(), 0)
    if (total < (this.options.maxInstances ?? 24)) return
    const age = (pool: InstancePool): number => pool.oldestIdle()?.lastUsedAt ?? Infinity
    pools.sort((a, b) => age(a) - age(b))[0]?.dropOldestIdle()
  }
}

function translate(answer: InstanceAnswer, bundle: FunctionBundle, fault: Fault | undefined): Answer {
  switch (answer.kind) {
    case 'result':
      return faultedAnswer(fault) ?? { resultText: answer.resultText }
    case 'failure':
      return { code: 'FUNCTIONS_EXECUTE_FAIL', message: answer.detail }
    case 'timeout':
      return {
        code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED',
        message: `Invoking task timed out after ${bundle.config.timeoutSeconds} seconds`,
      }
    case 'crash':
      return { code: 'FUNCTIONS_EXECUTE_FAIL', message: `Function exited unexpectedly: ${answer.detail}` }
  }
}
