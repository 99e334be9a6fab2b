import { readPrepayId, readRefund, readTransaction } from './wechatPayModel'

const paid = {
  appid: 'wx1',
  mchid: '1900000001',
  out_trade_no: 'order101',
  trade_state: 'SUCCESS',
  transaction_id: '4200001',
  success_time: '2027-03-04T10:00:00+08:00',
  amount: { total: 7_320, payer_total: 7_000, currency: 'CNY' },
  payer: { openid: 'o1' },
}

describe('a payment as WeChat Pay tells it', () => {
  it('is paid with its amount, its number and its time', () => {
    const payment = {
      state: 'paid',
      transactionId: '4200001',
      amountFen: 7_320,
      paidAt: Date.parse(paid.success_time),
      openid: 'o1',
    }
    const told = { appId: 'wx1', merchantId: '1900000001', outTradeNo: 'order101', payment }
    expect(readTransaction(paid)).toEqual(told)
    expect(readTransaction({ ...paid, trade_state: 'REFUND' })).toEqual(told)
    expect(readTransaction({ ...paid, amount: { total: 7_320 } })).toEqual(told)
  })

  it.each([
    ['no amount', { amount: undefined }],
    ['an amount that is a text', { amount: { total: '7320', currency: 'CNY' } }],
    ['nothing', { amount: { total: 0, currency: 'CNY' } }],
    ['half a fen', { amount: { total: 0.5, currency: 'CNY' } }],
    ['another currency', { amount: { total: 7_320, currency: 'USD' } }],
    ['no number', { transaction_id: undefined }],
    ['an empty number', { transaction_id: '' }],
    ['no time', { success_time: undefined }],
    ['a time that is none', { success_time: 'yesterday' }],
    ['no order', { out_trade_no: undefined }],
    ['no state', { trade_state: undefined }],
  ])('is not believed with %s', (_what, changes) => {
    expect(() => readTransaction({ ...paid, ...changes })).toThrow()
  })

  it('needs none of that while it is not paid', () => {
    const { appid, mchid, out_trade_no } = paid
    const state = (trade_state: string) =>
      readTransaction({ appid, mchid, out_trade_no, trade_state }).payment.state
    expect(['NOTPAY', 'USERPAYING', 'CLOSED', 'REVOKED'].map(state)).toEqual([
      'open',
      'open',
      'closed',
      'closed',
    ])
  })

  it.each([null, 'paid', [], {}])('is not %p', (value) => {
    expect(() => readTransaction(value)).toThrow()
    expect(() => readRefund(value)).toThrow()
    expect(() => readPrepayId(value)).toThrow()
  })
})

describe('a refund as WeChat Pay tells it', () => {
  const numbers = { out_trade_no: 'order101', out_refund_no: 'order1r1' }

  it.each([
    ['SUCCESS', 'succeeded'],
    ['PROCESSING', 'accepted'],
    ['ABNORMAL', 'abnormal'],
    ['CLOSED', 'closed'],
  ])('%s is %s, in an answer and in a notify', (status, state) => {
    const told = { outTradeNo: 'order101', outRefundNo: 'order1r1', refund: { state } }
    expect(readRefund({ ...numbers, status })).toEqual(told)
    expect(readRefund({ ...numbers, refund_status: status })).toEqual(told)
  })

  it('of an unknown state, or without numbers, is not believed', () => {
    expect(() => readRefund({ ...numbers, status: 'DONE' })).toThrow()
    expect(() => readRefund({ status: 'SUCCESS' })).toThrow()
  })
})
