import { updateSession } from '../../miniprogram/store/session'
import { offline } from './support/cloud'
import { meAnswer } from './support/member'
import { render } from './support/render'
import { FakeWx } from './support/wx'

let weixin: FakeWx
beforeEach(() => {
  weixin = new FakeWx().install()
  updateSession({ locale: 'zh-CN' })
})
async function settle(work: unknown): Promise<void> {
  await work
}

test('shows questions by subject and safety notes, and finds by every word', () => {
  weixin.cloud.on('home', 'me', () => meAnswer(null))
  const page = render('packages/member/help/help')
  expect(page.text()).toContain('怎么退款，多久到账？')
  expect(page.text()).toContain('熄火后再加油')
  page.run('onSearch', { detail: { value: '发票 抬头' } })
  expect(page.text()).toContain('怎么开发票？')
  expect(page.text()).not.toContain('怎么退款')
  page.run('onSearch', { detail: { value: '火星' } })
  expect(page.text()).toContain('没有找到')
  page.run('onClear')
  expect(page.text()).toContain('怎么退款')
})

test('calls the station, also when its number could not be read at first', async () => {
  weixin.cloud.on('home', 'me', () => {
    throw offline as unknown as Error
  })
  const page = render('packages/member/help/help')
  await settle(page.run('load'))
  expect(page.text()).toContain('电话暂时读不到')
  await settle(page.run('onCall'))
  expect(weixin.called).toEqual([])
  weixin.cloud.on('home', 'me', () => meAnswer(null))
  await settle(page.run('onCall'))
  expect(weixin.called).toEqual(['0571-88880000'])
  expect(page.text()).not.toContain('电话暂时读不到')
  page.run('onReport')
  expect(weixin.urls).toEqual(['/packages/order/report/report'])
})

test('is complete in English', () => {
  updateSession({ locale: 'en' })
  weixin.cloud.on('home', 'me', () => meAnswer(null))
  const page = render('packages/member/help/help')
  page.run('say')
  expect(page.text()).not.toMatch(/[\u4e00-\u9fff]/)
})
