import { join, resolve } from 'node:path'
import Fastify, { type FastifyInstance } from 'fastify'
import { createDatabase, type DatabaseOptions } from './cloudbase/database/database'
import { createFunctions, FunctionHost, invocationLookup } from './cloudbase/functions/functions'
import { createGateway } from './cloudbase/gateway/gateway'
import { registerOpenApi } from './cloudbase/openapi/openapi'
import { createStorage } from './cloudbase/storage/storage'
import { controlRoutes } from './control/control'
import { createEnvironment } from './environment'
import { createKernel } from './kernel/kernel'
import type { Kernel, LocalService } from './kernel/service'
import type { LocalMachine } from './localMachine'
import { createWechatPay, type WechatPayOptions } from './wechatpay'
import { createWeixin, type MessageTemplate } from './weixin/weixin'

export type { LocalMachine } from './localMachine'

/** The merchant number of the local machine's station. */
export const LOCAL_MERCHANT_ID = '1900000001'

export interface LocalMachineOptions {
  /** 0 (default) takes any free port. */
  readonly port?: number
  /** Folder of the project; the paths below are found from it. Default: where the process was started. */
  readonly root?: string
  /** Built functions. Default `dist/cloudfunctions`. */
  readonly functionsDir?: string
  /** Default `dist/local/bootstrap.cjs`. */
  readonly bootstrapFile?: string
  /** Default `database-rules`. */
  readonly rulesDir?: string
  /** Default `dist/contracts.json`. */
  readonly contractsFile?: string
  /** Where state is kept; absent: an ephemeral machine. */
  readonly stateDir?: string
  /** False: timers fire only when asked. Default true. */
  readonly timers?: boolean
  readonly appId?: string
  /** Message templates the account has. */
  readonly templates?: readonly MessageTemplate[]
  readonly wechatPay?: Partial<WechatPayOptions>
  readonly database?: DatabaseOptions
  /** Environment variables of the functions, beside and before the machine's own. */
  readonly variables?: Readonly<Record<string, string>>
  /** Services beside CloudBase and WeChat: dispensers, pages. Made before the server listens. */
  services?(machine: LocalMachine): readonly LocalService[]
  /** Fills an empty environment with the demo. */
  seedDemo?(machine: LocalMachine): Promise<void>
}

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
  const machineVariables = createEnvironment(kernel)
  const environment = (): Readonly<Record<string, string>> => ({
    ...machineVariables(),
    ...options.variables,
  })
  const host = new FunctionHost(kernel, {
    functionsDir: options.functionsDir ?? inProject('dist/cloudfunctions'),
    bootstrapFile: options.bootstrapFile ?? inProject('dist/local/bootstrap.cjs'),
    variables: environment,
  })
  const gateway = createGateway(kernel, invocationLookup(host.invocations))
  const rulesDir = options.rulesDir ?? inProject('database-rules')
  const database = createDatabase(kernel, gateway, {
    rulesFolder: rulesDir,
    onCrash: (invocationId) => {
      host.crash(invocationId ?? '')
    },
    ...options.database,
  })
  const storage = createStorage(kernel, gateway)
  const functions = createFunctions(kernel, gateway, host, {
    rulesFile: join(rulesDir, 'functions.json'),
    timers: { enabled: options.timers ?? true },
  })
  const weixin = createWeixin(kernel, {
    secret: () => environment()['WEIXIN_APP_SECRET'] ?? '',
    ...(options.templates === undefined ? {} : { templates: options.templates }),
  })
  registerOpenApi(kernel, gateway, host, weixin.account)
  const merchants = [{ mchid: LOCAL_MERCHANT_ID, appid: kernel.appId }]
  const wechatPay = createWechatPay(kernel, { merchants, ...options.wechatPay })
  // Functions first: on a reset nobody may still write into what is being emptied.
  services.push(gateway, functions, database, storage, weixin, wechatPay)
  const machine: LocalMachine = {
    kernel,
    clock: kernel.clock,
    journal: kernel.journal,
    faults: kernel.faults,
    database,
    storage,
    functions,
    weixin,
    wechatPay,
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
      for (const service of [...services].reverse()) await service.close?.()
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
