/** Lets the driver choose one of at most six rows; answers its place, or −1 when he closed the sheet. */
export function chooseRow(rows: readonly string[]): Promise<number> {
  return new Promise((resolve) => {
    wx.showActionSheet({
      itemList: [...rows],
      success: ({ tapIndex }) => {
        resolve(tapIndex)
      },
      fail: () => {
        resolve(-1)
      },
    })
  })
}

/** Says one line that goes by itself. */
export function sayBriefly(title: string): void {
  void wx.showToast({ title, icon: 'none' })
}
