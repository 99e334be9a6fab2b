/** Asks to confirm something that cannot be undone; true when it was. */
export function askToConfirm(question: {
  readonly title: string
  readonly content: string
  readonly confirmText: string
  readonly cancelText: string
}): Promise<boolean> {
  return new Promise((resolve) => {
    wx.showModal({
      ...question,
      success: ({ confirm }) => {
        resolve(confirm)
      },
      fail: () => {
        resolve(false)
      },
    })
  })
}

/** A word on what has just been done, for a moment. */
export function mention(title: string): void {
  void wx.showToast({ title, icon: 'none' })
}
