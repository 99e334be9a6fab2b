import type { Output } from '../../miniprogram/api/client'
import { updateSession } from '../../miniprogram/store/session'
import { offline, Refusal } from './support/cloud'
import { FakePlaces } from './support/places'
import { render, type Rendered } from './support/render'
import { NOW } from './support/samples'
import { FakeWx } from './support/wx'

let weixin: FakeWx
let phone: FakePlaces

type Review = Output<'rating', 'list'>['reviews'][number]
const review = (n: number, changes: Partial<Review> = {}): Review => ({
  ratingId: `rating:${n}`,
  author: '张**',
  grade: '95#',
  stars: 5,
  tags: ['fast'],
  comment: `第 ${n} 条`,
  ratedAt: NOW - n * 60_000,
  reply: null,
  own: false,
  ...changes,
})
const summary = {
  count: 3,
  averageHundredths: 433,
  stars: [0, 0, 1, 0, 2],
  tags: [{ tag: 'fast' as const, count: 2 }],
}

beforeEach(() => {
  weixin = new FakeWx().install()
  phone = new FakePlaces().install()
  updateSession({ locale: 'zh-CN' })
  weixin.cloud.on('rating', 'list', ({ stars, cursor }) => {
    if (stars === 1) return { reviews: [], summary, nextCursor: null }
    if (cursor === 'next')
      return { reviews: [review(2, { own: true, author: '' })], summary: null, nextCursor: null }
    return { reviews: [review(1, { reply: { text: '谢谢', at: NOW } })], summary, nextCursor: 'next' }
  })
})

async function open(): Promise<Rendered> {
  const page = render('packages/station/reviews/reviews')
  page.run('onLoad', { stationId: 'binhe' })
  await page.run('load')
  return page
}

test('the score, what was said most, and the comments with the station’s reply', async () => {
  const words = (await open()).text()
  expect(words).toContain('4.3')
  expect(words).toContain('3 人评')
  expect(words).toContain('加得快 2')
  expect(words).toContain('张**')
  expect(words).toContain('油站回复：谢谢')
})

test('the next page comes at the end of the list, once', async () => {
  const page = await open()
  await Promise.all([page.run('onReachBottom'), page.run('onReachBottom')])
  expect(page.all('.review')).toHaveLength(2)
  expect(page.text()).toContain('匿名车主')
  expect(page.text()).toContain('没有更多了')
  await page.run('onReachBottom')
  expect(weixin.cloud.inputs('rating', 'list').filter((input) => 'cursor' in (input as object))).toHaveLength(
    1,
  )
})

test('stars can be chosen, and a number nobody gave says so', async () => {
  const page = await open()
  page.run('onFilter', { currentTarget: { dataset: { stars: 1 } } })
  await page.run('load')
  expect(weixin.cloud.inputs('rating', 'list').at(-1)).toEqual({ stationId: 'binhe', stars: 1 })
  expect(page.text()).toContain('没有 1 星的评价')
})

test('a comment is reported with a reason; closing the sheet reports nothing', async () => {
  weixin.cloud.on('rating', 'report', () => ({ reported: true }))
  const page = await open()
  const tap = { currentTarget: { dataset: { ratingId: 'rating:1' } } }
  await page.run('onReport', tap)
  expect(weixin.cloud.count('rating', 'report')).toBe(0)
  phone.row = 1
  await page.run('onReport', tap)
  expect(weixin.cloud.inputs('rating', 'report')).toEqual([{ ratingId: 'rating:1', why: 'abuse' }])
  expect(phone.said).toEqual(['已收到，我们会核实'])
  weixin.cloud.on('rating', 'report', () => {
    throw new Refusal('SIGN_IN_REQUIRED')
  })
  await page.run('onReport', tap)
  expect(phone.said.at(-1)).toBe('加入会员后可以举报')
})

test('without a network it says so', async () => {
  weixin.cloud.on('rating', 'list', () => {
    throw offline as unknown as Error
  })
  expect((await open()).data['failure']).toMatchObject({ state: 'offline' })
})
