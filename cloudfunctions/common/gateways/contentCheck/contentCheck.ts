import cloud from 'wx-server-sdk'
import { DomainError } from '../../../../core/contracts/errors'

/** `review`: WeChat could not tell, a person has to. */
export type ContentVerdict = 'pass' | 'review' | 'risky'

/** Where a text will stand: WeChat checks a comment otherwise than a profile. */
const scenes = { profile: 1, comment: 2 } as const

/** What the typings of wx-server-sdk leave out. */
interface SecurityApi {
  readonly openapi: {
    readonly security: { msgSecCheck(request: Readonly<Record<string, unknown>>): Promise<unknown> }
  }
}

let initialised = false

/**
 * Asks WeChat whether a text may be shown to others (security.msgSecCheck, version 2): only in a call that its author's
 * mini-program started within two hours, and declared in config.json (platform facts §4).
 * @throws DomainError UPSTREAM when WeChat did not judge it
 */
export async function checkText(
  openid: string,
  content: string,
  scene: keyof typeof scenes,
): Promise<ContentVerdict> {
  if (!initialised) {
    // The SDK means a symbol here; its typings say string.
    cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })
    initialised = true
  }
  const { openapi } = cloud as unknown as SecurityApi
  try {
    return verdictOf(
      await openapi.security.msgSecCheck({ version: 2, scene: scenes[scene], openid, content }),
    )
  } catch (cause) {
    const upstream = new DomainError('UPSTREAM', { service: 'openapi' })
    upstream.cause = cause
    throw upstream
  }
}

/** What an answer says. @throws Error when it says nothing known */
export function verdictOf(answer: unknown): ContentVerdict {
  const { result } = answer as { readonly result?: { readonly suggest?: unknown } }
  const suggest = result?.suggest
  if (suggest === 'pass' || suggest === 'review' || suggest === 'risky') return suggest
  throw new Error(`an unknown verdict: ${String(suggest)}`)
}
