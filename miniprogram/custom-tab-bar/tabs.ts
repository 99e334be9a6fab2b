import type { TextKey } from '../lib/core'

/** The tabs in the order of app.json; between the second and the third stands the way to the pump. */
export const tabs: readonly { readonly route: string; readonly icon: string; readonly text: TextKey }[] = [
  { route: 'pages/home/home', icon: 'home', text: 'tab.home' },
  { route: 'pages/stations/stations', icon: 'map-location', text: 'tab.stations' },
  { route: 'pages/orders/orders', icon: 'bill', text: 'tab.orders' },
  { route: 'pages/me/me', icon: 'user', text: 'tab.me' },
]
