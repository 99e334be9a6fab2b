import * as z from 'zod/mini'
import type { CallReply, FunctionContract } from '../../../core/contracts/contract'
import { DomainError, errorCodes, type ErrorCode } from '../../../core/contracts/errors'
import { translate } from '../../../core/i18n/format'
import { openDatabase } from '../data/database'
import { systemClock, type Action } from './action'
import { identify } from './caller'
import { createLogger, describeError, describeRefusal, type Logger } from './logger'
import { platformContext } from './platform'

const CallEventSchema = z.object({
  action: z.string().check(z.maxLength(64)),
  input: z.unknown(),
  requestId: z.optional(z.string().check(z.maxLength(64))),
})

type ActionsOf<Contract extends FunctionContract> = {
  readonly [Name in keyof Contract]: Action<Contract[Name]>
}

/**
 * A function that answers actions of users in the mini-program: finds out who calls, whether they may, whether the
 * input is sound, runs the act, and answers `{ok, data}` or `{ok, error}`. Nothing unexpected leaves but INTERNAL.
 */
export function serve<Contract extends FunctionContract>(
  name: string,
  actions: ActionsOf<Contract>,
): (event: unknown, context: unknown) => Promise<CallReply> {
  return async (event, context) => {
    const platform = platformContext(context)
    let log = createLogger({ function: name, requestId: platform.requestId })
    try {
      const call = parse(CallEventSchema, event, 'event')
      // The phone's own name for the call, when it gave one, finds all tries of one tap.
      log = log.with({
        action: call.action,
        ...(call.requestId === undefined ? {} : { phoneRequestId: call.requestId }),
      })
      const chosen: Action | undefined = Object.hasOwn(actions, call.action)
        ? actions[call.action]
        : undefined
      if (chosen === undefined) throw new DomainError('UNKNOWN_ACTION', { action: call.action })
      const db = openDatabase()
      const caller = await identify(db, platform)
      if (!chosen.contract.roles.some((role) => caller.roles.has(role))) {
        throw new DomainError(caller.identity === null ? 'SIGN_IN_REQUIRED' : 'FORBIDDEN')
      }
      const input = parse(chosen.contract.input, call.input ?? {}, 'input')
      const data = await chosen.run({
        input,
        caller,
        db,
        clock: systemClock,
        log,
        requestId: platform.requestId,
      })
      return { ok: true, data: chosen.contract.output.parse(data) }
    } catch (error) {
      return refusal(error, log, platform.requestId)
    }
  }
}

/**
 * The reply for anything thrown: its code and facts when it is ours, INTERNAL and the request id when it is not. What was
 * not found is in the log only: an answer must not tell what is missing from what is somebody else's.
 */
export function refusal(error: unknown, log: Logger, requestId: string): CallReply {
  if (!isRefusal(error)) {
    log.error('failed', describeError(error))
    return failure('INTERNAL', { requestId })
  }
  log.warn('refused', describeRefusal(error))
  return failure(error.code, error.code === 'NOT_FOUND' ? undefined : error.details)
}

/** Whether something thrown is a refusal that may be told. */
export function isRefusal(error: unknown): error is DomainError {
  return error instanceof DomainError && error.code !== 'INTERNAL'
}

function failure(code: ErrorCode, details: unknown): CallReply {
  const message = translate('zh-CN', { key: `error.${code}`, args: {} })
  return { ok: false, error: { code, message, ...(details === undefined ? {} : { details }) } }
}

/** Parses what came from outside, or refuses it naming the places that are wrong. */
export function parse<Schema extends z.ZodMiniType>(
  schema: Schema,
  value: unknown,
  what: string,
): z.infer<Schema> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues
    .slice(0, 10)
    .map((issue) => ({ path: [what, ...issue.path].join('.'), problem: issue.code }))
  throw new DomainError('INVALID_INPUT', { problems })
}

/** HTTP's way to say a code. */
export function statusOf(code: ErrorCode): number {
  return errorCodes[code]
}
