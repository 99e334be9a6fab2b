import { updateSession } from '../../miniprogram/store/session'
import { Refusal } from './support/cloud'
import { asked, orderRecord, type OrderRecord, refundOf } from './support/orderRecord'
import { render, type Rendered } from './support/render'
import { NOW, order, prepaidOrder } from './support/samples'
import { FakeWx } from './support/wx'

let weixin: FakeWx
let record: OrderRecord

beforeEach(() => {
  weixin = new FakeWx().install()
  updateSession({ locale: 'zh-CN' })
  record = orderRecord()
  weixin.cloud.on('order', 'record', () => record)
})

function settle(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 20)
  })
}

async function open(query: Readonly<Record<string, string>> = { orderId: 'o1' }): Promise<Rendered> {
  const page = render('packages/order/detail/detail')
  page.run('onLoad', query)
  page.run('onShow')
  await settle()
  return page
}

test('says what was fuelled, what it cost and why, and where the money came from', async () => {
  const words = (await open()).text()
  for (const said of [
    '滨河站',
    '3 号枪 · 95#',
    '津A····45 家用',
    '7.80 元/升',
    '微信支付',
    '364 积分',
    '可以驶离',
    '已省 ¥8.00',
  ])
    expect(words).toContain(said)
})

test('is reached from WeChat’s order centre by out_trade_no, and asks a guest in', async () => {
  await open({ out_trade_no: '01JABCDEF0123456789ABCDEF001' })
  expect(weixin.cloud.inputs('order', 'record')).toEqual([{ outTradeNo: '01JABCDEF0123456789ABCDEF001' }])
  weixin.cloud.on('order', 'record', () => {
    throw new Refusal('SIGN_IN_REQUIRED')
  })
  expect((await open()).data).toMatchObject({ phase: 'guest', failure: null })
})

test('shows what was prepaid, what flowed, and the difference with its state', async () => {
  record = orderRecord({
    order: prepaidOrder(),
    refunds: [refundOf({ cause: 'prepayDifference', payoutFen: 2_800, state: 'succeeded', finishedAt: NOW })],
  })
  const page = await open()
  for (const said of [
    '350.00 元',
    '¥332.00 + 1,000 积分',
    '40.00 升 · ¥312.00',
    '¥28.00 + 955 积分',
    '已退回',
  ])
    expect(page.text()).toContain(said)
  expect(page.data).toMatchObject({ view: { fen: 30_400, finalFen: 30_400 } })
})

test('shows a refund on its way with what it took back, and a request that can be withdrawn', async () => {
  record = orderRecord({ refunds: [refundOf()], refundRequest: asked })
  weixin.cloud.on('order', 'withdrawRefund', () => ({ request: { ...asked, state: 'withdrawn' } }))
  const page = await open()
  for (const said of ['收回 120 积分', '通常 3 天内原路退回', '等待答复', '金额不对 · 多收了'])
    expect(page.text()).toContain(said)
  expect(page.data['view']).toMatchObject({ mayRefund: false })
  record = orderRecord({ refundRequest: { ...asked, state: 'withdrawn' } })
  page.run('onWithdraw')
  page.run('onWithdraw')
  await settle()
  expect(weixin.cloud.count('order', 'withdrawRefund')).toBe(1)
  expect(page.data['view']).toMatchObject({ request: null, mayRefund: true })
})

test('shows what the station answered to a report', async () => {
  record = orderRecord({
    reports: [
      {
        reportId: 'report:A',
        stationId: 's1',
        orderId: 'o1',
        nozzleNumber: 3,
        kind: 'equipment',
        text: '屏幕不亮',
        fileIds: [],
        state: 'solved',
        at: NOW,
        answers: [{ at: NOW, state: 'solved', text: '已更换屏幕' }],
      },
    ],
  })
  const words = (await open()).text()
  for (const said of ['设备故障', '已处理', '已更换屏幕']) expect(words).toContain(said)
})

test('leads on to pay what is open, and to refund, invoice and report', async () => {
  const page = await open()
  page.run('onRefund')
  page.run('onInvoice')
  page.run('onReport')
  page.run('onAct')
  record = orderRecord({ order: order(), refundableFen: 0 })
  ;(await open()).run('onAct')
  expect(weixin.urls).toEqual([
    '/packages/order/refund/refund?orderId=o1',
    '/packages/order/invoice/invoice?orderId=o1',
    '/packages/order/report/report?orderId=o1',
    '/packages/fuel/fuelling/fuelling?stationId=s1',
    '/packages/fuel/fuelling/fuelling?orderId=o1',
  ])
})
