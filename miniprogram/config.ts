/** The CloudBase environment of this build; empty is the one chosen in WeChat DevTools. */
export const cloudEnvironmentId = ''

/** The version of the privacy policy that a driver agrees to; raise it when the policy changes. */
export const privacyPolicyVersion = '1.0'
