import { updateSession } from '../../miniprogram/store/session'
import { offline } from './support/cloud'
import { meAnswer, meMember } from './support/member'
import { agreeToJoin, joinSheetOf, render, type Rendered } from './support/render'
import { memberStanding } from './support/samples'
import { FakeWx } from './support/wx'

let weixin: FakeWx
beforeEach(() => {
  weixin = new FakeWx().install()
  updateSession({ locale: 'zh-CN', signedUp: false })
})

async function open(): Promise<Rendered> {
  const page = render('pages/me/me')
  const loaded = page.run('load')
  await loaded
  return page
}

test('one call shows who the member is, what he has and what lapses soon', async () => {
  weixin.cloud.on('home', 'me', () => meAnswer())
  const page = await open()
  const words = page.text()
  for (const said of ['张三', '银卡', '2,486', '120 分 30 天内到期', '3 条未读', '1 辆', '会员码']) {
    expect(words).toContain(said)
  }
  expect(words).not.toContain('余额')
  await page.find('.code')?.dispatch('tap')
  expect(weixin.urls).toEqual(['/packages/member/code/code'])
  expect(weixin.cloud.calls).toHaveLength(1)
})

test('a wallet is shown to who has one', async () => {
  const wallet = { principalFen: 10_000, giftFen: 500 }
  weixin.cloud.on('home', 'me', () => meAnswer({ ...meMember, nickname: '', wallet }))
  const page = await open()
  expect(page.text()).toContain('¥105.00余额含赠送 ¥5.00')
  expect(page.text()).toContain('加油会员')
})

test('a guest is invited, and becomes a member by agreeing', async () => {
  weixin.cloud.on('home', 'me', () => meAnswer(null))
  const page = await open()
  expect(page.text()).toContain('您还没有登录')
  expect(page.text()).not.toContain('我的车辆')
  await page.find('.sign')?.dispatch('tap')
  expect(page.data).toMatchObject({ joining: true })
  weixin.cloud.on('member', 'signUp', () => {
    throw offline as unknown as Error
  })
  await agreeToJoin(page)
  expect(page.data).toMatchObject({ joining: true })
  expect(joinSheetOf(page).data).toMatchObject({ busy: false, problem: '网络不稳，请检查后再试。' })
  weixin.cloud.on('home', 'me', () => meAnswer())
  joinSheetOf(page).run('onDecline')
  expect(page.data).toMatchObject({ joining: false })
})

test('failed, it names the way out; failed again, it keeps what was there', async () => {
  const fail = () => {
    throw offline as unknown as Error
  }
  weixin.cloud.on('home', 'me', fail)
  const page = await open()
  expect(page.data).toMatchObject({ phase: 'failed', failure: { state: 'offline' } })
  weixin.cloud.on('home', 'me', () => meAnswer())
  const loaded = page.run('load')
  await loaded
  weixin.cloud.on('home', 'me', fail)
  const again = page.run('onPullDownRefresh')
  await again
  expect(page.find('.notice')?.text()).toContain('显示的是 10:30 的内容')
  expect(page.data).toMatchObject({ phase: 'ready' })
})

test('English is complete', async () => {
  updateSession({ locale: 'en' })
  weixin.cloud.on('home', 'me', () => meAnswer({ ...meMember, nickname: 'Li', tier: memberStanding.tier }))
  const page = await open()
  page.run('say')
  expect(page.text()).not.toMatch(/[\u4e00-\u9fff]/)
})
