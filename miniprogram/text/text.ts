import type { ApiError } from '../api/client'
import { text as catalogueText, translate, type Bilingual, type Reason, type TextKey } from '../lib/core'
import { session } from '../store/session'

/** A text of the app in the language of this visit. */
export function text(key: TextKey, args: Reason['args'] = {}): string {
  return catalogueText(session().locale, key, args)
}

/** Several texts at once, by the names a template uses. */
export function words<Name extends string>(
  keys: Readonly<Record<Name, TextKey>>,
): Readonly<Record<Name, string>> {
  const entries = Object.entries<TextKey>(keys).map(([name, key]) => [name, text(key)])
  return Object.fromEntries(entries) as Record<Name, string>
}

/** A reason that the service gave as data, in words. */
export function reasonText(reason: Reason): string {
  return translate(session().locale, reason)
}

/** A name that has both languages. */
export function named(name: Bilingual): string {
  return session().locale === 'en' ? name.en : name.zh
}

/** What went wrong, in one line. */
export function errorText(error: ApiError): string {
  if (error.code === 'OFFLINE') return text('failure.offline')
  if (error.code === 'TIMEOUT') return text('failure.timeout')
  return text(`error.${error.code}`)
}

/** A screen that could not be shown: what happened and the way out. */
export interface Failure {
  /** `guest`: only members see this; the way out is to join. */
  readonly state: 'error' | 'offline' | 'guest'
  readonly title: string
  readonly hint: string
  readonly action: string
}

/** A failure as a whole screen shows it (components/failure-view). */
export function failureText(error: ApiError): Failure {
  if (error.forMembers)
    return { state: 'guest', title: text('state.guest'), hint: text('error.SIGN_IN_REQUIRED'), action: '' }
  if (error.code === 'NOT_FOUND')
    return { state: 'error', title: text('state.gone'), hint: text('state.goneHint'), action: '' }
  return {
    state: error.unanswered ? 'offline' : 'error',
    title: text(error.unanswered ? 'state.offline' : 'state.error'),
    hint: errorText(error),
    action: text('common.retry'),
  }
}
