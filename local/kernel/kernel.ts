import { VirtualClock } from './clock'
import { FaultPlan } from './faults'
import { Journal } from './journal'
import type { Kernel } from './service'

export interface KernelOptions {
  /** Default `local-env`. */
  readonly envId?: string
  /** Default `wx0000000000000000`. */
  readonly appId?: string
  /** Absent: an ephemeral machine. */
  readonly stateDir?: string
  /** Where the machine listens; asked late, because the port may be chosen by the system. */
  readonly baseUrl?: () => string
}

/** A fresh kernel: its own clock, journal and fault plan. */
export function createKernel(options: KernelOptions = {}): Kernel {
  const clock = new VirtualClock()
  return {
    clock,
    journal: new Journal(() => clock.now()),
    faults: new FaultPlan(),
    envId: options.envId ?? 'local-env',
    appId: options.appId ?? 'wx0000000000000000',
    baseUrl: options.baseUrl ?? (() => 'http://127.0.0.1'),
    ...(options.stateDir === undefined ? {} : { stateDir: options.stateDir }),
  }
}
