/** So much of what stands before it stays in sight, px. */
const LEFT_ABOVE = 120

/** Scrolls the page until what the selector names stands near its top, or as far as the page goes. */
export function reveal(selector: string): void {
  void wx.pageScrollTo({ selector, offsetTop: -LEFT_ABOVE })
}
