import type { PaymentParameters } from '../lib/core'

/**
 * How the pay sheet closed. None of them is proof: after `done` and `unknown` the service is asked; `cancelled` means
 * the driver closed the sheet.
 */
export type PaymentOutcome = 'done' | 'cancelled' | 'unknown'

/** Opens WeChat's pay sheet (D1). Never throws: any failure but a cancel leaves the outcome open. */
export function requestPayment(parameters: PaymentParameters): Promise<PaymentOutcome> {
  const { timeStamp, nonceStr, package: prepay, signType, paySign } = parameters
  return new Promise((resolve) => {
    wx.requestPayment({
      timeStamp,
      nonceStr,
      package: prepay,
      signType,
      paySign,
      success: () => {
        resolve('done')
      },
      fail: ({ errMsg }) => {
        resolve(/cancel/i.test(errMsg) ? 'cancelled' : 'unknown')
      },
    })
  })
}
