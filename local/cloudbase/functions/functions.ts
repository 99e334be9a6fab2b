import type { FastifyInstance } from 'fastify'
import type { Kernel, LocalService } from '../../kernel/service'
import type { Gateway } from '../gateway/gateway'
import { callFunctionAction } from './callFunction'
import { ClientCalls, type ClientReply, type ClientUser } from './clientCall'
import { FunctionRules } from './functionRules'
import type { FunctionHost } from './host'
import type { InvocationOutcome } from './invokeOrder'
import { httpAccessRoutes } from './http/httpAccess'
import { Timers, type TimersOptions } from './timers/timers'

export { FunctionHost, type FunctionHostOptions } from './host'
export type { InvocationOutcome } from './invokeOrder'
export { invocationLookup } from './callFunction'
export type { ClientReply, ClientUser } from './clientCall'

export interface FunctionsOptions {
  /** `database-rules/functions.json` */
  readonly rulesFile: string
  readonly timers?: TimersOptions
}

/** CloudBase's functions: called by clients, by each other, over HTTP and by timers. */
export interface Functions extends LocalService {
  readonly host: FunctionHost
  readonly timers: Timers
  /** Calls a function as a mini-program would; null: as somebody who is not logged in. */
  call(
    functionName: string,
    data: Readonly<Record<string, unknown>>,
    user: ClientUser | null,
  ): Promise<ClientReply>
  /** Sends a function's timer event now. Throws when it has no timer. */
  fireTimer(functionName: string): Promise<InvocationOutcome | undefined>
}

/** Puts the functions on the gateway. The host is made first, because the gateway asks it whose call it serves. */
export function createFunctions(
  kernel: Kernel,
  gateway: Gateway,
  host: FunctionHost,
  options: FunctionsOptions,
): Functions {
  gateway.register(callFunctionAction(host))
  const clients = new ClientCalls(kernel, host, new FunctionRules(options.rulesFile))
  const timers = new Timers(kernel, host, options.timers)
  return {
    name: 'functions',
    host,
    timers,
    call: (functionName, data, user) => clients.call(functionName, data, user),
    fireTimer: (functionName) => timers.fire(functionName),
    routes: (app: FastifyInstance) => {
      httpAccessRoutes(app, kernel, host)
    },
    reset: () => {
      host.reset()
    },
    close: () => {
      timers.close()
      host.close()
    },
  }
}
