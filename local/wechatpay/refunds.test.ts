import {
  orderOf,
  paidOrder,
  prepay,
  queryOrder,
  refusal,
  startPayBench,
  type PayBench,
} from './testing/bench'

let bench: PayBench
beforeAll(async () => {
  bench = await startPayBench({ rules: { refundSpacingMs: 0 } })
})
afterAll(() => bench.close())

const refund = (body: object) =>
  bench.client.chain('v3/refund/domestic/refunds').post<Record<string, unknown>>(body as never)

describe('refund', () => {
  const part = (no: string, outRefundNo: string, fen: number, total = 20000) => ({
    out_trade_no: no,
    out_refund_no: outRefundNo,
    reason: '少加了油',
    amount: { refund: fen, total, currency: 'CNY' },
  })

  test('parts add up to the total and not further; a repeat is the same refund', async () => {
    const no = await paidOrder(bench, 'refund0001')
    const first = await refund(part(no, 'r1', 5000))
    expect(first.data).toMatchObject({ status: 'PROCESSING', amount: { refund: 5000, total: 20000 } })
    const again = await refund(part(no, 'r1', 5000))
    expect(again.data['refund_id']).toBe(first.data['refund_id'])
    expect(await refusal(refund(part(no, 'r1', 4000)))).toBe('400 INVALID_REQUEST')
    expect(await refusal(refund(part(no, 'r2', 15001)))).toBe('400 INVALID_REQUEST')
    expect(await refusal(refund(part(no, 'r2', 15000)))).toBe('accepted')
    expect(await refusal(refund(part(no, 'r3', 1)))).toBe('400 INVALID_REQUEST')
    expect((await queryOrder(bench, no)).data).toMatchObject({ trade_state: 'REFUND' })
  })

  test('needs a paid order, its true total, and at least one fen', async () => {
    await prepay(bench, orderOf('refund0002'))
    expect(await refusal(refund(part('refund0002', 'x1', 1)))).toBe('404 RESOURCE_NOT_EXISTS')
    const no = await paidOrder(bench, 'refund0003')
    expect(await refusal(refund(part(no, 'x2', 1, 30000)))).toBe('400 INVALID_REQUEST')
    expect(await refusal(refund(part(no, 'x2', 0)))).toBe('400 PARAM_ERROR')
  })

  test('parts of one order must lie a minute apart where the rule holds', async () => {
    const no = await paidOrder(bench, 'refund0004')
    bench.pay.rules.refundSpacingMs = 60_000
    await refund(part(no, 's1', 100))
    expect(await refusal(refund(part(no, 's2', 100)))).toBe('429 FREQUENCY_LIMITED')
    bench.pay.rules.refundSpacingMs = 0
    expect(await refusal(refund(part(no, 's2', 100)))).toBe('accepted')
  })

  test('draws on money not yet settled: 403 NOT_ENOUGH after a withdrawal, accepted again under the same number', async () => {
    const no = await paidOrder(bench, 'refund0005')
    const emptied = await bench.app.inject({
      method: 'POST',
      url: '/local/wechatpay/funds',
      payload: { availableFen: 0 },
    })
    expect(emptied.json()).toMatchObject({ unsettledFen: 0 })
    expect(await refusal(refund(part(no, 'n1', 100)))).toBe('403 NOT_ENOUGH')
    await bench.app.inject({ method: 'POST', url: '/local/wechatpay/funds', payload: { availableFen: 100 } })
    expect(await refusal(refund(part(no, 'n1', 100)))).toBe('accepted')
  })

  test('at most fifty parts', async () => {
    const no = await paidOrder(bench, 'refund0006')
    for (let n = 1; n <= 50; n += 1) await refund(part(no, `fifty-${n}`, 1))
    expect(await refusal(refund(part(no, 'fifty-51', 1)))).toBe('400 INVALID_REQUEST')
  })

  test('is found by its number, and 404 otherwise', async () => {
    const found = await bench.client.chain('v3/refund/domestic/refunds/r1').get()
    expect(found.data).toMatchObject({ out_refund_no: 'r1', out_trade_no: 'refund0001' })
    const missing = bench.client.chain('v3/refund/domestic/refunds/none').get()
    expect(await refusal(missing)).toBe('404 RESOURCE_NOT_EXISTS')
  })
})
