/** Calls back whenever the phone has a network again; answers how to stop. */
export function onNetworkBack(back: () => void): () => void {
  const listener = (result: object): void => {
    if ('isConnected' in result && result.isConnected === true) back()
  }
  wx.onNetworkStatusChange(listener)
  return () => {
    wx.offNetworkStatusChange(listener)
  }
}
