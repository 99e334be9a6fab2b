import type { ActionContract, InputOf, OutputOf } from '../../../core/contracts/contract'
import type { Database } from '../data/database'
import type { Caller } from './caller'
import type { Logger } from './logger'

export interface Clock {
  /** Epoch milliseconds. */
  now(): number
}

/** What an act is given besides its input. */
export interface ActContext {
  readonly db: Database
  readonly clock: Clock
  readonly log: Logger
  readonly requestId: string
}

export interface ActionContext<Contract extends ActionContract> extends ActContext {
  readonly input: InputOf<Contract>
  readonly caller: Caller
}

/** One act of a function, bound to its contract. */
export interface Action<Contract extends ActionContract = ActionContract> {
  readonly contract: Contract
  run(context: ActionContext<Contract>): Promise<OutputOf<Contract>>
}

export function action<Contract extends ActionContract>(
  contract: Contract,
  run: (context: ActionContext<Contract>) => Promise<OutputOf<Contract>>,
): Action<Contract> {
  return { contract, run }
}

export const systemClock: Clock = { now: () => Date.now() }
