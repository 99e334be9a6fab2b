import type { Output } from '../../../api/client'
import type { Looks } from '../../../store/preferences'
import { named, text, words } from '../../../text/text'

type Settings = Output<'member', 'settings'>
export type Preferences = Settings['preferences']
export type Stations = Settings['stations']
export type Products = Settings['products']

export function settingsWords() {
  return words({
    language: 'settings.language',
    type: 'settings.type',
    typeHint: 'settings.typeHint',
    station: 'settings.station',
    product: 'settings.product',
    notifications: 'settings.notifications',
    privacy: 'settings.privacy',
    clear: 'settings.clear',
    version: 'settings.version',
  })
}

/** Languages by their own names, so that who cannot read this one finds his. */
export function languageChoices() {
  return [
    { value: 'auto', name: text('settings.language.auto') },
    { value: 'zh-CN', name: '中文' },
    { value: 'en', name: 'English' },
  ] as const satisfies readonly { value: Looks['language']; name: string }[]
}

export function typeChoices() {
  return (['auto', 'standard', 'large'] as const).map((value) => ({
    value,
    name: text(`settings.type.${value}`),
  }))
}

/** Where the app begins: stations and fuels to choose from, none of them for no preference. */
export function habitChoices(stations: Stations, products: Products) {
  const none = { value: '', name: text('settings.none') }
  return {
    stations: [none, ...stations.map(({ stationId, name }) => ({ value: stationId, name: named(name) }))],
    products: [none, ...products.map(({ productId, grade }) => ({ value: productId, name: grade }))],
  }
}
