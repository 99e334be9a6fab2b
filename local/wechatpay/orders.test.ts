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
  bench = await startPayBench()
})
afterAll(() => bench.close())

const mchid = { params: { mchid: '1900000109' } }
const close = (no: string) =>
  bench.client.chain(`v3/pay/transactions/out-trade-no/${no}/close`).post({ mchid: '1900000109' } as never)

describe('prepay', () => {
  test('the real client orders, is answered under a signature it verifies, and may repeat itself', async () => {
    const first = await prepay(bench, orderOf('prepay0001'))
    const again = await prepay(bench, orderOf('prepay0001'))
    expect(first.data.prepay_id).toMatch(/^wx\d{20}/)
    expect(again.data.prepay_id).toBe(first.data.prepay_id)
  })

  test('the same number with another amount is refused', async () => {
    await prepay(bench, orderOf('prepay0002'))
    const other = orderOf('prepay0002', { amount: { total: 1, currency: 'CNY' } })
    expect(await refusal(prepay(bench, other))).toBe('403 OUT_TRADE_NO_USED')
  })

  test.each([
    ['a fraction of a fen', { amount: { total: 10.5, currency: 'CNY' } }],
    ['nothing to pay', { amount: { total: 0, currency: 'CNY' } }],
    ['another currency', { amount: { total: 1, currency: 'USD' } }],
    ['a notify address with a query', { notify_url: 'https://a.cn/n?x=1' }],
    ['a time that is over', { time_expire: '2020-01-01T00:00:00+08:00' }],
    ['a time that is no RFC 3339', { time_expire: '20300101000000' }],
    ['no description', { description: undefined }],
    ['a description over 127 bytes', { description: '油'.repeat(43) }],
    ['a number with a blank', { out_trade_no: 'a b c d e f' }],
    ['no payer', { payer: {} }],
  ])('refuses %s', async (_name, change) => {
    expect(await refusal(prepay(bench, orderOf('prepay0003', change)))).toBe('400 PARAM_ERROR')
  })

  test('refuses an app that does not belong to the merchant', async () => {
    expect(await refusal(prepay(bench, orderOf('prepay0004', { appid: 'wxother' })))).toBe(
      '400 APPID_MCHID_NOT_MATCH',
    )
  })
})

describe('query and close', () => {
  test('an unpaid order is NOTPAY, closes with 204 and stays closed', async () => {
    await prepay(bench, orderOf('close00001'))
    expect((await queryOrder(bench, 'close00001')).data).toMatchObject({ trade_state: 'NOTPAY' })
    expect((await close('close00001')).status).toBe(204)
    expect((await queryOrder(bench, 'close00001')).data).toMatchObject({ trade_state: 'CLOSED' })
    expect(await refusal(close('close00001'))).toBe('400 ORDER_CLOSED')
    expect(await refusal(prepay(bench, orderOf('close00001')))).toBe('400 ORDER_CLOSED')
  })

  test('a paid order shows payer, time and amounts, also by transaction id, and is neither closed nor ordered again', async () => {
    await paidOrder(bench, 'query00001')
    const { data } = await queryOrder(bench, 'query00001')
    expect(data).toMatchObject({
      trade_state: 'SUCCESS',
      payer: { openid: 'oTest-driver_0001' },
      amount: { total: 20000, payer_total: 20000, currency: 'CNY' },
    })
    expect(data['success_time']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/)
    const id = String(data['transaction_id'])
    const byId = await bench.client.chain(`v3/pay/transactions/id/${id}`).get(mchid)
    expect(byId.data).toEqual(data)
    expect(await refusal(close('query00001'))).toBe('400 ORDER_PAID')
    expect(await refusal(prepay(bench, orderOf('query00001')))).toBe('400 ORDER_PAID')
  })

  test('an unknown order is 404, in the older spelling too', async () => {
    expect(await refusal(queryOrder(bench, 'unknown001'))).toBe('404 ORDER_NOT_EXIST')
    bench.pay.rules.formerCodes = true
    expect(await refusal(queryOrder(bench, 'unknown001'))).toBe('404 ORDERNOTEXIST')
    bench.pay.rules.formerCodes = false
  })

  test("another merchant's number is refused", async () => {
    const asked = bench.client.chain('v3/pay/transactions/out-trade-no/query00001').get({
      params: { mchid: '1' },
    })
    expect(await refusal(asked)).toBe('403 NO_AUTH')
  })
})

describe('planned faults', () => {
  test('a lost reply leaves the order behind; the repeat finds it', async () => {
    bench.kernel.faults.add({ point: 'pay', subject: 'prepay', kind: 'lostReply' })
    await expect(prepay(bench, orderOf('fault00001'))).rejects.toMatchObject({ code: 'ECONNRESET' })
    expect((await queryOrder(bench, 'fault00001')).data).toMatchObject({ trade_state: 'NOTPAY' })
    expect(await refusal(prepay(bench, orderOf('fault00001')))).toBe('accepted')
  })

  test('a system error has no effect', async () => {
    bench.kernel.faults.add({ point: 'pay', subject: 'prepay', kind: 'systemError' })
    expect(await refusal(prepay(bench, orderOf('fault00002')))).toBe('500 SYSTEM_ERROR')
    expect(await refusal(queryOrder(bench, 'fault00002'))).toBe('404 ORDER_NOT_EXIST')
  })
})
