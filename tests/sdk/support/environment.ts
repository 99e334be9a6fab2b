import Fastify from 'fastify'
import { createGateway } from '../../../local/cloudbase/gateway/gateway'
import {
  createDatabase,
  type DatabaseOptions,
  type LocalDatabase,
} from '../../../local/cloudbase/database/database'
import { createStorage } from '../../../local/cloudbase/storage/storage'
import { createKernel } from '../../../local/kernel/kernel'
import type { Kernel } from '../../../local/kernel/service'

/** Where a suite runs: on a local machine of its own, or in a real environment named by variables. */
export interface TestEnvironment {
  /** What both SDKs are initialised with. */
  readonly config: Readonly<Record<string, unknown>>
  /** Only on the local machine; what needs it is left out elsewhere. */
  readonly local?: { readonly kernel: Kernel; readonly database: LocalDatabase }
  close(): Promise<void>
}

const { CLOUDBASE_ENV_ID, CLOUDBASE_SECRET_ID, CLOUDBASE_SECRET_KEY } = process.env

/** True when the suites run against a real environment. */
const isRemote = CLOUDBASE_ENV_ID !== undefined

/** Runs a test only on the local machine, because it needs to reach behind the SDK. */
export const localTest = isRemote ? test.skip : test

export async function startEnvironment(options: DatabaseOptions = {}): Promise<TestEnvironment> {
  return isRemote ? remoteEnvironment() : localEnvironment(options)
}

function remoteEnvironment(): TestEnvironment {
  return {
    config: { env: CLOUDBASE_ENV_ID, secretId: CLOUDBASE_SECRET_ID, secretKey: CLOUDBASE_SECRET_KEY },
    close: () => Promise.resolve(),
  }
}

async function localEnvironment(options: DatabaseOptions): Promise<TestEnvironment> {
  let address = ''
  const kernel = createKernel({ baseUrl: () => address })
  const gateway = createGateway(kernel, (call) => invocationOf(call.seqId))
  const database = createDatabase(kernel, gateway, { strict: true, ...options })
  const storage = createStorage(kernel, gateway)
  const app = Fastify()
  for (const service of [gateway, database, storage])
    await app.register(async (scope) => service.routes?.(scope))
  address = await app.listen({ port: 0, host: '127.0.0.1' })
  return {
    config: { env: kernel.envId, secretId: 'local', secretKey: 'local', serviceUrl: `${address}/admin` },
    local: { kernel, database },
    close: async () => {
      database.close()
      await app.close()
    },
  }
}

/** Inside a function the sequence id starts with the invocation's. */
function invocationOf(seqId: string): string | undefined {
  return seqId.includes('-') ? seqId.slice(0, seqId.indexOf('-')) : undefined
}
