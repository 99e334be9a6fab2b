import cloud from 'wx-server-sdk'
import { DomainError } from '../../../../core/contracts/errors'

/** What the typings of wx-server-sdk leave out. */
type Openapi = Readonly<
  Record<string, Readonly<Record<string, (request: object) => Promise<Readonly<Record<string, unknown>>>>>>
>

let initialised = false

/** What WeChat refused: its code, for who knows what it means. */
export class OpenapiRefused extends Error {
  constructor(
    readonly code: number,
    text: string,
  ) {
    super(`${code} ${text}`)
    this.name = 'OpenapiRefused'
  }
}

/**
 * One call of `cloud.openapi`, in a call that a user's mini-program started; it must be declared in the function's config.json.
 * @throws OpenapiRefused with WeChat's code; DomainError UPSTREAM when there was no answer of WeChat's
 */
export async function callOpenapi(
  group: string,
  name: string,
  request: object,
): Promise<Readonly<Record<string, unknown>>> {
  if (!initialised) {
    // The SDK means a symbol here; its typings say string.
    cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })
    initialised = true
  }
  const { openapi } = cloud as unknown as { readonly openapi: Openapi }
  const run = openapi[group]?.[name]
  if (run === undefined) throw new Error(`no openapi ${group}.${name}`)
  try {
    return await run(request)
  } catch (error) {
    const { errCode, errMsg } = error as { errCode?: unknown; errMsg?: unknown }
    if (typeof errCode === 'number' && errCode > 0) throw new OpenapiRefused(errCode, String(errMsg))
    const upstream = new DomainError('UPSTREAM', { service: 'openapi', code: errCode })
    upstream.cause = error
    throw upstream
  }
}
