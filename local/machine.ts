import { resolve } from 'node:path'
import Fastify, { type FastifyInstance } from 'fastify'
import { controlRoutes } from './control/control'
import { createEnvironment } from './environment'
import { createKernel } from './kernel/kernel'
import type { Kernel, LocalService } from './kernel/service'
import type { LocalMachine } from './localMachine'
import type { LocalMachineOptions } from './machineOptions'
import { createServices } from './services'

export type { LocalMachine } from './localMachine'
export type { LocalMachineOptions } from './machineOptions'
export { LOCAL_OWNER_OPENID } from './environment'
export { LOCAL_MERCHANT_ID } from './services'

/** Starts everything on one port of 127.0.0.1. */
export async function createLocalMachine(options: LocalMachineOptions = {}): Promise<LocalMachine> {
  const app = Fastify({ forceCloseConnections: true })
  const kernel = createKernel({
    baseUrl: () => listeningAt(app),
    ...(options.appId === undefined ? {} : { appId: options.appId }),
    ...(options.stateDir === undefined ? {} : { stateDir: options.stateDir }),
  })
  const services: LocalService[] = []
  const machine = assemble(app, kernel, services, options)
  services.push(...(options.services?.(machine) ?? []))
  for (const service of services) {
    // A scope of its own, so that one service's way to read bodies does not become another's.
    await app.register(async (scope) => {
      await service.routes?.(scope)
    })
  }
  controlRoutes(app, machine)
  await app.listen({ host: '127.0.0.1', port: options.port ?? 0 })
  machine.functions.timers.start()
  return machine
}

function assemble(
  app: FastifyInstance,
  kernel: Kernel,
  services: LocalService[],
  options: LocalMachineOptions,
): LocalMachine {
  const inProject = (path: string): string => resolve(options.root ?? process.cwd(), path)
  const paths = {
    functionsDir: options.functionsDir ?? inProject('dist/cloudfunctions'),
    bootstrapFile: options.bootstrapFile ?? inProject('dist/local/bootstrap.cjs'),
    rulesDir: options.rulesDir ?? inProject('database-rules'),
  }
  const machineVariables = createEnvironment(kernel)
  const environment = (): Readonly<Record<string, string>> => ({
    ...machineVariables(),
    ...options.variables,
  })
  const { all, functions, ...tencent } = createServices(kernel, options, paths, environment)
  services.push(...all)
  const machine: LocalMachine = {
    ...tencent,
    kernel,
    clock: kernel.clock,
    journal: kernel.journal,
    faults: kernel.faults,
    functions,
    services,
    environment,
    contractsFile: options.contractsFile ?? inProject('dist/contracts.json'),
    get baseUrl() {
      return kernel.baseUrl()
    },
    call: (functionName, data = {}, as) => functions.call(functionName, data, as ?? null),
    fireTimer: (functionName) => functions.fireTimer(functionName),
    travelTo: (instant) => functions.timers.travelTo(instant),
    async reset({ demo = false } = {}) {
      for (const service of services) await service.reset?.()
      kernel.clock.reset()
      kernel.faults.reset()
      kernel.journal.reset()
      if (demo) await options.seedDemo?.(machine)
    },
    async close() {
      await app.close()
      for (const service of services) await service.close?.()
    },
  }
  return machine
}

function listeningAt(app: FastifyInstance): string {
  const address = app.server.address()
  if (address === null || typeof address === 'string')
    throw new Error('the local machine does not listen yet')
  return `http://127.0.0.1:${address.port}`
}
