import type { ApiFamily, Host } from '../host'
import { openSettings } from '../sheets/settings'
import { stageOf } from '../sheets/stage'
import { asynchronous } from './support/asynchronous'
import { flagOr, textOf } from './support/options'
import { requirePrivacy } from './support/privacyState'
import { Refusal } from './support/refusal'
import { requireScope, scopeAnswers, scopes, setScope } from './support/scopes'
import { taps } from './support/gesture'
import { subscriptionSettings } from './support/subscriptionChoices'

/** Permissions: asked for once, remembered, changed on the settings page. */
export const permissions: ApiFamily = (host) => {
  const gesture = taps()
  const open = async (): Promise<Readonly<Record<string, unknown>>> => {
    const answers = await openSettings(stageOf(host), { ...scopeAnswers(host) })
    for (const scope of scopes) if (answers[scope] !== undefined) setScope(host, scope, answers[scope])
    return { authSetting: authSetting(host) }
  }
  host.openTypes.set('openSetting', (button) => {
    void open().then((detail) => {
      button.emit('opensetting', { errMsg: 'openSetting:ok', ...detail })
    })
  })
  return asynchronous(host.phone, {
    authorize: async (options) => {
      const wanted = textOf(options, 'scope')
      const scope = scopes.find((known) => known === wanted)
      if (scope === undefined) throw new Refusal('invalid scope')
      await requirePrivacy(host, 'authorize', scope)
      await requireScope(host, scope)
    },
    getSetting: (options) => ({
      authSetting: authSetting(host),
      ...(flagOr(options, 'withSubscriptions', false)
        ? { subscriptionsSetting: subscriptionSettings(host) }
        : {}),
    }),
    openSetting: () => {
      if (!gesture.isLive) throw new Refusal('can only be invoked by user TAP gesture.')
      return open()
    },
    openAppAuthorizeSetting: () => undefined,
  })
}

const authSetting = (host: Host): Readonly<Record<string, boolean>> => ({ ...scopeAnswers(host) })
