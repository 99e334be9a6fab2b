import { billTime, chinaDate, yuan } from './format'
import type { Ledger } from './ledger'
import type { Order, Refund } from './model'

export type BillType = 'ALL' | 'SUCCESS' | 'REFUND'

interface Row {
  readonly at: number
  readonly order: Order
  readonly refund?: Refund
}

type Column = readonly [title: string, cell: (row: Row) => string]

const text =
  (value: string): ((row: Row) => string) =>
  () =>
    value

const COLUMNS: readonly Column[] = [
  ['交易时间', (row) => billTime(row.order.payment?.paidAt ?? row.at)],
  ['公众账号ID', (row) => row.order.appid],
  ['商户号', (row) => row.order.mchid],
  ['特约商户号', text('0')],
  ['设备号', text('')],
  ['微信订单号', (row) => row.order.payment?.transactionId ?? ''],
  ['商户订单号', (row) => row.order.outTradeNo],
  ['用户标识', (row) => row.order.openid],
  ['交易类型', text('JSAPI')],
  ['交易状态', (row) => (row.refund === undefined ? 'SUCCESS' : 'REFUND')],
  ['付款银行', text('OTHERS')],
  ['货币种类', text('CNY')],
  ['应结订单金额', (row) => yuan(row.refund === undefined ? row.order.totalFen : 0)],
  ['代金券金额', (row) => yuan(row.refund === undefined ? couponFen(row.order) : 0)],
  ['微信退款单号', (row) => row.refund?.refundId ?? '0'],
  ['商户退款单号', (row) => row.refund?.outRefundNo ?? '0'],
  ['退款金额', (row) => yuan(row.refund?.refundFen ?? 0)],
  ['充值券退款金额', text('0.00')],
  ['退款类型', (row) => (row.refund === undefined ? '' : 'ORIGINAL')],
  ['退款状态', (row) => (row.refund === undefined ? '' : REFUND_STATE[row.refund.status])],
  ['商品名称', (row) => row.order.description],
  ['商户数据包', (row) => row.order.attach ?? ''],
  ['手续费', (row) => `${row.refund === undefined ? '' : '-'}${yuan(feeFen(row))}000`],
  ['费率', text('0.60%')],
  ['订单金额', (row) => yuan(row.refund === undefined ? row.order.totalFen : 0)],
  ['申请退款金额', (row) => yuan(row.refund?.refundFen ?? 0)],
  ['费率备注', text('')],
]
const REFUND_ONLY = [
  '微信退款单号',
  '商户退款单号',
  '退款金额',
  '充值券退款金额',
  '退款类型',
  '退款状态',
  '申请退款金额',
]

/** The bill has its own words for a refund's state. */
const REFUND_STATE = { PROCESSING: 'PROCESSING', SUCCESS: 'SUCCESS', ABNORMAL: 'CHANGE', CLOSED: 'FAIL' }

const couponFen = (order: Order): number => order.totalFen - (order.payment?.payerTotalFen ?? order.totalFen)

/** 0.6 % of what was paid or given back, half up to a fen. */
const feeFen = (row: Row): number =>
  Math.floor(((row.refund?.refundFen ?? row.order.totalFen) * 6 + 500) / 1000)

/** Payments and refunds of one merchant on one Chinese calendar day, oldest first. */
export function billRows(ledger: Ledger, mchid: string, date: string, type: BillType): Row[] {
  const orders = ledger.orders().filter((order) => order.mchid === mchid)
  const paid = orders.flatMap((order): Row[] =>
    order.payment === undefined ? [] : [{ at: order.payment.paidAt, order }],
  )
  const refunded = orders.flatMap((order): Row[] =>
    ledger.refundsOf(order).map((refund) => ({ at: refund.createdAt, order, refund })),
  )
  const rows = type === 'SUCCESS' ? paid : type === 'REFUND' ? refunded : [...paid, ...refunded]
  return rows.filter((row) => chinaDate(row.at) === date).sort((a, b) => a.at - b.at)
}

const cells = (values: readonly string[]): string =>
  values.map((value) => `\`${value.replace(/[,`\r\n]/g, ' ')}`).join(',')

/**
 * The trade bill as WeChat Pay writes it: UTF-8 with a byte-order mark, every cell after a backquote, amounts as yuan
 * strings, columns by bill type (read it by its header), a summary of two lines at the end.
 */
export function billText(rows: readonly Row[], type: BillType): string {
  const columns = COLUMNS.filter(([title]) => type !== 'SUCCESS' || !REFUND_ONLY.includes(title))
  const sum = (fen: (row: Row) => number): string => yuan(rows.reduce((total, row) => total + fen(row), 0))
  const totalFen = (row: Row): number => (row.refund === undefined ? row.order.totalFen : 0)
  const refundFen = (row: Row): number => row.refund?.refundFen ?? 0
  const fee = sum((row) => (row.refund === undefined ? feeFen(row) : -feeFen(row)))
  return [
    `\uFEFF${columns.map(([title]) => title).join(',')}`,
    ...rows.map((row) => cells(columns.map(([, cell]) => cell(row)))),
    '总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额',
    cells([
      String(rows.length),
      sum(totalFen),
      sum(refundFen),
      '0.00',
      `${fee}000`,
      sum(totalFen),
      sum(refundFen),
    ]),
    '',
  ].join('\r\n')
}
