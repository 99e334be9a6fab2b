import { asApiError, call } from '../../../api/client'
import { pageFrame } from '../../../behaviors/pageFrame'
import { appVersion } from '../../../config'
import { mention } from '../../../platform/ask'
import { initially } from '../../../platform/initially'
import { openPage, titlePage } from '../../../platform/navigation'
import { cacheSize, clearCache, keepLooks, keptLooks, type Looks, useLooks } from '../../../store/preferences'
import { session } from '../../../store/session'
import { errorText, text } from '../../../text/text'
import {
  habitChoices,
  languageChoices,
  type Preferences,
  type Products,
  settingsWords,
  type Stations,
  typeChoices,
} from './model'

const links: Readonly<Record<string, string>> = {
  notifications: '/packages/member/notifications/notifications',
  privacy: '/packages/member/privacy/privacy',
}

Component({
  behaviors: [pageFrame],
  data: {
    words: settingsWords(),
    languages: [] as readonly { readonly value: string; readonly name: string }[],
    sizes: [] as readonly { readonly value: string; readonly name: string }[],
    looks: initially<Looks>({ language: 'auto', typeSize: 'auto' }),
    /** What the member wishes; null for who is none, or while it is not known. */
    wishes: null as Preferences | null,
    stations: [] as Stations,
    products: [] as Products,
    habits: habitChoices([], []),
    cache: '',
    version: appVersion,
  },
  methods: {
    onLoad() {
      this.setData({ looks: keptLooks() })
      void this.load()
    },
    say() {
      titlePage(text('settings.title'))
      this.setData({
        words: settingsWords(),
        languages: languageChoices(),
        sizes: typeChoices(),
        habits: habitChoices(this.data.stations, this.data.products),
        cache: text('settings.clearHint', { kb: cacheSize() }),
      })
    },
    /** How the app looks can be chosen by everybody; habits are the member's. */
    async load() {
      try {
        const { preferences, stations, products } = await call('member', 'settings', {})
        this.setData({ wishes: preferences, stations, products })
        this.setData({ habits: habitChoices(stations, products) })
      } catch (reason) {
        const error = asApiError(reason)
        if (error.code !== 'SIGN_IN_REQUIRED') mention(errorText(error))
      }
    },
    onLanguage(event: WechatMiniprogram.TouchEvent) {
      return this.look({ language: event.currentTarget.dataset['value'] as Looks['language'] })
    },
    onType(event: WechatMiniprogram.TouchEvent) {
      return this.look({ typeSize: event.currentTarget.dataset['value'] as Looks['typeSize'] })
    },
    /** Seen at once, kept on the phone, and with the member for his messages. */
    async look(change: Partial<Looks>) {
      const looks = { ...this.data.looks, ...change }
      const locale = useLooks(looks)
      keepLooks(looks)
      this.setData({ looks, rootClass: session().largeType ? 'large' : '' })
      this.say()
      await this.keep(change, locale)
    },
    onStation(event: WechatMiniprogram.TouchEvent) {
      return this.keep({ stationId: valueOf(event) }, session().locale)
    },
    onProduct(event: WechatMiniprogram.TouchEvent) {
      return this.keep({ productId: valueOf(event) }, session().locale)
    },
    async keep(change: Partial<Preferences>, locale: 'zh-CN' | 'en') {
      const before = this.data.wishes
      if (before === null) return
      const preferences = { ...before, ...change }
      this.setData({ wishes: preferences })
      try {
        await call('member', 'updateProfile', { preferences, locale })
      } catch (reason) {
        this.setData({ wishes: before })
        mention(errorText(asApiError(reason)))
      }
    },
    onLink(event: WechatMiniprogram.TouchEvent) {
      openPage(links[String(event.currentTarget.dataset['to'])] ?? '')
    },
    onClear() {
      clearCache()
      this.say()
      mention(text('settings.cleared'))
    },
  },
})

function valueOf(event: WechatMiniprogram.TouchEvent): string | null {
  const value = String(event.currentTarget.dataset['value'])
  return value === '' ? null : value
}
