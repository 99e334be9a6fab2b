const KEY = 'favouriteStations'

function read(): string[] {
  const stored: unknown = wx.getStorageSync(KEY)
  return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : []
}

/** The stations that the driver has marked on this phone. */
export function favouriteStations(): ReadonlySet<string> {
  return new Set(read())
}

/** Marks a station or takes the mark away; answers whether it is marked now. */
export function toggleFavourite(stationId: string): boolean {
  const before = read()
  const marked = !before.includes(stationId)
  wx.setStorageSync(KEY, marked ? [...before, stationId] : before.filter((id) => id !== stationId))
  return marked
}
