import type { Output } from '../../miniprogram/api/client'
import { fenOf } from '../../miniprogram/packages/order/refund/model'
import { updateSession } from '../../miniprogram/store/session'
import { asked } from './support/orderRecord'
import { render, type Rendered } from './support/render'
import { settledOrder } from './support/samples'
import { FakeWx } from './support/wx'

let weixin: FakeWx

const numbers = (amountFen: number) => ({
  amountFen,
  withheldFen: 728,
  payoutFen: amountFen - 728,
  pointsTakenBack: 0,
  pointsReturned: 0,
  couponReturned: false,
})

/** Of a paid order that nobody has asked about yet. */
function form(change: Partial<Output<'order', 'refundForm'>> = {}): Output<'order', 'refundForm'> {
  return { order: settledOrder(), refundableFen: 30_400, numbers: numbers(30_400), asked: false, ...change }
}

beforeEach(() => {
  weixin = new FakeWx().install()
  updateSession({ locale: 'zh-CN' })
  weixin.cloud
    .on('order', 'refundForm', () => form())
    .on('order', 'previewRefund', ({ amountFen }) => ({
      numbers: numbers(amountFen ?? 30_400),
      refundableFen: 30_400,
    }))
    .on('order', 'askRefund', () => ({ request: asked }))
})

function settle(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 20)
  })
}

async function open(): Promise<Rendered> {
  const page = render('packages/order/refund/refund')
  page.run('onLoad', { orderId: 'o1' })
  await settle()
  return page
}
const choose = (page: Rendered, cause: string) =>
  page.run('onCause', { currentTarget: { dataset: { cause } } })

test('shows beforehand what comes back and what is withheld, and asks once for a double tap', async () => {
  const page = await open()
  expect(weixin.cloud.calls).toHaveLength(1)
  expect(page.text()).toContain('已用掉的积分扣 ¥7.28')
  expect(page.data['preview']).toMatchObject({ fen: 29_672, act: '申请退回 ¥296.72' })
  page.run('onSend')
  expect(page.data['problem']).toBe('请选择原因')
  choose(page, 'wrongAmount')
  page.run('onSend')
  page.run('onSend')
  await settle()
  expect(weixin.cloud.inputs('order', 'askRefund')).toMatchObject([{ amountFen: null, cause: 'wrongAmount' }])
  expect(page.data).toMatchObject({ phase: 'over', over: { title: '已申请，等油站答复' } })
})

test('takes a part, not more than is left, and words where they are needed', async () => {
  const page = await open()
  choose(page, 'other')
  page.run('onPart')
  page.run('onSend')
  expect(page.data['problem']).toBe('请说一说情况')
  page.run('onWords', { detail: { value: '枪头滴油' } })
  page.run('onAmount', { detail: { value: '400' } })
  page.run('onSend')
  expect(page.data['problem']).toBe('最多可退 ¥304.00')
  page.run('onAmount', { detail: { value: '20.5' } })
  page.run('onAmountDone')
  await settle()
  expect(page.data['preview']).toMatchObject({ fen: 1_322 })
  page.run('onSend')
  await settle()
  expect(weixin.cloud.inputs('order', 'askRefund')).toMatchObject([{ amountFen: 2_050, text: '枪头滴油' }])
})

test('answers an amount while it is typed, and says the highest one', async () => {
  const page = await open()
  page.run('onPart')
  for (const value of ['2', '20', '20.5']) page.run('onAmount', { detail: { value } })
  await new Promise((resolve) => {
    setTimeout(resolve, 600)
  })
  expect(weixin.cloud.inputs('order', 'previewRefund')).toMatchObject([{ amountFen: 2_050 }])
  expect(page.data['preview']).toMatchObject({ fen: 1_322 })
  page.run('onAmount', { detail: { value: '999' } })
  await new Promise((resolve) => {
    setTimeout(resolve, 600)
  })
  expect(page.data).toMatchObject({ preview: null, problem: '最多可退 ¥304.00' })
})

test('asks for no second one while the first waits', async () => {
  weixin.cloud.on('order', 'refundForm', () => form({ numbers: null, asked: true }))
  expect((await open()).data).toMatchObject({ phase: 'over', over: { title: '已申请，等油站答复' } })
  weixin.cloud.on('order', 'refundForm', () => form({ numbers: null, refundableFen: 0 }))
  expect((await open()).data).toMatchObject({ phase: 'over', over: { title: '没有可退的金额' } })
})

test.each([
  ['20', 2_000],
  ['20.5', 2_050],
  ['0.01', 1],
  ['0', null],
  ['1.234', null],
  ['-1', null],
  ['', null],
])('%j yuan are %s fen', (typed, fen) => {
  expect(fenOf(typed)).toBe(fen)
})
