import type { Position } from './position'

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
