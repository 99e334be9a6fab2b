/** The ways that may stand on the first screen, each where it leads (A12). */
export const shortcutTargets = {
  orders: { url: '/pages/orders/orders', icon: 'bill' },
  coupons: { url: '/packages/member/coupons/coupons', icon: 'coupon' },
  points: { url: '/packages/member/points/points', icon: 'gift' },
  fuelUse: { url: '/packages/stats/fuel/fuel', icon: 'chart-bar' },
  report: { url: '/packages/order/report/report', icon: 'flag' },
  growth: { url: '/packages/member/growth/growth', icon: 'member' },
  vehicles: { url: '/packages/member/vehicles/vehicles', icon: 'vehicle' },
  help: { url: '/packages/member/help/help', icon: 'help-circle' },
} as const
export type Shortcut = keyof typeof shortcutTargets

export const shortcutNames = Object.keys(shortcutTargets) as Shortcut[]
/** So many stand on the first screen. */
export const MOST_SHORTCUTS = 4
const usual: readonly Shortcut[] = ['orders', 'coupons', 'points', 'report']
const KEY = 'homeShortcuts'

/** What the driver chose on this phone; the usual ones before, or when it cannot be read. */
export function chosenShortcuts(): Shortcut[] {
  const kept: unknown = wx.getStorageSync(KEY)
  const known = Array.isArray(kept) ? shortcutNames.filter((name) => kept.includes(name)) : []
  return known.length === 0 ? [...usual] : known.slice(0, MOST_SHORTCUTS)
}

/** Takes a shortcut in or out; none beyond the most, and one always stays. Answers what is chosen then. */
export function toggleShortcut(name: Shortcut): Shortcut[] {
  const before = chosenShortcuts()
  const after = before.includes(name) ? before.filter((one) => one !== name) : [...before, name]
  if (after.length === 0 || after.length > MOST_SHORTCUTS) return before
  wx.setStorageSync(KEY, after)
  return shortcutNames.filter((one) => after.includes(one))
}
