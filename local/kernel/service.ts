import type { FastifyInstance } from 'fastify'
import type { VirtualClock } from './clock'
import type { Journal } from './journal'
import type { FaultPlan } from './faults'

/** What every service of the local machine is given. */
export interface Kernel {
  readonly clock: VirtualClock
  readonly journal: Journal
  readonly faults: FaultPlan
  /** CloudBase environment id that the SDKs are told, e.g. `local-env`. */
  readonly envId: string
  /** WeChat app id of the mini-program. */
  readonly appId: string
  /** Folder for state, or undefined for an ephemeral machine that keeps nothing. */
  readonly stateDir?: string
  /** `http://127.0.0.1:<port>`; known once the server listens, so ask late. */
  baseUrl(): string
}

/** One stand-in for one service of Tencent's. Routes are registered in an encapsulated Fastify scope. */
export interface LocalService {
  readonly name: string
  routes?(app: FastifyInstance): void | Promise<void>
  /** Forgets all state, as a new environment would be. */
  reset?(): void | Promise<void>
  close?(): void | Promise<void>
}
