import { memberWithPoints, sampleCoupon } from '../testing/samples'
import { findOpenAttempt } from '../orders/attempts'
import type { Order, Refund } from '../orders/records'
import { sampleNoon as noon, sampleSale } from '../orders/testing/records'
import { paymentOf, Scene } from '../orders/testing/scene'
import { audit, type Books } from './audit'
import type { Journal, Posting } from './records'
import { violationCodes, type ViolationCode } from './violation'

const [first, second] = ['01HV0000000000000000000001', '01HV0000000000000000000002']

/** Books with one order partly refunded, one wholly refunded, and one member; all of it right. */
function rightBooks(): Books {
  const scene = new Scene()
  scene.addMember(memberWithPoints(3_000), [sampleCoupon()])
  const pay = (sequence: number, orderId: string, couponId: string | null): void => {
    const sale = sampleSale({ sequence })
    scene.addSale(sale)
    scene.lock(sale._id, orderId, 'member1', noon)
    scene.confirm(orderId, { couponId, points: 300 }, noon)
    const open = findOpenAttempt(scene.order(orderId))
    if (open !== null) scene.pay(paymentOf(open, noon), orderId, noon)
  }
  pay(17, first, 'coupon:member1:birthday:1')
  pay(18, second, null)
  scene.refund(first, { amountFen: 5_000, at: noon })
  scene.refund(second, { amountFen: 'all', at: noon })
  const { world } = scene
  return {
    members: world.all('members'),
    orders: world.all('orders'),
    journals: world.all('journals'),
    coupons: world.all('coupons'),
    refunds: world.all('refunds'),
  }
}

const changeMember = (books: Books, points: object): Books => ({
  ...books,
  members: books.members.map((member) => ({ ...member, points: { ...member.points, ...points } })),
})

const changeOrder = (books: Books, id: string, change: (order: Order) => Order): Books => ({
  ...books,
  orders: books.orders.map((order) => (order._id === id ? change(order) : order)),
})

const changeRefund = (books: Books, id: string, change: Partial<Refund>): Books => ({
  ...books,
  refunds: books.refunds.map((refund) => (refund._id === id ? { ...refund, ...change } : refund)),
})

const changePosting = (
  books: Books,
  matches: (posting: Posting) => boolean,
  change: Partial<Posting>,
): Books => ({
  ...books,
  journals: books.journals.map((entry) => ({
    ...entry,
    postings: entry.postings.map((posting) => (matches(posting) ? { ...posting, ...change } : posting)),
  })),
})

const without = (books: Books, id: string): Books => ({
  ...books,
  journals: books.journals.filter((entry) => entry._id !== id),
})

/** One error of each kind, and the word the audit has for it. */
const errors: readonly (readonly [ViolationCode, string, (books: Books) => Books])[] = [
  [
    'posting',
    'a negative posting',
    (books) => changePosting(books, ({ line }) => line === 1, { amount: -5 }),
  ],
  [
    'posting',
    'points in the till',
    (books) => changePosting(books, ({ asset }) => asset === 'points', { destination: 'tender:cash' }),
  ],
  [
    'posting',
    'a circle',
    (books) =>
      changePosting(books, ({ source }) => source === 'tender:wechatPay', {
        destination: 'tender:wechatPay',
      }),
  ],
  [
    'journalId',
    'a journal twice',
    (books) => ({ ...books, journals: [...books.journals, ...books.journals.slice(0, 1)] }),
  ],
  [
    'journalId',
    'a journal of another act',
    (books) => ({
      ...books,
      journals: books.journals.map((entry): Journal => ({ ...entry, act: 'birthday' })),
    }),
  ],
  ['memberBalance', 'points from nowhere', (books) => changeMember(books, { available: 9_999 })],
  [
    'memberLots',
    'a lot too many',
    (books) => changeMember(books, { lots: [{ expiresOn: '2030-01-31', points: 7 }] }),
  ],
  ['memberHeld', 'points held for nobody', (books) => changeMember(books, { held: 40 })],
  [
    'orderAccount',
    'money that vanished',
    (books) => changePosting(books, ({ source }) => source === 'tender:wechatPay', { amount: 1 }),
  ],
  [
    'quoteSum',
    'a line nobody added up',
    (books) =>
      changeOrder(books, first, (order) => ({
        ...order,
        quote: order.quote === null ? null : { ...order.quote, lines: order.quote.lines.slice(0, 1) },
      })),
  ],
  [
    'tenders',
    'a tender too few',
    (books) => changeOrder(books, first, (order) => ({ ...order, tenders: [] })),
  ],
  ['settlement', 'a settlement lost', (books) => without(books, `journal:settlement:${sampleSale()._id}`)],
  [
    'settlement',
    'an order that forgot being paid',
    (books) => changeOrder(books, first, (order) => ({ ...order, state: 'awaitingPayment' })),
  ],
  [
    'saleTwice',
    'one sale, two orders',
    (books) =>
      changeOrder(books, second, (order) => ({
        ...order,
        sale: books.orders.find(({ _id }) => _id === first)?.sale ?? null,
      })),
  ],
  [
    'coupon',
    'a used coupon that can be used again',
    (books) => ({ ...books, coupons: books.coupons.map((coupon) => ({ ...coupon, state: 'available' })) }),
  ],
  [
    'coupon',
    'a coupon for two orders',
    (books) =>
      changeOrder(changeRefund(books, `refund:${second}:1`, { couponReturned: false }), second, (order) => ({
        ...order,
        quote: order.quote === null ? null : { ...order.quote, couponId: 'coupon:member1:birthday:1' },
      })),
  ],
  [
    'rewardKept',
    'points kept of a refunded order',
    (books) =>
      changeOrder(books, second, (order) => ({
        ...order,
        earned: order.earned === null ? null : { ...order.earned, takenBackPoints: 0 },
      })),
  ],
  [
    'rewardKept',
    'growth kept of a refunded order',
    (books) =>
      changeOrder(books, second, (order) => ({
        ...order,
        earned: order.earned === null ? null : { ...order.earned, takenBackGrowthFen: 1 },
      })),
  ],
  [
    'refundOver',
    'more back than was paid',
    (books) => changeRefund(books, `refund:${first}:1`, { amountFen: 900_000 }),
  ],
  ['refund', 'parts that do not add up', (books) => changeRefund(books, `refund:${first}:1`, { parts: [] })],
  ['refund', 'a refund without its journal', (books) => without(books, `journal:refund:${first}:1`)],
  [
    'refund',
    'a refusal that was not reversed',
    (books) => changeRefund(books, `refund:${first}:1`, { state: 'refused' }),
  ],
  [
    'refund',
    'stray money kept',
    (books) => changeOrder(books, first, (order) => ({ ...order, strayFen: 5 })),
  ],
]

describe('the audit', () => {
  it('finds nothing in books that are right', () => {
    expect(audit(rightBooks())).toEqual([])
  })

  it.each(errors)('finds %s: %s', (code, _what, spoil) => {
    const found = audit(spoil(rightBooks()))
    expect(found.map((violation) => violation.code)).toContain(code)
  })

  it('is tried with every kind of error it knows', () => {
    expect(new Set(errors.map(([code]) => code))).toEqual(new Set(violationCodes))
  })
})
