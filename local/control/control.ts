import type { FastifyInstance } from 'fastify'
import { CloudBaseError } from '../cloudbase/gateway/errors'
import type { LocalMachine } from '../localMachine'
import { apiRoute } from './api'
import { callRoute } from './call'
import { clientDatabaseRoute } from './clientDatabase'
import { clockRoute } from './clock'
import { ControlError } from './controlError'
import { databaseRoute } from './database'
import { databaseCopyRoute } from './databaseCopy'
import { faultsRoute } from './faults'
import { functionsRoute } from './functions'
import { journalRoute } from './journal'
import { messagesRoute } from './messages'
import { phoneCodeRoute } from './phoneCode'
import { resetRoute } from './reset'
import type { ControlRoute } from './route'
import { statusRoute } from './status'
import { storageRoute } from './storage'
import { subscribeRoute } from './subscribe'
import { templatesRoute } from './templates'
import { timerRoute } from './timer'

const routes: readonly ControlRoute[] = [
  callRoute,
  timerRoute,
  clockRoute,
  faultsRoute,
  resetRoute,
  apiRoute,
  journalRoute,
  subscribeRoute,
  templatesRoute,
  messagesRoute,
  phoneCodeRoute,
  statusRoute,
  clientDatabaseRoute,
  databaseRoute,
  databaseCopyRoute,
  functionsRoute,
  storageRoute,
]

/** The control API under `/local`: for tests, for the preview, and for people who try things out. */
export function controlRoutes(app: FastifyInstance, machine: LocalMachine): void {
  void app.register((scope, _options, done) => {
    scope.setErrorHandler(async (error, _request, reply) => {
      const { statusCode, ...shown } = reported(error)
      return reply.code(statusCode).send({ error: shown })
    })
    for (const route of routes) route(scope, machine)
    done()
  })
}

interface Reported {
  readonly statusCode: number
  readonly code: string
  readonly message: string
  readonly details?: unknown
}

function reported(error: unknown): Reported {
  if (error instanceof ControlError) {
    const { statusCode, code, details } = error
    return { statusCode, code, message: error.message, ...(details === undefined ? {} : { details }) }
  }
  const message = error instanceof Error ? error.message : String(error)
  if (error instanceof CloudBaseError) return { statusCode: 400, code: error.code, message }
  // Fastify's own refusals (no JSON, too large) carry a status; anything else is a fault of this machine.
  if (
    error instanceof Error &&
    'statusCode' in error &&
    typeof error.statusCode === 'number' &&
    error.statusCode < 500
  ) {
    return { statusCode: error.statusCode, code: 'BAD_REQUEST', message }
  }
  return { statusCode: 500, code: 'INTERNAL', message }
}
