import { createHash } from 'node:crypto'
import { Formatter } from 'wechatpay-axios-plugin'
import { chinaDate } from './format'
import { paidOrder, refusal, startPayBench, type PayBench } from './testing/bench'

let bench: PayBench
let day: string
beforeAll(async () => {
  bench = await startPayBench({ rules: { refundSpacingMs: 0 } })
  jest.spyOn(Formatter, 'timestamp').mockImplementation(() => Math.floor(bench.kernel.clock.now() / 1000))
  day = chinaDate(bench.kernel.clock.now())
  await paidOrder(bench, 'bill000001')
  await paidOrder(bench, 'bill000002', { amount: { total: 1, currency: 'CNY' }, description: '92号,汽油' })
  await bench.client.chain('v3/refund/domestic/refunds').post({
    out_trade_no: 'bill000001',
    out_refund_no: 'bill-refund',
    amount: { refund: 1234, total: 20000, currency: 'CNY' },
  } as never)
})
afterAll(() => bench.close())

const ask = (bill_date: string, more = {}) =>
  bench.client
    .chain('v3/bill/tradebill')
    .get<{ download_url: string; hash_value: string }>({ params: { bill_date, ...more } })

const download = (token: string) =>
  bench.client.chain('v3/billdownload/file').get<string>({ params: { token }, responseType: 'arraybuffer' })

test('today has no bill, an empty day none either', async () => {
  expect(await refusal(ask(day))).toBe('400 PARAM_ERROR')
  expect(await refusal(ask(chinaDate(bench.kernel.clock.now() - 3 * 86400_000)))).toBe(
    '400 NO_STATEMENT_EXIST',
  )
})

test('the next day after ten the bill is there: backquotes, yuan, one row for each payment and refund', async () => {
  bench.kernel.clock.setNow(Date.parse(`${day}T00:00:00+08:00`) + (24 + 9) * 3600_000)
  expect(await refusal(ask(day))).toBe('400 STATEMENT_CREATING')
  bench.kernel.clock.advance(2 * 3600_000)
  const { data } = await ask(day)
  const token = new URL(data.download_url).searchParams.get('token') ?? ''
  const file = Buffer.from((await download(token)).data)
  expect(createHash('sha1').update(file).digest('hex')).toBe(data.hash_value)
  const { rows, summary } = Formatter.castCsvBill(file) as {
    rows: Record<string, string>[]
    summary: Record<string, string>
  }
  expect(
    rows.map((row) => [row['商户订单号'], row['订单金额'], row['申请退款金额'], row['交易状态']]),
  ).toEqual([
    ['bill000001', '200.00', '0.00', 'SUCCESS'],
    ['bill000002', '0.01', '0.00', 'SUCCESS'],
    ['bill000001', '0.00', '12.34', 'REFUND'],
  ])
  expect(summary).toMatchObject({ 总交易单数: '3', 订单总金额: '200.01', 申请退款总金额: '12.34' })
  bench.kernel.clock.advance(6 * 60_000)
  expect(await refusal(download(token))).toMatch(/^400/)
})

test('SUCCESS bills leave out refunds and their columns', async () => {
  const { data } = await ask(day, { bill_type: 'SUCCESS' })
  const token = new URL(data.download_url).searchParams.get('token') ?? ''
  const text = Buffer.from((await download(token)).data).toString()
  expect(text).not.toMatch(/退款状态/)
  expect(text.match(/`JSAPI/g)).toHaveLength(2)
})
