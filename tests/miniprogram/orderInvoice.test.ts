import type { Output } from '../../miniprogram/api/client'
import { readTitle, emptyTitle } from '../../miniprogram/packages/order/invoice/form'
import { updateSession } from '../../miniprogram/store/session'
import { render, type Rendered } from './support/render'
import { NOW } from './support/samples'
import { FakeWx } from './support/wx'

type FormAnswer = Output<'invoice', 'form'>
let weixin: FakeWx
let answer: FormAnswer

const company = {
  titleId: 't1',
  type: 'company' as const,
  name: '滨河物流',
  taxNumber: '91310000MA1K000006',
  email: null,
  isDefault: true,
}
const invoice: NonNullable<FormAnswer['invoice']> = {
  invoiceId: 'invoice:o1:1',
  orderId: 'o1',
  titleType: 'company',
  titleName: '滨河物流',
  taxNumber: company.taxNumber,
  email: null,
  amountFen: 30_400,
  goodsName: '*汽油*95#',
  volumeMl: 40_000,
  state: 'accepted',
  requestedAt: NOW,
  issuedAt: null,
  number: null,
}

beforeEach(() => {
  weixin = new FakeWx().install()
  updateSession({ locale: 'zh-CN' })
  answer = {
    order: {
      orderId: 'o1',
      kind: 'postPay',
      state: 'settled',
      stationName: { zh: '滨河站', en: 'Riverside' },
      nozzleNumber: 3,
      productId: 'gasoline95',
      grade: '95#',
      volumeMl: 40_000,
      requestedBy: null,
      createdAt: NOW,
      lockedUntil: NOW,
      amountFen: 30_400,
      savedFen: 0,
      returnedFen: 0,
      refundState: 'none',
      refundAsked: false,
      reported: false,
      invoiceState: 'none',
    },
    payee: '滨河石油有限公司',
    invoiceableFen: 30_400,
    invoice: null,
    titles: [company],
  }
  weixin.cloud
    .on('invoice', 'form', () => answer)
    .on('invoice', 'request', () => {
      answer = { ...answer, invoice, invoiceableFen: 0 }
      return { invoice }
    })
})

function settle(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 20)
  })
}

async function open(query: Readonly<Record<string, string>> = { orderId: 'o1' }): Promise<Rendered> {
  const page = render('packages/order/invoice/invoice')
  page.run('onLoad', query)
  page.run('onShow')
  await settle()
  return page
}

test('one tap asks for an invoice with the default title', async () => {
  const page = await open()
  expect(page.data['form']).toMatchObject({ name: '滨河物流', titleId: 't1' })
  page.run('onSend')
  page.run('onSend')
  await settle()
  expect(weixin.cloud.inputs('invoice', 'request')).toMatchObject([
    { orderId: 'o1', title: { type: 'company', taxNumber: '91310000MA1K000006' }, remember: true },
  ])
  expect(page.text()).toContain('开具中')
})

test('a failed one says what to do, and may be asked for again', async () => {
  answer = { ...answer, invoice: { ...invoice, state: 'failed' } }
  const page = await open()
  expect(page.text()).toContain('请核对抬头和税号，再申请一次')
  expect(page.data['head']).toMatchObject({ fen: 30_400 })
})

describe('an invoice that is being issued', () => {
  afterEach(() => {
    jest.useRealTimers()
  })

  test('is asked for again while the page is looked at, until it is there', async () => {
    jest.useFakeTimers()
    answer = { ...answer, invoice, invoiceableFen: 0 }
    const page = render('packages/order/invoice/invoice')
    page.run('onLoad', { orderId: 'o1' })
    page.run('onShow')
    await jest.advanceTimersByTimeAsync(20)
    expect(page.text()).toContain('开具中')
    answer = { ...answer, invoice: { ...invoice, state: 'issued', issuedAt: NOW, number: '2612' } }
    await jest.advanceTimersByTimeAsync(5_000)
    expect(page.text()).toContain('2612')
    const asked = weixin.cloud.count('invoice', 'form')
    await jest.advanceTimersByTimeAsync(120_000)
    expect(weixin.cloud.count('invoice', 'form')).toBe(asked)
  })

  test('is looked up when the page is come back to, and left alone behind it', async () => {
    jest.useFakeTimers()
    answer = { ...answer, invoice, invoiceableFen: 0 }
    const page = render('packages/order/invoice/invoice')
    page.run('onLoad', { orderId: 'o1' })
    page.run('onShow')
    await jest.advanceTimersByTimeAsync(20)
    page.run('onHide')
    const asked = weixin.cloud.count('invoice', 'form')
    await jest.advanceTimersByTimeAsync(120_000)
    expect(weixin.cloud.count('invoice', 'form')).toBe(asked)
    page.run('onShow')
    await jest.advanceTimersByTimeAsync(20)
    expect(weixin.cloud.count('invoice', 'form')).toBe(asked + 1)
    page.run('onUnload')
  })
})

test('lists invoices and titles, of which one is removed', async () => {
  weixin.cloud
    .on('invoice', 'list', () => ({
      invoices: [{ invoice, stationName: { zh: '滨河站', en: 'Riverside' } }],
      nextCursor: null,
      titles: [company],
    }))
    .on('invoice', 'removeTitle', () => ({ titles: [] }))
  const page = await open({})
  expect(page.text()).toContain('滨河物流')
  expect(weixin.cloud.calls).toHaveLength(1)
  page.run('onRemove', { currentTarget: { dataset: { titleId: 't1' } } })
  await settle()
  expect(page.data['titles']).toEqual([])
})

test.each([
  [{ name: ' ' }, 'invoice.nameWrong'],
  [{ type: 'company', name: '滨河物流', taxNumber: '91310000MA1K000007' }, 'invoice.taxWrong'],
  [{ name: '王', email: 'w@' }, 'invoice.emailWrong'],
] as const)('refuses %j', (change, problem) => {
  expect(readTitle({ ...emptyTitle, ...change })).toEqual({ ok: false, problem })
})
