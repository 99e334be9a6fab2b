import { updateSession } from '../../miniprogram/store/session'
import { growthAnswer } from './support/member'
import { render, type Rendered } from './support/render'
import { memberStanding } from './support/samples'
import { FakeWx } from './support/wx'

let weixin: FakeWx
beforeEach(() => {
  weixin = new FakeWx().install()
  updateSession({ locale: 'zh-CN' })
})

async function open(): Promise<Rendered> {
  const page = render('packages/member/growth/growth')
  const loaded = page.run('load')
  await loaded
  return page
}

test('says where the member stands, what keeps the tier, and what comes next', async () => {
  weixin.cloud.on('home', 'growth', () => growthAnswer())
  const page = await open()
  const words = page.text()
  for (const said of [
    '3,260',
    '再加油 4,740 元升金卡',
    '2026-04-01 评定等级，银卡已保住。',
    '一年前的 1,600 成长值不再计入',
    '0.20 元→ 0.30 元',
    '1.2 倍→ 1.5 倍',
    '2.4 倍→ 3 倍',
    '成长 +410 · 积分 +480',
    '最多的是 7 月（1,660）',
    '当天加油满 50.00 元，再加 10',
  ]) {
    expect(words).toContain(said)
  }
  expect(page.all('.step--now').map((step) => step.text())).toEqual(['银卡2,000'])
  expect(page.all('.bar')).toHaveLength(12)
})

test('a bar tells its month', async () => {
  weixin.cloud.on('home', 'growth', () => growthAnswer())
  const page = await open()
  await page.all('.bar')[6]?.dispatch('tap')
  expect(page.text()).toContain('2025-07：加油 1,600 元，6 个达标日，成长值 1,660')
})

test('warns of a fall, and says nothing of one at the top', async () => {
  weixin.cloud.on('home', 'growth', () => growthAnswer({ missingToKeep: 300, tierThen: 'normal' }))
  const falling = await open()
  expect(falling.text()).toContain('保住银卡还差 300 成长值')
  expect(falling.text()).toContain('到时会降为普卡')
  const tier = { ...memberStanding.tier, code: 'diamond' as const, growth: 25_000, next: null }
  weixin.cloud.on('home', 'growth', () => growthAnswer({ tier, tierThen: 'diamond' }))
  const top = await open()
  expect(top.text()).toContain('已是最高等级')
  expect(top.text()).not.toContain('→')
})

test('a new member has no bars yet; questions open to their answers; English is complete', async () => {
  updateSession({ locale: 'en' })
  const months = growthAnswer().months.map((part) => ({ ...part, growth: 0 }))
  weixin.cloud.on('home', 'growth', () => growthAnswer({ months, leavingGrowth: 0 }))
  const page = await open()
  page.run('say')
  expect(page.text()).toContain('No growth yet')
  expect(page.text()).toContain('When do I rise?')
  expect(page.text()).not.toMatch(/[\u4e00-\u9fff]/)
})
