import { DomainError } from '../../../../core/contracts/errors'
import { describeError } from '../../runtime/logger'
import { paymentOf, prepayIdOf, refundOf } from './wechatPayAnswers'

const open = { appid: 'wx1', mchid: '1900000001', out_trade_no: 'order101', trade_state: 'NOTPAY' }
const refund = { out_trade_no: 'order101', out_refund_no: 'order1r1', status: 'SUCCESS' }

function refusalOf(read: () => unknown): DomainError {
  try {
    read()
  } catch (error) {
    if (error instanceof DomainError) return error
    throw error
  }
  throw new Error('believed')
}

describe('an answer of WeChat Pay', () => {
  it('is believed when it is of what was asked for', () => {
    expect(paymentOf(open, 'order101')).toEqual({ state: 'open' })
    expect(refundOf(refund, 'order1r1')).toEqual({ state: 'succeeded' })
    expect(prepayIdOf({ prepay_id: 'wx2' })).toBe('wx2')
  })

  it.each<[string, () => unknown]>([
    ['of another payment', () => paymentOf(open, 'order102')],
    ['of another refund', () => refundOf(refund, 'order1r2')],
    ['of a payment that says nothing', () => paymentOf({ ...open, trade_state: 'SUCCESS' }, 'order101')],
    ['without a sheet', () => prepayIdOf({})],
    ['that is a page', () => paymentOf('<html>', 'order101')],
  ])('%s is nothing to go by, and the log knows why', (_what, read) => {
    const refused = refusalOf(read)
    expect(refused.code).toBe('UPSTREAM')
    expect(describeError(refused)['origin']).toEqual(expect.stringMatching(/./))
  })
})
