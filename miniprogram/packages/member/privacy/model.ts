import type { Output } from '../../../api/client'
import { text, words } from '../../../text/text'

type Account = Output<'member', 'profile'>['account']
export type ConsentKind = 'birthday' | 'plateRecognition' | 'preciseLocation' | 'marketing'

const kinds: readonly ConsentKind[] = ['plateRecognition', 'preciseLocation', 'birthday', 'marketing']

export function privacyWords() {
  return words({
    loading: 'common.loading',
    policy: 'privacy.policy',
    consents: 'privacy.consents',
    consentsHint: 'privacy.consentsHint',
    withdraw: 'privacy.withdraw',
    data: 'privacy.data',
    export: 'privacy.export',
    exportHint: 'privacy.exportHint',
    send: 'privacy.send',
    close: 'privacy.close',
  })
}

/** What the member agreed to, each with its purpose and since when (O6). */
export function privacyView({ consents, closesAt }: Account) {
  const policy = consents.find(({ kind }) => kind === 'privacy')
  return {
    policy:
      policy === undefined
        ? ''
        : text('privacy.policyAgreed', { at: policy.at, version: policy.policyVersion }),
    consents: kinds.map((kind) => {
      const given = consents.find((one) => one.kind === kind)
      return {
        kind,
        name: text(`consentKind.${kind}`),
        what: text(`consentWhat.${kind}`),
        since: given === undefined ? text('privacy.off') : text('privacy.since', { at: given.at }),
        on: given !== undefined,
      }
    }),
    closesAt: closesAt === null ? '' : text('privacy.closesAt', { at: closesAt }),
  }
}
export type PrivacyView = ReturnType<typeof privacyView>
