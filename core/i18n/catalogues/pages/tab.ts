import type { Catalogue } from '../../entry'

/** Words of the tab bar. */
export const tabTexts = {
  'tab.home': { zh: '首页', en: 'Home' },
  'tab.stations': { zh: '油站', en: 'Stations' },
  'tab.fuel': { zh: '加油', en: 'Fuel' },
  'tab.orders': { zh: '订单', en: 'Orders' },
  'tab.me': { zh: '我的', en: 'Me' },
} as const satisfies Catalogue
