import { createKernel, type KernelOptions } from '../../../kernel/kernel'
import type { Kernel } from '../../../kernel/service'
import { CloudBaseError, type AdminAction, type AdminReply, type Gateway } from '../../gateway/gateway'
import { createDatabase, type DatabaseOptions, type LocalDatabase } from '../database'
import { encodeEjson } from '../values/ejson'

/** A database without HTTP around it: actions are called as the gateway would. */
export interface DatabaseBench {
  readonly kernel: Kernel
  readonly database: LocalDatabase
  /** Calls `database.<action>`; objects under `query`, `data`, … are written as EJSON. */
  call(action: string, body?: Readonly<Record<string, unknown>>, invocationId?: string): Promise<AdminReply>
}

const EJSON_FIELDS = new Set(['query', 'order', 'projection'])

export function databaseBench(
  options: DatabaseOptions = {},
  kernelOptions: KernelOptions = {},
): DatabaseBench {
  const kernel = createKernel(kernelOptions)
  const actions = new Map<string, AdminAction<unknown>>()
  const gateway: Gateway = {
    name: 'gateway',
    register: (action) => {
      actions.set(action.name, action)
    },
    registerMultipart: () => {
      throw new Error('the database speaks JSON only')
    },
  }
  const database = createDatabase(kernel, gateway, options)
  const call: DatabaseBench['call'] = async (action, body = {}, invocationId) => {
    const found = actions.get(`database.${action}`)
    if (found === undefined) throw new CloudBaseError('INVALID_PARAM', `no action ${action}`)
    const wire = Object.fromEntries(Object.entries(body).map(([key, value]) => [key, toWire(key, value)]))
    return found.run(found.parse(wire), {
      action: found.name,
      envId: kernel.envId,
      seqId: 'test',
      requestId: 'test',
      body: wire,
      source: '',
      sdkVersion: '',
      ...(invocationId === undefined ? {} : { invocationId }),
    })
  }
  return { kernel, database, call }
}

function toWire(key: string, value: unknown): unknown {
  if (EJSON_FIELDS.has(key)) return encodeEjson(value)
  if (key !== 'data') return value
  return Array.isArray(value) ? value.map(encodeEjson) : encodeEjson(value)
}
