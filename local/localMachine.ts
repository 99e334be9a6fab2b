import type { LocalDatabase } from './cloudbase/database/database'
import type { ClientReply, ClientUser, Functions, InvocationOutcome } from './cloudbase/functions/functions'
import type { LocalStorage } from './cloudbase/storage/storage'
import type { Invoicing } from './invoicing/invoicing'
import type { VirtualClock } from './kernel/clock'
import type { FaultPlan } from './kernel/faults'
import type { Journal } from './kernel/journal'
import type { Kernel, LocalService } from './kernel/service'
import type { WechatPay } from './wechatpay'
import type { Weixin } from './weixin/weixin'

/** A running local machine: everything of Tencent's on one port, with handles for tests and tools. */
export interface LocalMachine {
  readonly kernel: Kernel
  /** `http://127.0.0.1:<port>` */
  readonly baseUrl: string
  readonly clock: VirtualClock
  readonly journal: Journal
  readonly faults: FaultPlan
  readonly database: LocalDatabase
  readonly storage: LocalStorage
  readonly functions: Functions
  readonly weixin: Weixin
  readonly wechatPay: WechatPay
  readonly invoicing: Invoicing
  /** All services, in the order they were started. */
  readonly services: readonly LocalService[]
  /** `dist/contracts.json` */
  readonly contractsFile: string
  /** The environment variables functions may ask for. */
  environment(): Readonly<Record<string, string>>
  /** Calls a function as a mini-program of that user would; without a user as somebody not logged in. */
  call(functionName: string, data?: Readonly<Record<string, unknown>>, as?: ClientUser): Promise<ClientReply>
  /** Sends the function's timer event now. Throws when it has no timer. */
  fireTimer(functionName: string): Promise<InvocationOutcome | undefined>
  /** Sets the clock (epoch milliseconds), letting the timers on the way run at their own instants. */
  travelTo(instant: number): Promise<void>
  /** Empties the environment: data, files, payments, messages, journal, faults, clock. */
  reset(options?: { readonly demo?: boolean }): Promise<void>
  close(): Promise<void>
}
