import type { Journal } from '../../kernel/journal'
import type { InvocationOutcome } from './invokeOrder'
import type { Invocation } from './invocations'
import type { LogLevel } from './messages'

/** Longer events and results are cut in the journal. Characters. */
const SHOWN_LIMIT = 4_000

/** One line for a finished invocation: `order.quote as oZhang`, with event, outcome and time taken. */
export function journalInvocation(
  journal: Journal,
  invocation: Invocation,
  eventText: string,
  outcome: InvocationOutcome,
): void {
  const who = invocation.caller === undefined ? `by ${invocation.trigger}` : `as ${invocation.caller.openid}`
  journal.add({
    kind: 'function',
    invocationId: invocation.id,
    title: `${invocation.functionName}${actionOf(eventText)} ${who}${outcome.ok ? '' : `: ${outcome.code}`}`,
    detail: {
      requestId: invocation.requestId,
      source: invocation.source,
      durationMs: outcome.durationMs,
      event: shown(eventText),
      ...(outcome.ok
        ? { ok: true, result: shown(outcome.resultText) }
        : { ok: false, code: outcome.code, message: outcome.message }),
    },
  })
}

export function journalLog(
  journal: Journal,
  functionName: string,
  invocation: Invocation | undefined,
  level: LogLevel,
  text: string,
): void {
  journal.add({
    kind: 'log',
    title: `${functionName}: ${text.slice(0, 120)}`,
    detail: { level, text, ...(invocation === undefined ? {} : { requestId: invocation.requestId }) },
    ...(invocation === undefined ? {} : { invocationId: invocation.id }),
  })
}

function shown(jsonText: string): unknown {
  return jsonText.length > SHOWN_LIMIT ? `${jsonText.slice(0, SHOWN_LIMIT)}…` : JSON.parse(jsonText)
}

/** `.quote` when the event names an action, else nothing. */
function actionOf(eventText: string): string {
  const action = /"action":"([\w-]{1,60})"/.exec(eventText.slice(0, SHOWN_LIMIT))?.[1]
  return action === undefined ? '' : `.${action}`
}
