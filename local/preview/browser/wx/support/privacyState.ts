import type { Host } from '../../host'
import { askPrivacy } from '../../sheets/privacy'
import { stageOf } from '../../sheets/stage'
import { memory } from './memory'
import { Refusal } from './refusal'

/** What an app's own consent sheet hands back to WeChat. */
export type Resolve = (answer: {
  readonly event: 'agree' | 'disagree' | 'exposureAuthorization'
  readonly buttonId?: string
}) => void
export type PrivacyListener = (resolve: Resolve, info: { readonly referrer: string }) => void

/** After a refusal WeChat does not ask again for so long, ms. */
const QUIET_AFTER_REFUSAL_MS = 10_000

interface PrivacyState {
  listener?: PrivacyListener
  refusedAt?: number
  pending?: Promise<boolean>
}

const states = new WeakMap<Host, PrivacyState>()

function stateOf(host: Host): PrivacyState {
  const known = states.get(host) ?? {}
  states.set(host, known)
  return known
}

const agreement = (host: Host) => memory(host.phone.storage, 'privacyAgreed', false)

export const isPrivacyAgreed = (host: Host): boolean => agreement(host).read()

export function agreeToPrivacy(host: Host): void {
  agreement(host).write(true)
}

export function setPrivacyListener(host: Host, listener: PrivacyListener): void {
  stateOf(host).listener = listener
}

/**
 * Lets a call pass only after the person agreed to the app's privacy guide. The app's own sheet is asked when it
 * listens, WeChat's otherwise.
 * @throws Refusal when he did not agree
 */
export async function requirePrivacy(host: Host, api: string, subject = api): Promise<void> {
  const isChecked = host.app.config().usePrivacyCheck
  if (!isChecked || isPrivacyAgreed(host)) return
  const state = stateOf(host)
  const isQuiet = state.refusedAt !== undefined && Date.now() - state.refusedAt < QUIET_AFTER_REFUSAL_MS
  if (isQuiet) throw refusal(subject)
  state.pending ??= ask(host, state, api)
  const isAgreed = await state.pending
  delete state.pending
  if (isAgreed) agreeToPrivacy(host)
  else {
    state.refusedAt = Date.now()
    throw refusal(subject)
  }
}

const refusal = (subject: string): Refusal =>
  new Refusal(`privacy permission is not authorized, ${subject}`, { errno: 104 })

function ask(host: Host, state: PrivacyState, api: string): Promise<boolean> {
  const { listener } = state
  if (listener === undefined) return askPrivacy(stageOf(host), host.app.config())
  return new Promise((resolve) => {
    listener(
      ({ event }) => {
        if (event !== 'exposureAuthorization') resolve(event === 'agree')
      },
      { referrer: api },
    )
  })
}
