import { CloudBaseError, invalidParam, type AdminAction, type AdminCall } from '../gateway/gateway'
import type { FunctionHost } from './host'
import type { InvocationRegistry } from './invocations'

interface CallFunctionParams {
  readonly functionName: string
  /** The event as JSON text, just as the SDK sent it. */
  readonly eventText: string
  /** WX_API_TOKEN of the calling invocation; empty outside a user's call. */
  readonly token: string
}

/** Says which invocation an SDK call came from: by its sequence id, else by the token it echoes. */
export function invocationLookup(
  invocations: InvocationRegistry,
): (call: Pick<AdminCall, 'seqId' | 'body'>) => string | undefined {
  return ({ seqId, body }) => {
    const token = body['wxCloudApiToken']
    return (
      invocations.bySequence(seqId) ?? (typeof token === 'string' ? invocations.byToken(token) : undefined)
    )?.id
  }
}

/**
 * `functions.invokeFunction`: one function calls another. The user of the calling function stays the caller, and the
 * chain of sources grows by `scf`. Function rules do not hold here: they are for clients.
 */
export function callFunctionAction(host: FunctionHost): AdminAction<CallFunctionParams> {
  return {
    name: 'functions.invokeFunction',
    parse: (body) => ({
      functionName: text(body['function_name'], 'function_name'),
      eventText: eventText(body['request_data']),
      token: typeof body['wxCloudApiToken'] === 'string' ? body['wxCloudApiToken'] : '',
    }),
    run: async ({ functionName, eventText, token }, call) => {
      const calling = host.invocations.byToken(token) ?? host.invocations.find(call.invocationId ?? '')
      const outcome = await host.invoke({
        functionName,
        eventText,
        trigger: 'tcb',
        source: calling === undefined ? 'scf' : `${calling.source},scf`,
        ...(calling?.caller === undefined ? {} : { caller: calling.caller }),
      })
      if (!outcome.ok) throw new CloudBaseError(outcome.code, outcome.message)
      return { requestId: outcome.requestId, data: { response_data: outcome.resultText } }
    },
  }
}

function text(value: unknown, name: string): string {
  if (typeof value === 'string' && value !== '') return value
  throw invalidParam(`${name} must be a text`)
}

function eventText(value: unknown): string {
  if (value === undefined || value === '') return '{}'
  if (typeof value !== 'string') throw invalidParam('request_data must be JSON text')
  try {
    JSON.parse(value)
  } catch {
    throw invalidParam('request_data is not JSON')
  }
  return value
}
