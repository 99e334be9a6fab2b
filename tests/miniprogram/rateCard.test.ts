import type { OrderRating } from '../../miniprogram/lib/core'
import { updateSession } from '../../miniprogram/store/session'
import { Refusal } from './support/cloud'
import { render, type Rendered } from './support/render'
import { NOW } from './support/samples'
import { FakeWx } from './support/wx'

let weixin: FakeWx

beforeEach(() => {
  weixin = new FakeWx().install()
  updateSession({ locale: 'zh-CN' })
  weixin.cloud.on('rating', 'rate', ({ stars, tags, comment }) => ({
    rating: {
      ratingId: 'rating:1',
      stars,
      tags,
      comment,
      commentState: comment === '' ? 'none' : 'held',
      ratedAt: NOW,
      changeableUntil: NOW + 7 * 86_400_000,
      reply: null,
    },
  }))
})

function open(known: OrderRating = { rating: null, mayRate: true }): Rendered {
  return render('components/rate-card/rate-card', { orderId: 'o1', known })
}
const star = (card: Rendered, stars: number) => {
  card.run('onStar', { currentTarget: { dataset: { star: stars } } })
}
const tag = (card: Rendered, code: string) => {
  card.run('onTag', { currentTarget: { dataset: { tag: code } } })
}

test('stars first, then what goes with so many, then a few words; then it says what was said', async () => {
  const card = open()
  expect(card.all('.star')).toHaveLength(5)
  expect(card.find('.send')).toBeUndefined()
  star(card, 5)
  expect(card.text()).toContain('很满意')
  expect(card.text()).toContain('加得快')
  tag(card, 'fast')
  tag(card, 'clean')
  tag(card, 'clean')
  card.run('onComment', { detail: { value: ' 很快 ' } })
  await card.run('onSend')
  expect(weixin.cloud.inputs('rating', 'rate')).toEqual([
    { orderId: 'o1', stars: 5, tags: ['fast'], comment: '很快' },
  ])
  expect(card.text()).toContain('您的评价')
  expect(card.text()).toContain('文字在审核')
  expect(card.find('.star')).toBeUndefined()
  // A page that is said anew still tells what it was answered at first.
  card.run('show', { rating: null, mayRate: true })
  expect(card.text()).toContain('您的评价')
  card.run('onChange')
  expect(card.all('.star--on')).toHaveLength(5)
})

test('praise does not stay with few stars', async () => {
  const card = open()
  star(card, 5)
  tag(card, 'fast')
  star(card, 2)
  expect(card.text()).toContain('排队久')
  await card.run('onSend')
  expect(weixin.cloud.inputs('rating', 'rate')).toEqual([{ orderId: 'o1', stars: 2, tags: [], comment: '' }])
})

test('a text that is refused stays to be changed, with the reason', async () => {
  weixin.cloud.on('rating', 'rate', () => {
    throw new Refusal('TEXT_REFUSED')
  })
  const card = open()
  star(card, 1)
  card.run('onComment', { detail: { value: '坏话' } })
  await card.run('onSend')
  expect(card.find('.problem')?.text()).toContain('请修改后再提交')
  expect(card.all('.star--on')).toHaveLength(1)
})

test('nothing is asked where nothing can be rated, and what was said may be past changing', () => {
  expect(open({ rating: null, mayRate: false }).text()).toBe('')
  const card = open({
    rating: {
      ratingId: 'rating:1',
      stars: 3,
      tags: ['dirty'],
      comment: '一般',
      commentState: 'shown',
      ratedAt: NOW,
      changeableUntil: NOW,
      reply: { text: '会改进', at: NOW },
    },
    mayRate: false,
  })
  expect(card.text()).toContain('油站回复：会改进')
  expect(card.text()).toContain('不干净')
  expect(card.text()).not.toContain('修改')
})
