import { confirmAndPay, seenBy, stationId, type Stage } from './cast'
import { yuan } from './narrator'

/** Paid first, fuelled after: the pump stops at the limit, and what was not delivered goes back. */
export async function prepaid(stage: Stage): Promise<void> {
  const { narrator, zhang, wang, world } = stage
  // The clock has jumped: the station is heard of again, as it is every half minute.
  await world.forecourt.settle()
  const orderId = await narrator.tell(
    'Pre-pay: "200 yuan" of 98# at nozzle 5, paid before the pump runs',
    async () => {
      const request = {
        requestId: 'prepay-0001',
        stationId,
        nozzleNumber: 5,
        amount: { by: 'amount' as const, amountFen: 20_000 },
      }
      const { order } = await zhang.call('order', 'prepay', request)
      narrator.equals(
        'the same request again is the same order',
        (await zhang.call('order', 'prepay', request)).order.orderId,
        order.orderId,
      )
      const quoted = await zhang.call('order', 'quote', { orderId: order.orderId })
      await confirmAndPay(zhang, quoted)
      const { status, order: paid } = await zhang.call('order', 'payStatus', { orderId: order.orderId })
      narrator.equals('paid, and the pump may deliver', [status, paid.state], ['paid', 'authorised'])
      narrator.say(`应付 ¥${yuan(quoted.quote.dueFen)}，挂牌 ¥${yuan(quoted.quote.meteredFen)}`)
      return order.orderId
    },
  )
  await narrator.tell('Nobody else can have that fuelling point meanwhile', async () => {
    const request = {
      requestId: 'prepay-0002',
      stationId,
      nozzleNumber: 6,
      amount: { by: 'amount', amountFen: 10_000 },
    }
    narrator.equals(
      '王芳 is refused with',
      await wang.refusal('order', 'prepay', request),
      'FUELLING_POINT_BUSY',
    )
  })
  await narrator.tell(
    'He hangs up at 150 yuan: the order is settled on what flowed, the difference is refunded',
    async () => {
      await world.forecourt.settle()
      world.forecourt.fill(5, { amountFen: 15_000 })
      await world.forecourt.settle()
      const order = await seenBy(zhang, orderId)
      narrator.equals('state', order.state, 'settled')
      narrator.equals('metered', yuan(order.meteredFen), '150.00')
      await world.machine.fireTimer('scheduler')
      const [paid] = order.tenders
      const refunds = world.machine.wechatPay.ledger
        .refunds()
        .filter(({ outTradeNo }) => outTradeNo.startsWith(orderId))
      const back = refunds.reduce((total, { refundFen }) => total + refundFen, 0)
      narrator.equals(
        'paid less refunded is what is due',
        yuan((paid?.amountFen ?? 0) - back),
        yuan(order.quote?.dueFen ?? -1),
      )
    },
  )
  await changedHisMind(stage)
}

/** Paid, not lifted, taken back by the driver himself: the pump confirms, and all of it goes back once. */
async function changedHisMind({ narrator, zhang, world }: Stage): Promise<void> {
  await narrator.tell(
    'Paid 100 yuan, then not wanted: he cancels twice, and has all of it back once',
    async () => {
      const amount = { by: 'amount' as const, amountFen: 10_000 }
      const wish = { requestId: 'prepay-0003', stationId, nozzleNumber: 5, amount }
      const { orderId } = (await zhang.call('order', 'prepay', wish)).order
      await confirmAndPay(zhang, await zhang.call('order', 'quote', { orderId }))
      await zhang.call('order', 'payStatus', { orderId })
      await world.forecourt.settle()
      // The pump asks for its commands by itself: here only after both taps.
      world.forecourt.setOnline(false)
      const taps = await Promise.all([1, 2].map(() => zhang.call('order', 'cancelPrepay', { orderId })))
      narrator.equals(
        'the pump is asked',
        taps.map(({ pump }) => pump?.state),
        ['voiding', 'voiding'],
      )
      world.forecourt.setOnline(true)
      await world.forecourt.settle()
      const order = await seenBy(zhang, orderId)
      narrator.equals('state', order.state, 'voided')
      await world.machine.fireTimer('scheduler')
      const back = world.machine.wechatPay.ledger
        .refunds()
        .filter(({ outTradeNo }) => outTradeNo.startsWith(orderId))
        .map(({ refundFen }) => refundFen)
      narrator.equals('all of it went back, once', back, [order.tenders[0]?.amountFen ?? 0])
    },
  )
}
