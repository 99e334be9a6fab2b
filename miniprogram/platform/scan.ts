import { isDeclined } from './privacy'

/** What came of WeChat's scanner. */
export type ScanOutcome =
  | { readonly kind: 'read'; readonly text: string }
  /** The driver closed it. */
  | { readonly kind: 'cancelled' }
  /** WeChat may not use the camera. */
  | { readonly kind: 'refused' }
  /** WeChat's privacy guide is not agreed to. */
  | { readonly kind: 'declined' }
  | { readonly kind: 'failed' }

/** The page of this mini-program that a code leads to; other codes have none. */
function pageOf(reply: object): string {
  return 'path' in reply && typeof reply.path === 'string' ? reply.path : ''
}

/** Opens WeChat's scanner (C13). A code of this mini-program answers with its page, any other with its text. */
export function scanCode(): Promise<ScanOutcome> {
  return new Promise((resolve) => {
    wx.scanCode({
      success: (reply) => {
        const page = pageOf(reply)
        resolve({ kind: 'read', text: page === '' ? reply.result : page })
      },
      fail: ({ errMsg }) => {
        if (/cancel/i.test(errMsg)) resolve({ kind: 'cancelled' })
        else if (isDeclined(errMsg)) resolve({ kind: 'declined' })
        else resolve({ kind: /deny|denied|permission|auth/i.test(errMsg) ? 'refused' : 'failed' })
      },
    })
  })
}
