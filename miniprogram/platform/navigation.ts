/** Names the page in its bar, in the language of this visit. */
export function titlePage(title: string): void {
  void wx.setNavigationBarTitle({ title })
}

/** Opens a page over this one. WeChat keeps ten pages at most: past that this one gives way. */
export function openPage(url: string): void {
  wx.navigateTo({
    url,
    fail: () => {
      replacePage(url)
    },
  })
}

/** Goes to a page of the tab bar. */
export function openTab(url: string): void {
  void wx.switchTab({ url })
}

/** Puts a page in the place of this one; where that cannot be, it becomes the only one. */
export function replacePage(url: string): void {
  wx.redirectTo({
    url,
    fail: () => {
      void wx.reLaunch({ url })
    },
  })
}

/** Back to where the driver came from; home for who came from outside. */
export function leavePage(): void {
  if (getCurrentPages().length > 1) void wx.navigateBack()
  else void wx.reLaunch({ url: '/pages/home/home' })
}
