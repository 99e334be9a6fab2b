import { isDeclined } from './privacy'

/** A place in GCJ-02 degrees, as WeChat's maps use them. */
export interface Position {
  readonly longitude: number
  readonly latitude: number
}

export type Located =
  | { readonly outcome: 'here'; readonly position: Position }
  /** The driver, or his phone's settings, do not allow it. */
  | { readonly outcome: 'refused' }
  /** WeChat's privacy guide is not agreed to; asking again is the way. */
  | { readonly outcome: 'declined' }
  | { readonly outcome: 'unknown' }

/** Asks the phone where it is. The answer stays on the phone: no function is told (O6). Never throws. */
export function locate(): Promise<Located> {
  return new Promise((resolve) => {
    wx.getLocation({
      type: 'gcj02',
      success: ({ longitude, latitude }) => {
        resolve({ outcome: 'here', position: { longitude, latitude } })
      },
      fail: ({ errMsg }) => {
        if (isDeclined(errMsg)) resolve({ outcome: 'declined' })
        else resolve({ outcome: /auth|deny|denied/i.test(errMsg) ? 'refused' : 'unknown' })
      },
    })
  })
}

/** Where the phone is, if its driver has let that be known before: nobody is asked anything. Null where it is not known. */
export async function locateIfAllowed(): Promise<Position | null> {
  if (!(await isLocatingAllowed())) return null
  const located = await locate()
  return located.outcome === 'here' ? located.position : null
}

/** Both count: the permission that WeChat keeps, and that its privacy guide is agreed to. */
async function isLocatingAllowed(): Promise<boolean> {
  const [isPermitted, isAgreed] = await Promise.all([
    new Promise<boolean>((resolve) => {
      wx.getSetting({
        success: ({ authSetting }) => {
          resolve(authSetting['scope.userLocation'] === true)
        },
        fail: () => {
          resolve(false)
        },
      })
    }),
    new Promise<boolean>((resolve) => {
      wx.getPrivacySetting({
        success: ({ needAuthorization }) => {
          resolve(!needAuthorization)
        },
        fail: () => {
          resolve(false)
        },
      })
    }),
  ])
  return isPermitted && isAgreed
}

/** Opens the settings of this mini-program; answers whether the position may be read now. */
export function openLocationSetting(): Promise<boolean> {
  return new Promise((resolve) => {
    wx.openSetting({
      success: ({ authSetting }) => {
        resolve(authSetting['scope.userLocation'] === true)
      },
      fail: () => {
        resolve(false)
      },
    })
  })
}
