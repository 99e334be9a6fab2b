import type { OutboxTask } from '../ledger/records'
import { messagePages } from '../messages/pages'
import type { Quote } from '../pricing/records'
import type { Earned, Order } from './records'

/** What follows from being paid: the pump is cleared, WeChat hears of the hand-over, the driver gets his messages. */
export function settlementTasks(order: Order, quote: Quote, earned: Earned): OutboxTask[] {
  const tasks: OutboxTask[] = []
  if (order.sale !== null) tasks.push({ kind: 'clearSale', saleId: order.sale.saleId, orderId: order._id })
  for (const tender of order.tenders) {
    if (tender.kind === 'wechatPay' && tender.outTradeNo !== null) {
      tasks.push({ kind: 'uploadShipping', orderId: order._id, outTradeNo: tender.outTradeNo })
    }
  }
  tasks.push({
    kind: 'message',
    memberId: order.memberId,
    messageKind: 'order',
    messageKey: `paid:${order._id}`,
    content: {
      key: 'message.orderPaid',
      args: {
        paid: quote.dueFen,
        saved: quote.savedFen,
        volume: quote.volumeMl,
        nozzle: order.nozzleNumber,
        points: earned.points,
      },
    },
    page: messagePages.order(order._id),
  })
  if (earned.tierAfter !== earned.tierBefore) {
    tasks.push({
      kind: 'message',
      memberId: order.memberId,
      messageKind: 'tier',
      messageKey: `tierRise:${order._id}`,
      content: { key: 'message.tierRisen', args: { tier: earned.tierAfter } },
      page: messagePages.tier(),
    })
  }
  return tasks
}
