import type { ApiFamily, Host } from '../host'
import { askSubscriptions, type TemplateOffer } from '../sheets/subscribe'
import { stageOf } from '../sheets/stage'
import { asynchronous } from './support/asynchronous'
import { readMachine } from './support/machine'
import { isOffline } from './support/networkState'
import { textsOf, type Options } from './support/options'
import { taps } from './support/gesture'
import { Refusal } from './support/refusal'
import { keptChoices } from './support/subscriptionChoices'

const MOST_TEMPLATES = 5

/** Consent to subscription messages: one accepted tap is one message. */
export const subscriptions: ApiFamily = (host) => {
  // Asked for now, so that it sees the first tap too.
  const gesture = taps()
  return asynchronous(host.phone, {
    requestSubscribeMessage: (options) => {
      if (!gesture.isLive) throw new Refusal('can only be invoked by user TAP gesture.', { errCode: 20_012 })
      return request(host, options)
    },
  })
}

async function request(host: Host, options: Options): Promise<Readonly<Record<string, string>>> {
  const { phone } = host
  const ids = [...new Set(textsOf(options, 'tmplIds'))]
  if (ids.length === 0) throw new Refusal("TmplIds can't be empty", { errCode: 10_001 })
  if (ids.length > MOST_TEMPLATES) throw new Refusal('Templates count out of max bounds', { errCode: 20_003 })
  if (isOffline(host)) throw new Refusal('network error', { errCode: 10_002 })
  const kept = keptChoices(host)
  const known = kept.read()
  const open = ids.filter((id) => known[id] === undefined)
  const answer = open.length === 0 ? {} : await ask(host, await offersOf(open))
  const choices = {
    ...Object.fromEntries(ids.flatMap((id) => (known[id] === undefined ? [] : [[id, known[id]]]))),
    ...answer,
  }
  for (const accept of [true, false]) {
    const templateIds = ids.filter((id) => (choices[id] === 'accept') === accept)
    if (templateIds.length > 0)
      await phone.post('/local/subscribe', { openid: phone.openid, templateIds, accept })
  }
  return choices
}

async function ask(
  host: Host,
  offers: readonly TemplateOffer[],
): Promise<Record<string, 'accept' | 'reject'>> {
  const { choices, isKept } = await askSubscriptions(stageOf(host), offers, host.app.config())
  if (isKept) {
    const kept = keptChoices(host)
    kept.write({ ...kept.read(), ...choices })
  }
  return { ...choices }
}

/** Titles and keywords of the account's templates; one that nobody described is named by its id. */
async function offersOf(ids: readonly string[]): Promise<readonly TemplateOffer[]> {
  const reply = await readMachine('/local/templates')
  const templates = (reply['templates'] ?? []) as readonly TemplateOffer[]
  return ids.map(
    (id) => templates.find(({ templateId }) => templateId === id) ?? { templateId: id, title: id },
  )
}
