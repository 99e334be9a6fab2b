import { anything, type Stage } from '../stage'

/** Turns points into the 20-yuan coupon, which the next fuelling uses. */
export async function redeem(stage: Stage, openid: string): Promise<void> {
  const input = { redemptionId: 'fuel20', requestId: stage.requestId() }
  await stage.act(openid, 'points.redeem', input, anything)
}
