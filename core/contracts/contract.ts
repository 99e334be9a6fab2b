import type * as z from 'zod/mini'
import type { Role } from '../domain/members/records'

/** One action: who may call it, what it takes, what it answers. */
export interface ActionContract<
  Input extends z.ZodMiniType = z.ZodMiniType,
  Output extends z.ZodMiniType = z.ZodMiniType,
> {
  readonly roles: readonly Role[]
  readonly input: Input
  readonly output: Output
}

/** The actions of one function, by their verb. */
export type FunctionContract = Readonly<Record<string, ActionContract>>

/** What an act is given, defaults filled in. */
export type InputOf<A extends ActionContract> = z.infer<A['input']>
/** What a caller may send. */
export type SentInputOf<A extends ActionContract> = z.input<A['input']>
export type OutputOf<A extends ActionContract> = z.infer<A['output']>

/** Declares a function's actions, keeping the type of each. */
export function defineContract<const Actions extends FunctionContract>(actions: Actions): Actions {
  return actions
}

/** What a function is sent. */
export interface CallEvent {
  readonly action: string
  readonly input: unknown
  readonly requestId?: string
}

/** What a function answers. */
export type CallReply<Data = unknown> =
  | { readonly ok: true; readonly data: Data }
  | {
      readonly ok: false
      readonly error: { readonly code: string; readonly message: string; readonly details?: unknown }
    }
