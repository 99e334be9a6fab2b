import { orderOf, paymentOf, prepay, queryOrder, startPayBench, type PayBench } from '../testing/bench'

let bench: PayBench
beforeAll(async () => {
  bench = await startPayBench({ payees: { '1900000109': '滨河加油站' } })
})
afterAll(() => bench.close())

describe('the phone', () => {
  test('pays over HTTP, and only once', async () => {
    const { data } = await prepay(bench, orderOf('phone00001'))
    const pay = () =>
      bench.app.inject({
        method: 'POST',
        url: '/local/wechatpay/pay',
        payload: paymentOf(bench.merchant, data.prepay_id),
      })
    expect((await pay()).json()).toEqual({ errMsg: 'requestPayment:ok' })
    expect((await pay()).json()).toEqual({ errMsg: 'requestPayment:fail 该订单已支付' })
  })

  test('is shown what the pay server knows, and nothing once it is paid', async () => {
    const { data } = await prepay(bench, orderOf('phone00005'))
    const payment = paymentOf(bench.merchant, data.prepay_id)
    const open = async (): Promise<unknown> => {
      const reply = await bench.app.inject({
        method: 'POST',
        url: '/local/wechatpay/sheet',
        payload: payment,
      })
      return reply.json()
    }
    expect(await open()).toEqual({
      sheet: {
        payee: '滨河加油站',
        description: '92号汽油',
        amountFen: 20000,
        expireAt: expect.any(Number) as number,
      },
    })
    bench.pay.payments.pay(payment)
    expect(await open()).toEqual({ errMsg: 'requestPayment:fail 该订单已支付' })
  })

  test('a cancelled sheet leaves the order unpaid', async () => {
    const { data } = await prepay(bench, orderOf('phone00002'))
    expect(bench.pay.payments.cancel(paymentOf(bench.merchant, data.prepay_id)).errMsg).toBe(
      'requestPayment:fail cancel',
    )
    expect((await queryOrder(bench, 'phone00002')).data).toMatchObject({ trade_state: 'NOTPAY' })
  })

  test.each([
    ['a wrong signature', { nonceStr: 'other' }],
    ["somebody else's phone", { openid: 'oSomebodyElse' }],
    ['an unknown prepay id', { package: 'prepay_id=wx0' }],
    ['MD5', { signType: 'MD5' }],
  ])('refuses %s', async (_name, change) => {
    const { data } = await prepay(bench, orderOf('phone00003'))
    const result = bench.pay.payments.pay({ ...paymentOf(bench.merchant, data.prepay_id), ...change })
    expect(result.errMsg).toMatch(/^requestPayment:fail /)
  })

  test('after time_expire nothing can be paid, though the order is not closed by it', async () => {
    const expire = new Date(bench.kernel.clock.now() + 120_000).toISOString()
    const { data } = await prepay(bench, orderOf('phone00004', { time_expire: expire }))
    bench.kernel.clock.advance(121_000)
    expect(bench.pay.payments.pay(paymentOf(bench.merchant, data.prepay_id)).errMsg).toMatch(
      /超过可支付的时间/,
    )
    expect((await queryOrder(bench, 'phone00004')).data).toMatchObject({ trade_state: 'NOTPAY' })
    bench.kernel.clock.reset()
  })
})
