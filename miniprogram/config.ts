/** The CloudBase environment of this build, `{ env: 'id' }`; without an id it is the one chosen in WeChat DevTools. */
export const cloudEnvironment: { readonly env?: string } = {}

/** The version of the privacy policy that a driver agrees to; raise it when the policy changes. */
export const privacyPolicyVersion = '1.0'
