import { join } from 'node:path'
import { createDatabase, type LocalDatabase } from './cloudbase/database/database'
import {
  createFunctions,
  FunctionHost,
  invocationLookup,
  type Functions,
} from './cloudbase/functions/functions'
import { createGateway } from './cloudbase/gateway/gateway'
import { registerOpenApi } from './cloudbase/openapi/openapi'
import { createStorage, type LocalStorage } from './cloudbase/storage/storage'
import { createInvoicing, type Invoicing } from './invoicing/invoicing'
import type { Kernel, LocalService } from './kernel/service'
import type { LocalMachineOptions } from './machineOptions'
import { createWechatPay, type WechatPay } from './wechatpay'
import { createWeixin, type Weixin } from './weixin/weixin'

/** The merchant number of the local machine's station. */
export const LOCAL_MERCHANT_ID = '1900000001'

/** The services of one machine. */
export interface TencentServices {
  readonly database: LocalDatabase
  readonly storage: LocalStorage
  readonly functions: Functions
  readonly weixin: Weixin
  readonly wechatPay: WechatPay
  /** The station's invoicing service, which is not Tencent's. */
  readonly invoicing: Invoicing
  /** All of them, in the order they are emptied. */
  readonly all: readonly LocalService[]
}

/** Makes CloudBase, WeChat and WeChat Pay, and ties them together. */
export function createServices(
  kernel: Kernel,
  options: LocalMachineOptions,
  paths: Required<Pick<LocalMachineOptions, 'functionsDir' | 'bootstrapFile' | 'rulesDir'>>,
  variables: () => Readonly<Record<string, string>>,
): TencentServices {
  const host = new FunctionHost(kernel, {
    ...paths,
    variables,
    inline: options.inlineFunctions ?? false,
  })
  const gateway = createGateway(kernel, invocationLookup(host.invocations), (invocationId) =>
    host.isDead(invocationId),
  )
  const database = createDatabase(kernel, gateway, {
    rulesFolder: paths.rulesDir,
    onCrash: (invocationId) => {
      host.crash(invocationId ?? '')
    },
    ...options.database,
  })
  const storage = createStorage(kernel, gateway)
  const functions = createFunctions(kernel, gateway, host, {
    rulesFile: join(paths.rulesDir, 'functions.json'),
    timers: { enabled: options.timers ?? true },
  })
  const weixin = createWeixin(kernel, {
    secret: () => variables()['WEIXIN_APP_SECRET'] ?? '',
    ...(options.templates === undefined ? {} : { templates: options.templates }),
  })
  registerOpenApi(kernel, gateway, host, weixin.account)
  const merchants = [{ mchid: LOCAL_MERCHANT_ID, appid: kernel.appId }]
  const wechatPay = createWechatPay(kernel, { merchants, ...options.wechatPay })
  // Functions first: on a reset nobody may still write into what is being emptied.
  const invoicing = createInvoicing(kernel)
  const all = [functions, gateway, database, storage, weixin, wechatPay, invoicing]
  return { database, storage, functions, weixin, wechatPay, invoicing, all }
}
