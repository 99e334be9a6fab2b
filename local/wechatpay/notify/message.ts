import { rfc3339 } from '../format'
import type { NotifyEvent, Order, Refund } from '../model'
import { seal } from '../signing'
import { orderView, refundNotifyView } from '../views'

const SUMMARY: Readonly<Record<NotifyEvent, string>> = {
  'TRANSACTION.SUCCESS': '支付成功',
  'REFUND.SUCCESS': '退款成功',
  'REFUND.ABNORMAL': '退款异常',
  'REFUND.CLOSED': '退款关闭',
}

export interface Envelope {
  readonly id: string
  readonly createdAt: number
  readonly eventType: NotifyEvent
  readonly resource: Readonly<Record<string, unknown>>
}

/** The notification's body: an envelope with the resource sealed by AES-256-GCM under the APIv3 key. */
export function encloseResource(envelope: Envelope, apiV3Key: string): string {
  const originalType = envelope.eventType === 'TRANSACTION.SUCCESS' ? 'transaction' : 'refund'
  const resource = seal(JSON.stringify(envelope.resource), apiV3Key, originalType)
  return JSON.stringify({
    id: envelope.id,
    create_time: rfc3339(envelope.createdAt),
    resource_type: 'encrypt-resource',
    event_type: envelope.eventType,
    summary: SUMMARY[envelope.eventType],
    resource: { original_type: originalType, ...resource },
  })
}

/** What the sealed part says. */
export const resourceOf = (order: Order, refund?: Refund): Record<string, unknown> =>
  refund === undefined ? orderView(order) : refundNotifyView(refund)
