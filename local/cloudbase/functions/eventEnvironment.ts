import type { Kernel } from '../../kernel/service'
import type { FunctionBundle } from './bundles'
import type { Invocation } from './invocations'

const REGION = 'ap-shanghai'

/**
 * Largest sum of a function's configured variables, in bytes (platform-wide limit of cloud functions).
 */
const ENVIRONMENT_LIMIT_BYTES = 4 * 1024

/** What a function's process is born with: the platform's own variables and the ones its config.json names. */
export function processEnvironment(
  kernel: Kernel,
  bundle: FunctionBundle,
  configured: Readonly<Record<string, string>>,
): Record<string, string> {
  return {
    // The platform's machines run on universal time; product code must not lean on the developer's zone.
    TZ: 'UTC',
    PATH: process.env['PATH'] ?? '',
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: REGION,
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    TENCENTCLOUD_SESSIONTOKEN: 'local',
    SCF_NAMESPACE: kernel.envId,
    SCF_FUNCTIONNAME: bundle.name,
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${kernel.baseUrl()}/admin` }),
    _SCF_TCB_LOG: '1',
    ...pickVariables(bundle, configured),
  }
}

/** The configured variables the function may see. Throws when one is missing or they are more than 4 KB together. */
function pickVariables(
  bundle: FunctionBundle,
  configured: Readonly<Record<string, string>>,
): Record<string, string> {
  const picked: Record<string, string> = {}
  let bytes = 0
  for (const name of bundle.config.envVariables) {
    const value = configured[name]
    if (value === undefined)
      throw new Error(`function ${bundle.name} asks for ${name}, which nobody configured`)
    picked[name] = value
    bytes += Buffer.byteLength(name) + Buffer.byteLength(value)
  }
  if (bytes > ENVIRONMENT_LIMIT_BYTES) {
    throw new Error(
      `the environment of function ${bundle.name} takes ${bytes} bytes, the limit is ${ENVIRONMENT_LIMIT_BYTES}`,
    )
  }
  return picked
}

/** What the platform sets for one event and takes away again: who calls, from where, under which sequence id. */
export function eventEnvironment(kernel: Kernel, invocation: Invocation): Record<string, string> {
  const weChat = weChatVariables(kernel, invocation)
  const cloudBase = {
    TCB_ENV: kernel.envId,
    TCB_SEQID: invocation.seqId,
    TRIGGER_SRC: invocation.trigger === 'timer' ? 'timer' : 'tcb',
    TCB_SOURCE: invocation.source,
  }
  return {
    ...weChat,
    ...(Object.keys(weChat).length === 0 ? {} : { WX_CONTEXT_KEYS: Object.keys(weChat).join(',') }),
    ...cloudBase,
    TCB_CONTEXT_KEYS: Object.keys(cloudBase).join(','),
  }
}

function weChatVariables(kernel: Kernel, invocation: Invocation): Record<string, string> {
  const { caller, token } = invocation
  if (invocation.trigger === 'timer') return { WX_APPID: kernel.appId, WX_TRIGGER_API_TOKEN_V0: token }
  if (caller === undefined) return {}
  return {
    WX_CLIENTIP: caller.clientIp,
    WX_APPID: caller.appid,
    WX_OPENID: caller.openid,
    ...(caller.unionid === undefined ? {} : { WX_UNIONID: caller.unionid }),
    WX_API_TOKEN: token,
  }
}

/** The `context` argument of a function, in the platform's words. */
export function eventContext(
  kernel: Kernel,
  bundle: FunctionBundle,
  invocation: Invocation,
  environment: Readonly<Record<string, string>>,
): Record<string, unknown> {
  return {
    memory_limit_in_mb: bundle.config.memoryMb,
    time_limit_in_ms: bundle.config.timeoutSeconds * 1000,
    request_id: invocation.requestId,
    environ: Object.entries(environment)
      .map(([name, value]) => `${name}=${value}`)
      .join(';'),
    environment: JSON.stringify(environment),
    function_version: '$LATEST',
    function_name: bundle.name,
    namespace: kernel.envId,
  }
}
