import type { DatabaseOptions } from './cloudbase/database/database'
import type { LocalService } from './kernel/service'
import type { LocalMachine } from './localMachine'
import type { WechatPayOptions } from './wechatpay'
import type { MessageTemplate } from './weixin/weixin'

export interface LocalMachineOptions {
  /** 0 (default) takes any free port. */
  readonly port?: number
  /** Folder of the project; the paths below are found from it. Default: where the process was started. */
  readonly root?: string
  /** Built functions. Default `dist/cloudfunctions`. */
  readonly functionsDir?: string
  /** Default `dist/local/bootstrap.cjs`. */
  readonly bootstrapFile?: string
  /** Default `database-rules`. */
  readonly rulesDir?: string
  /** Default `dist/contracts.json`. */
  readonly contractsFile?: string
  /** Where state is kept; absent: an ephemeral machine. */
  readonly stateDir?: string
  /** False: timers fire only when asked. Default true. */
  readonly timers?: boolean
  /** Functions run inside the machine's process: for tests that start thousands of them. Default false. */
  readonly inlineFunctions?: boolean
  readonly appId?: string
  /** Message templates the account has. */
  readonly templates?: readonly MessageTemplate[]
  readonly wechatPay?: Partial<WechatPayOptions>
  readonly database?: DatabaseOptions
  /** Environment variables of the functions, beside and before the machine's own. */
  readonly variables?: Readonly<Record<string, string>>
  /** Services beside CloudBase and WeChat: dispensers, pages. Made before the server listens. */
  services?(machine: LocalMachine): readonly LocalService[]
  /** Fills an empty environment with the demo. */
  seedDemo?(machine: LocalMachine): Promise<void>
}
