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
