import { mentionDeclined } from './privacy'

/** Puts words on the phone's clipboard; WeChat itself says that it has. */
export function copyText(data: string): void {
  wx.setClipboardData({
    data,
    fail: ({ errMsg }) => {
      mentionDeclined(errMsg)
    },
  })
}
