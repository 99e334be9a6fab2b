import { words } from './text'

/** The words of the consent sheet. */
export function consentWords() {
  return words({
    title: 'consent.title',
    body: 'consent.body',
    policy: 'consent.policy',
    agree: 'consent.agree',
    decline: 'consent.decline',
    unopened: 'consent.unopened',
  })
}
