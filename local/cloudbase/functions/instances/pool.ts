import type { FunctionInstance } from './instance'

/** The warm instances of one version of one function. */
export class InstancePool {
  private readonly idle: FunctionInstance[] = []
  private readonly busy = new Set<FunctionInstance>()
  private readonly waiting: ((instance: FunctionInstance) => void)[] = []
  private retired = false
  private closed = false

  constructor(
    readonly version: string,
    private readonly maxInstances: number,
    private readonly create: () => FunctionInstance,
  ) {}

  size(): number {
    return this.idle.length + this.busy.size
  }

  /** An instance for one event: a warm one, else a new one, else the next that comes back. */
  acquire(): Promise<FunctionInstance> | FunctionInstance {
    let instance = this.idle.pop()
    while (instance !== undefined && !instance.usable) instance = this.idle.pop()
    if (instance === undefined && this.busy.size >= this.maxInstances) {
      return new Promise((resolve) => this.waiting.push(resolve))
    }
    instance ??= this.create()
    this.busy.add(instance)
    return instance
  }

  /** Gives an instance back after its event. */
  release(instance: FunctionInstance): void {
    this.busy.delete(instance)
    const next = this.waiting.shift()
    if (next !== undefined) {
      // A closed pool hands its dead instance on: whoever waits learns at once that nobody runs his event.
      const successor = instance.usable || this.closed ? instance : this.create()
      this.busy.add(successor)
      next(successor)
      return
    }
    if (this.retired) instance.kill()
    else if (instance.usable) this.idle.push(instance)
  }

  /** The idle instance that was used longest ago. */
  oldestIdle(): FunctionInstance | undefined {
    return this.idle[0]
  }

  dropOldestIdle(): void {
    this.idle.shift()?.kill()
  }

  instances(): FunctionInstance[] {
    return [...this.idle, ...this.busy]
  }

  /** No new events: idle instances end now, busy ones after the event they run. */
  retire(): void {
    this.retired = true
    for (const instance of this.idle.splice(0)) instance.kill()
  }

  close(): void {
    this.closed = true
    this.retire()
    for (const instance of this.busy) instance.kill()
  }
}
