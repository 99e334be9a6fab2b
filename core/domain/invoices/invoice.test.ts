import { DomainError } from '../../contracts/errors'
import { findOpenAttempt } from '../orders/attempts'
import { minuteMs, pricing, sampleNoon, sampleSale } from '../orders/testing/records'
import { Scene } from '../orders/testing/scene'
import { sampleMember } from '../testing/samples'
import { invoiceableFen, requestInvoice, type InvoiceRequest } from './invoice'
import { beginReversal, takeAnswer, unanswered, type ProviderAnswer } from './progress'
import type { Invoice } from './records'
import { NEVER } from '../units/never'

const at = sampleNoon + 10 * minuteMs
const orderId = '01ORDER0000000000000000000'

/** An order paid by WeChat Pay, and everything an invoice needs. */
function paidScene(): Scene {
  const scene = new Scene()
  scene.addMember(sampleMember())
  const sale = sampleSale()
  scene.addSale(sale)
  scene.lock(sale._id, orderId, 'member1', sampleNoon)
  scene.confirm(orderId, { couponId: null, points: 0 }, sampleNoon)
  const attempt = findOpenAttempt(scene.order(orderId))
  if (attempt === null) throw new Error('no attempt')
  const { outTradeNo, amountFen } = attempt
  scene.pay(
    { provider: 'wechatPay', outTradeNo, transactionId: '42', amountFen, paidAt: sampleNoon },
    orderId,
    sampleNoon,
  )
  return scene
}

function asked(scene: Scene, previous: Invoice | null = null): InvoiceRequest {
  const [product] = pricing.products
  if (product === undefined) throw new Error('no product')
  const title = { type: 'personal' as const, sealedName: 'sealed', sealedTaxNumber: null }
  const facts = { previous, title, sealedEmail: null, product, provider: 'http', requestId: 'request-1', at }
  return { order: scene.order(orderId), ...facts }
}

function answered(scene: Scene, invoice: Invoice, answer: ProviderAnswer, when = at): Invoice {
  const member = scene.world.get('members', 'member1')
  const order = scene.order(orderId)
  return scene.world.save(takeAnswer({ invoice, order, member, page: 'pages/home/home', answer, at: when }))
}

function requested(scene: Scene): Invoice {
  return scene.world.save(requestInvoice(asked(scene)))
}

describe('asking for an invoice', () => {
  it('is over the money paid, with the litres delivered, and goes out by the outbox', () => {
    const scene = paidScene()
    const invoice = requested(scene)
    expect(invoice).toMatchObject({
      _id: `invoice:${orderId}:1`,
      amountFen: scene.order(orderId).quote?.dueFen,
      item: { goodsName: '*汽油*92#', volumeMl: 40_000, taxPercent: 13 },
      state: 'requested',
      providerRef: `invoice:${orderId}:1:1`,
    })
    expect(scene.order(orderId).invoiceState).toBe('requested')
    expect(scene.world.get('journals', `journal:invoiceRequest:${orderId}:1`).outbox).toMatchObject([
      { task: { kind: 'sendInvoice', invoiceId: invoice._id }, state: 'pending' },
    ])
  })

  it('leaves out what was refunded and what was a gift', () => {
    const tender = {
      kind: 'wechatPay' as const,
      amountFen: 1_000,
      at,
      outTradeNo: null,
      transactionId: null,
      recordedBy: null,
      refundedFen: 300,
    }
    const gift = { ...tender, kind: 'gift' as const, refundedFen: 0 }
    expect(invoiceableFen({ tenders: [tender, gift, { ...tender, kind: 'cash', refundedFen: 0 }] })).toBe(
      1_700,
    )
  })

  it('after a partial refund is over its share of the litres', () => {
    const scene = paidScene()
    const order = scene.order(orderId)
    const refunded = (part: number): InvoiceRequest => ({
      ...asked(scene),
      order: {
        ...order,
        tenders: order.tenders.map((one) => ({ ...one, refundedFen: Math.floor(one.amountFen * part) })),
      },
    })
    const half = requestInvoice(refunded(0.5)).result
    expect(half).toMatchObject({ amountFen: (order.quote?.dueFen ?? 0) / 2, item: { volumeMl: 20_000 } })
    const rest = requestInvoice(refunded(0.999)).result
    expect(rest.item.volumeMl).toBe(Math.floor((40_000 * rest.amountFen) / (order.quote?.dueFen ?? 0)))
  })

  it('is refused while one lives, when nothing is paid, and before the order is settled', () => {
    const scene = paidScene()
    const invoice = requested(scene)
    const again = {
      ...asked(scene, invoice),
      order: { ...scene.order(orderId), invoiceState: 'none' as const },
    }
    const refused: InvoiceRequest[] = [
      asked(scene, invoice),
      again,
      { ...again, previous: null, order: { ...again.order, tenders: [] } },
      { ...again, previous: null, order: { ...again.order, state: 'awaitingPayment' } },
    ]
    for (const request of refused) expect(() => requestInvoice(request)).toThrow(DomainError)
  })
})

describe('a provider that does not answer', () => {
  it('is asked later, unless its answer or another try came meanwhile', () => {
    const scene = paidScene()
    const invoice = requested(scene)
    const later = scene.world.save(unanswered(invoice, invoice.providerRef, at + minuteMs))
    expect(later.nextTryAt).toBe(at + 2 * minuteMs)
    expect(unanswered(invoice, 'another try', at).changes).toEqual([])
    const issued = answered(scene, later, { state: 'issued', number: '1' })
    expect(unanswered(issued, issued.providerRef, at).changes).toEqual([])
  })
})

describe('an invoice', () => {
  it('is accepted, issued once, and told once', () => {
    const scene = paidScene()
    const accepted = answered(scene, requested(scene), { state: 'accepted' })
    expect(accepted).toMatchObject({ state: 'accepted', nextTryAt: at + minuteMs / 2 })
    const issued = answered(scene, accepted, { state: 'issued', number: '2533' }, at + minuteMs)
    expect(issued).toMatchObject({
      state: 'issued',
      number: '2533',
      issuedAt: at + minuteMs,
      nextTryAt: NEVER,
    })
    expect(answered(scene, issued, { state: 'issued', number: '2533' })).toBe(issued)
    expect(answered(scene, issued, { state: 'accepted' })).toBe(issued)
    expect(scene.order(orderId).invoiceState).toBe('issued')
    expect(scene.world.all('inboxMessages').map(({ content }) => content.key)).toEqual([
      'message.invoiceIssued',
    ])
  })

  it('is tried again under a new name, four times, then given up; another may be asked for', () => {
    const scene = paidScene()
    let invoice = requested(scene)
    const names: string[] = []
    while (invoice.state !== 'failed') {
      names.push(invoice.providerRef)
      invoice = answered(scene, invoice, { state: 'failed', problem: 'no such taxpayer' })
    }
    expect(new Set(names).size).toBe(4)
    expect(invoice).toMatchObject({ problem: 'no such taxpayer', nextTryAt: NEVER })
    expect(scene.order(orderId).invoiceState).toBe('failed')
    expect(scene.world.save(requestInvoice(asked(scene, invoice)))).toMatchObject({ n: 2 })
  })

  it('is reversed once issued; until the provider has done it, it is asked again', () => {
    const scene = paidScene()
    const first = requested(scene)
    expect(beginReversal(first, at)).toEqual({ changes: [], result: first })
    const issued = answered(scene, first, { state: 'issued', number: '2533' })
    const reversing = scene.world.save(beginReversal(issued, at))
    expect(reversing).toMatchObject({ state: 'reversing', nextTryAt: at })
    const waiting = answered(scene, reversing, { state: 'issued', number: '2533' })
    expect(waiting.state).toBe('reversing')
    expect(waiting.nextTryAt).toBeGreaterThan(at)
    expect(answered(scene, waiting, { state: 'reversed' })).toMatchObject({
      state: 'reversed',
      nextTryAt: NEVER,
    })
    expect(scene.order(orderId).invoiceState).toBe('reversed')
    expect(answered(scene, issued, { state: 'reversed' })).toBe(issued)
  })
})
