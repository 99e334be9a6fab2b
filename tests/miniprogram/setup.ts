/** What WeChat gives every page and miniprogram-simulate does not. */
Object.assign(globalThis, {
  getApp: () => ({ globalData: {} }),
  getCurrentPages: () => [],
})
