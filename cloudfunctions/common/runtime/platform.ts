import { randomUUID } from 'node:crypto'

/** Who started this invocation, as the platform says it in the environment; an event's shape proves nothing. */
export interface PlatformContext {
  /** A user in the mini-program, directly or through another function. */
  readonly openid: string | undefined
  readonly trigger: 'timer' | 'other'
  /** `wx_client`, `wx_devtools`, `wx_client,scf` … */
  readonly source: string
  readonly requestId: string
}

interface InvocationContext {
  readonly request_id?: string
}

/** Reads the environment of this one invocation; variables count only when the platform lists them. */
export function platformContext(context: unknown): PlatformContext {
  const openid = listed('WX_CONTEXT_KEYS', 'WX_OPENID')
  return {
    openid: openid === undefined || openid === '' ? undefined : openid,
    trigger: process.env['TRIGGER_SRC'] === 'timer' ? 'timer' : 'other',
    source: listed('TCB_CONTEXT_KEYS', 'TCB_SOURCE') ?? '',
    requestId:
      (context as InvocationContext | undefined)?.request_id ??
      listed('TCB_CONTEXT_KEYS', 'TCB_SEQID') ??
      // Names the holder of leases and operations: two invocations must never share one.
      randomUUID(),
  }
}

function listed(keysName: string, name: string): string | undefined {
  return (process.env[keysName] ?? '').split(',').includes(name) ? process.env[name] : undefined
}
