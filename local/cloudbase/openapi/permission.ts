import type { FunctionHost } from '../functions/host'
import type { Invocation } from '../functions/invocations'

/** Why WeChat refuses a cloud call. */
export const NO_PERMISSION = -604101
/** WeChat knows no API of the name. */
export const UNKNOWN_API = -604100

/**
 * A cloud call is allowed for a function whose config.json declares the API, in a call that a WeChat user started. A
 * timer or an HTTP request has no such user. Answers the reason of a refusal, or undefined.
 */
export function refusalReason(
  host: FunctionHost,
  calling: Invocation | undefined,
  apiName: string,
): string | undefined {
  if (calling === undefined) return 'the call carries no valid token of an invocation'
  if (calling.caller === undefined) return `${calling.id} was not started by a WeChat user`
  const declared = host.bundles.find(calling.functionName)?.config.permissions.openapi ?? []
  return declared.includes(apiName) ? undefined : `config.json of ${calling.functionName} does not declare it`
}
