/** What components expect of the app around them. */
Object.assign(globalThis, { getApp: () => ({ globalData: {} }), getCurrentPages: () => [] })

export {}
