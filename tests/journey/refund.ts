import { seenBy, type Stage } from './cast'
import { yuan } from './narrator'

/** The first sale is refunded in full: everything it gave goes back. */
export async function refundAll({ narrator, zhang, staff, world }: Stage, orderId: string): Promise<void> {
  await narrator.tell(
    '李师傅 refunds the first sale in full: money, points, coupon and growth go back',
    async () => {
      const before = await zhang.call('points', 'summary', {})
      const { quote } = await seenBy(zhang, orderId)
      const amountFen = quote?.dueFen ?? 0
      const preview = await staff.call('staff', 'previewRefund', { orderId, amountFen })
      narrator.say(
        `退款 ¥${yuan(preview.payoutFen)}，收回 ${preview.pointsTakenBack} 积分，券退回：${preview.couponReturned ? '是' : '否'}`,
      )
      const request = { orderId, amountFen, reason: '加错油，站长同意', requestId: 'refund-0001' }
      const first = await staff.call('staff', 'refund', request)
      const again = await staff.call('staff', 'refund', request)
      narrator.equals('the same request again is the same refund', again.refundId, first.refundId)
      const after = await zhang.call('points', 'summary', {})
      narrator.equals('points taken back', before.available - after.available, 560)
      narrator.equals(
        'the coupon is usable again',
        (await zhang.call('coupon', 'list', {})).coupons.map(({ name }) => name.zh),
        ['满 200 减 30'],
      )
      world.machine.clock.advance(120_000)
      await world.machine.wechatPay.idle()
      await world.machine.fireTimer('scheduler')
      const refund = world.machine.database.read('refunds', first.refundId)
      narrator.equals('the money has left', refund?.['state'], 'succeeded')
      narrator.equals(
        'more than was paid is refused with',
        await staff.refusal('staff', 'refund', { ...request, amountFen: 1, requestId: 'refund-0002' }),
        'REFUND_EXCEEDS',
      )
    },
  )
}
