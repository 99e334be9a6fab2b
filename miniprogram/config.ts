/** The CloudBase environment of this build, `{ env: 'id' }`; without an id it is the one chosen in WeChat DevTools. */
export const cloudEnvironment: { readonly env?: string } = {}

/** The version of the privacy policy that a driver agrees to; raise it when the policy changes. */
export const privacyPolicyVersion = '1.0'

/** Since when that version is in force. */
export const privacyPolicySince = '2026-12-01'

/** The version of the app, as its driver reads it; the same as in package.json. */
export const appVersion = '0.1.0'
