import { mentionDeclined } from './privacy'

/** Lets the driver take one of the plates that WeChat keeps for him; null when he does not, or this WeChat cannot. */
export function chooseSavedPlate(): Promise<string | null> {
  return new Promise((resolve) => {
    wx.chooseLicensePlate({
      success: ({ plateNumber }) => {
        resolve(plateNumber.replace(/[\s·]/g, '').toUpperCase())
      },
      fail: ({ errMsg }) => {
        mentionDeclined(errMsg)
        resolve(null)
      },
    })
  })
}
