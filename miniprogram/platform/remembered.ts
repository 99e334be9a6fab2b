/** Small things that this phone remembers of its driver, such as a guide that he has put away. */
type Thing = 'fuellingGuide'

const keyOf = (thing: Thing): string => `remembered.${thing}`

export function isRemembered(thing: Thing): boolean {
  return wx.getStorageSync(keyOf(thing)) === true
}

/** A phone whose storage is full forgets; then it is shown once more. */
export function remember(thing: Thing): void {
  void wx.setStorage({ key: keyOf(thing), data: true })
}
