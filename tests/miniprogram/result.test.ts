import { updateSession } from '../../miniprogram/store/session'
import { offline, Refusal } from './support/cloud'
import { render, type Rendered } from './support/render'
import { NOW, order, orderResult, prepaidOrder, quote, settledOrder } from './support/samples'
import type { RefundView } from '../../miniprogram/lib/core'
import { FakeWx } from './support/wx'

let weixin: FakeWx

beforeEach(() => {
  weixin = new FakeWx().install()
  updateSession({ locale: 'zh-CN' })
  weixin.cloud
    .on('order', 'result', () => orderResult())
    .on('message', 'recordConsent', () => ({ choices: [] }))
    .on('message', 'deliverMine', () => ({ sent: 1 }))
})

const title = {
  titleId: 't1',
  type: 'company',
  name: '滨河物流',
  taxNumber: '91310000MA1K000006',
  email: 'a@example.com',
  isDefault: true,
} as const

/** Lets everything under way come to its end. */
function settle(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 20)
  })
}

async function open(query: Readonly<Record<string, string>> = { orderId: 'o1' }): Promise<Rendered> {
  const page = render('packages/fuel/result/result')
  page.run('onLoad', query)
  await settle()
  return page
}

test('shows what was paid, saved and earned, and the tier risen to', async () => {
  const earned = { points: 364, tierBefore: 'silver', tierAfter: 'gold' } as const
  const doubled = settledOrder({ earned, quote: quote({ extras: ['firstFuelling'] }) })
  weixin.cloud.on('order', 'result', () => orderResult({ order: doubled }))
  const page = await open()
  const words = page.text()
  expect(words).toContain('已支付')
  expect(words).toContain('本次省 ¥8.00 · 得 364 积分')
  expect(words).toContain('已升为金卡')
  expect(words).toContain('首次加油双倍')
  expect(words).toContain('可以驶离')
  expect(words).toContain('现有 2,486 积分')
  expect(words).toContain('再加油 4,740 元升金卡')
  expect(weixin.cloud.calls[0]).toMatchObject({ name: 'order', action: 'result' })
  expect(page.data['view']).toMatchObject({ fen: 30_400, act: '完成' })
})

test('is reached from WeChat’s order list by out_trade_no', async () => {
  await open({ out_trade_no: '01JABCDEF0123456789ABCDEF001' })
  expect(weixin.cloud.inputs('order', 'result')).toEqual([{ outTradeNo: '01JABCDEF0123456789ABCDEF001' }])
})

test('an order that waits for its payment leads on to pay it', async () => {
  const waiting = order({ state: 'awaitingPayment', quote: quote() })
  weixin.cloud.on('order', 'result', () => orderResult({ order: waiting }))
  const page = await open()
  expect(page.text()).toContain('还没有付款')
  expect(page.text()).not.toContain('开发票')
  await page.find('.bar')?.dispatch('act')
  expect(weixin.urls).toEqual(['/packages/fuel/fuelling/fuelling?orderId=o1'])
})

test('a prepaid order says which nozzle to lift', async () => {
  const paid = settledOrder({ state: 'authorised', kind: 'prePay', earned: null })
  weixin.cloud.on('order', 'result', () => orderResult({ order: paid }))
  const page = await open()
  expect(page.text()).toContain('已付款，请提 3 号枪')
  expect(page.text()).not.toContain('得')
  await page.find('.bar')?.dispatch('act')
  expect(weixin.urls).toEqual(['/packages/fuel/fuelling/fuelling?orderId=o1'])
})

test('a pre-payment shows what it was not used for, and that it is on its way', async () => {
  const difference = { cause: 'prepayDifference', amountFen: 4250, at: NOW, finishedAt: null } as const
  const refunds: RefundView[] = [
    { ...difference, state: 'accepted' },
    { ...difference, cause: 'customer', state: 'succeeded' },
  ]
  weixin.cloud.on('order', 'result', () => orderResult({ order: settledOrder({ kind: 'prePay' }), refunds }))
  const page = await open()
  expect(page.data).toMatchObject({
    view: {
      leave: '可以驶离',
      refunds: [
        { label: '预付多出的钱', fen: 4250, state: '正在退回，原路到账' },
        { label: '退款', state: '已退回' },
      ],
    },
  })
  page.run('onReport')
  expect(weixin.urls).toEqual(['/packages/order/report/report?orderId=o1'])
})

test('a pre-payment is told to its end: paid ahead, fuelled, the final price line by line, what came back', async () => {
  weixin.cloud.on('order', 'result', () => orderResult({ order: prepaidOrder() }))
  const page = await open()
  expect(page.data['view']).toMatchObject({
    fen: 30_400,
    prepaid: {
      facts: [
        { name: '预付加油', value: '350.00 元' },
        { name: '预付时付了', value: '¥332.00 + 1,000 积分' },
        { name: '实际加出', value: '40.00 升 · ¥312.00' },
      ],
      lines: [{ fen: 31_200 }, { fen: -800 }],
      fen: 30_400,
      back: [{ name: '退回', value: '¥28.00 + 955 积分' }],
    },
    invoice: { send: '开发票 ¥304.00' },
  })
  expect(page.find('.prepaid')?.text()).toContain('实付')
})

test('one answer has all of it: stars to give, the usual title, reminders', async () => {
  weixin.cloud.on('order', 'result', () => orderResult({ usualTitle: title }))
  const words = (await open()).text()
  for (const told of ['已支付', '这次加油怎么样', '滨河物流', '提醒我']) expect(words).toContain(told)
  expect(weixin.cloud.calls).toHaveLength(1)
})

test('without a network it says so, and the way out loads it; done leads home', async () => {
  weixin.cloud.on('order', 'result', () => {
    throw offline as unknown as Error
  })
  const page = await open()
  expect(page.data).toMatchObject({ failure: { state: 'offline' }, view: null })
  weixin.cloud.on('order', 'result', () => orderResult())
  page.run('onRetry')
  await settle()
  expect(page.data).toMatchObject({ failure: null })
  await page.find('.bar')?.dispatch('act')
  expect(weixin.urls).toEqual(['/pages/home/home'])
})

describe('the invoice', () => {
  test('is asked for with one tap under the usual title', async () => {
    weixin.cloud
      .on('order', 'result', () => orderResult({ usualTitle: title }))
      .on('invoice', 'request', () => {
        throw new Refusal('INVOICE_UNAVAILABLE')
      })
    const page = await open()
    expect(page.find('.invoice')?.text()).toMatch(/开发票 ¥304\.00.*滨河物流/)
    page.run('onInvoice')
    page.run('onInvoice')
    await settle()
    expect(weixin.cloud.inputs('invoice', 'request')).toEqual([
      {
        orderId: 'o1',
        requestId: expect.any(String) as string,
        title: { type: 'company', name: '滨河物流', taxNumber: '91310000MA1K000006' },
        email: 'a@example.com',
      },
    ])
    expect(page.find('.problem')?.text()).not.toBe('')
    expect(page.data).toMatchObject({ busy: false, view: { invoice: { may: true } } })
  })

  test('without a title its own page asks for one', async () => {
    const page = await open()
    page.run('onInvoice')
    expect(weixin.urls).toEqual(['/packages/order/invoice/invoice?orderId=o1'])
    expect(page.find('.other')).toBeUndefined()
  })
})

describe('reminders', () => {
  test('opens WeChat’s sheet in the tap itself, records the answer and sends what is due', async () => {
    weixin.subscribe = ({ success }) => {
      success({ errMsg: 'requestSubscribeMessage:ok', 'T-pay': 'accept', 'T-price': 'reject' })
    }
    const page = await open()
    expect(page.text()).toContain('退款到账、油价调整')
    expect(page.text()).not.toContain('生日')
    page.run('onRemind')
    expect(weixin.asked).toEqual([['T-pay', 'T-price']])
    await settle()
    expect(weixin.cloud.inputs('message', 'recordConsent')).toMatchObject([
      {
        results: [
          { templateId: 'T-pay', result: 'accept' },
          { templateId: 'T-price', result: 'reject' },
        ],
      },
    ])
    expect(weixin.cloud.count('message', 'deliverMine')).toBe(1)
    page.run('onRemind')
    expect(weixin.asked).toHaveLength(2)
    await settle()
    expect(page.data).toMatchObject({ remind: { may: false, said: '已记下，会提醒您 1 种消息' } })
  })

  test('an answer that could not be recorded is recorded at the next tap, without a second sheet', async () => {
    weixin.subscribe = ({ success }) => {
      success({ errMsg: 'requestSubscribeMessage:ok', 'T-pay': 'accept', 'T-price': 'accept' })
    }
    weixin.cloud.on('message', 'recordConsent', () => {
      throw offline as unknown as Error
    })
    const page = await open()
    page.run('onRemind')
    await settle()
    expect(page.data).toMatchObject({ remind: { may: true, said: '网络不稳，请检查后再试。' } })
    weixin.cloud.on('message', 'recordConsent', () => ({ choices: [] }))
    page.run('onRemind')
    await settle()
    expect(weixin.asked).toHaveLength(1)
    const [first, second] = weixin.cloud.inputs('message', 'recordConsent')
    expect(second).toEqual(first)
    expect(page.data).toMatchObject({ remind: { may: false } })
  })

  test('a refused sheet sends nothing; without templates nothing is asked', async () => {
    weixin.subscribe = ({ fail }) => {
      fail({ errMsg: 'requestSubscribeMessage:fail' })
    }
    const page = await open()
    page.run('onRemind')
    await settle()
    expect(weixin.cloud.count('message', 'recordConsent')).toBe(0)
    expect(page.data).toMatchObject({ remind: { said: '没有开启提醒' } })

    weixin.cloud.on('order', 'result', () => orderResult({ reminders: [] }))
    expect((await open()).data).toMatchObject({ remind: { may: false } })
  })
})
