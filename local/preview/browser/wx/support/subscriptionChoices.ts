import type { Host } from '../../host'
import { memory, type Memory } from './memory'

/** Choices that the person told WeChat to keep, by template id. */
export type KeptChoices = Readonly<Record<string, 'accept' | 'reject'>>

export const keptChoices = (host: Host): Memory<KeptChoices> =>
  memory<KeptChoices>(host.phone.storage, 'subscriptions', {})

/** As `wx.getSetting({ withSubscriptions: true })` tells them: only what is kept. */
export function subscriptionSettings(host: Host): Readonly<Record<string, unknown>> {
  return { mainSwitch: true, itemSettings: keptChoices(host).read() }
}
