import type { Coupon } from '../../../core/domain/coupons/records'
import type { Invoice } from '../../../core/domain/invoices/records'
import { accounts } from '../../../core/domain/ledger/accounts'
import type { Journal } from '../../../core/domain/ledger/records'
import { balanceOf } from '../../../core/domain/ledger/sums'
import type { Consent } from '../../../core/domain/members/records'
import type { InboxMessage } from '../../../core/domain/messages/records'
import type { Order, Refund } from '../../../core/domain/orders/records'
import type { Rating } from '../../../core/domain/ratings/records'
import type { Report } from '../../../core/domain/driverReports/records'
import { translate } from '../../../core/i18n/format'
import { open } from '../../common/runtime/sealing'
import { invoicePlace } from '../../common/services/invoicing'

/*
 * A member's records as he takes them out (O8): what is about him, named one by one, so that nothing of anybody else —
 * attendants, operators, keys — comes along when a record grows.
 */

/** One record, as it is handed out. */
export type Row = Readonly<Record<string, unknown>>

const time = (at: number | null): string | null =>
  at === null || at === 0 ? null : new Date(at).toISOString()

export const ownConsent = ({ kind, policyVersion, given, at }: Consent): Row => ({
  kind,
  policyVersion,
  given,
  at: time(at),
})

export const ownOrder = ({ sale, tenders, quote, ...order }: Order): Row => ({
  orderId: order._id,
  kind: order.kind,
  state: order.state,
  stationId: order.stationId,
  nozzle: order.nozzleNumber,
  productId: order.productId,
  createdAt: time(order.createdAt),
  litres: sale === null ? null : sale.volumeMl / 1000,
  meteredFen: sale?.amountFen ?? null,
  priceFenPerL: sale?.priceFenPerL ?? null,
  priceLines: quote?.lines.map(({ code, amountFen }) => ({ code, amountFen })) ?? [],
  tenders: tenders.map(({ kind, amountFen, at }) => ({ kind, amountFen, at: time(at) })),
  paidAt: time(order.paidAt),
  pointsEarned: order.earned?.points ?? 0,
  refundedFen: order.refundedFen,
})

export const ownRefund = ({ orderId, amountFen, withheldFen, state, reason, ...refund }: Refund): Row => ({
  orderId,
  amountFen,
  withheldFen,
  state,
  reason,
  requestedAt: time(refund.requestedAt),
  finishedAt: time(refund.finishedAt),
})

export function ownInvoice({ _id, title, sealedEmail, ...invoice }: Invoice): Row {
  return {
    orderId: invoice.orderId,
    title: open(title.sealedName, invoicePlace(_id, 'name')),
    taxNumber:
      title.sealedTaxNumber === null ? null : open(title.sealedTaxNumber, invoicePlace(_id, 'taxNumber')),
    email: sealedEmail === null ? null : open(sealedEmail, invoicePlace(_id, 'email')),
    amountFen: invoice.amountFen,
    state: invoice.state,
    number: invoice.number,
    requestedAt: time(invoice.requestedAt),
    issuedAt: time(invoice.issuedAt),
  }
}

/** A journal's share of the points statement; nothing when it moved none. */
export function ownPoints(journal: Journal): Row {
  const points = balanceOf([journal], accounts.member(journal.memberId), 'points')
  if (points === 0) return {}
  return { act: journal.act, points, orderId: journal.orderId, at: time(journal.at) }
}

export const ownCoupon = ({ name, benefit, state, orderId, ...coupon }: Coupon): Row => ({
  name: name.zh,
  benefit,
  state,
  orderId,
  receivedAt: time(coupon.receivedAt),
  validUntil: time(coupon.validUntil),
  usedAt: time(coupon.usedAt),
})

export const ownMessage = ({ kind, content, at, readAt }: InboxMessage): Row => ({
  kind,
  text: translate('zh-CN', content),
  at: time(at),
  readAt: time(readAt),
})

export const ownRating = ({ orderId, stationId, stars, tags, comment, ratedAt, reply }: Rating): Row => ({
  orderId,
  stationId,
  stars,
  tags,
  comment,
  ratedAt: time(ratedAt),
  reply: reply?.text ?? null,
})

export const ownReport = ({ orderId, stationId, kind, text, fileIds, state, at, answers }: Report): Row => ({
  orderId,
  stationId,
  kind,
  text,
  photos: fileIds,
  state,
  at: time(at),
  answers: answers.map((answer) => ({ text: answer.text, at: time(answer.at) })),
})
