/** A place in GCJ-02 degrees, as WeChat's maps use them. */
export interface Position {
  readonly longitude: number
  readonly latitude: number
}

export type Located =
  | { readonly outcome: 'here'; readonly position: Position }
  /** The driver, or his phone's settings, do not allow it. */
  | { readonly outcome: 'refused' }
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
        resolve({ outcome: /auth|privacy|deny|denied/i.test(errMsg) ? 'refused' : 'unknown' })
      },
    })
  })
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

/** Opens WeChat's map at a place, from where the driver's own navigation takes over (B2). */
export function openPlace(place: Position & { readonly name: string; readonly address: string }): void {
  void wx.openLocation({ ...place, scale: 16 })
}

/** Puts a telephone number on the phone's dial; the driver decides. */
export function dial(phoneNumber: string): void {
  wx.makePhoneCall({
    phoneNumber,
    // Closing the dial is an answer too.
    fail: () => undefined,
  })
}
