import { mentionDeclined } from './privacy'

/** A title that the driver keeps in WeChat. */
export interface WechatTitle {
  readonly type: 'personal' | 'company'
  readonly name: string
  /** Empty for a person. */
  readonly taxNumber: string
}

/** Opens WeChat's own list of invoice titles; null when the driver changes his mind or does not allow it. */
export function chooseWechatTitle(): Promise<WechatTitle | null> {
  return new Promise((resolve) => {
    wx.chooseInvoiceTitle({
      success: ({ type, title, taxNumber }) => {
        const company = String(type) === '0'
        resolve({
          type: company ? 'company' : 'personal',
          name: title,
          taxNumber: company ? taxNumber : '',
        })
      },
      fail: ({ errMsg }) => {
        mentionDeclined(errMsg)
        resolve(null)
      },
    })
  })
}
