import { keptLooks, useLooks } from '../../miniprogram/store/preferences'
import { session, updateSession } from '../../miniprogram/store/session'
import { ownAnswer, settingsAnswer } from './support/account'
import { Refusal } from './support/cloud'
import { FakePhone } from './support/phone'
import { render, type Rendered } from './support/render'
import { FakeWx } from './support/wx'

let weixin: FakeWx
let phone: FakePhone
beforeEach(() => {
  weixin = new FakeWx().install()
  phone = new FakePhone().install()
  updateSession({ locale: 'zh-CN', largeType: false })
  weixin.cloud
    .on('member', 'settings', () => settingsAnswer())
    .on('member', 'updateProfile', () => ownAnswer())
})

async function open(): Promise<Rendered> {
  const page = render('packages/member/settings/settings')
  page.run('onLoad')
  await (page.run('load') as Promise<void>)
  return page
}

const choose = (page: Rendered, method: string, value: string) =>
  page.run(method, { currentTarget: { dataset: { value } } }) as Promise<void>

test('language and type size hold at once, on this phone and with the member', async () => {
  const page = await open()
  await choose(page, 'onLanguage', 'en')
  await choose(page, 'onType', 'large')
  expect(page.text()).toContain('Type size')
  expect(page.data).toMatchObject({ rootClass: 'large' })
  expect(session()).toMatchObject({ locale: 'en', largeType: true })
  expect(keptLooks()).toEqual({ language: 'en', typeSize: 'large' })
  expect(weixin.cloud.inputs('member', 'updateProfile').at(-1)).toMatchObject({
    locale: 'en',
    preferences: { language: 'en', typeSize: 'large' },
  })
  await choose(page, 'onLanguage', 'auto')
  expect(session().locale).toBe('zh-CN')
})

test('what was chosen holds from the next launch on', () => {
  phone.kept.set('looks', { language: 'auto', typeSize: 'large' })
  phone.language = 'en_US'
  expect(useLooks(keptLooks())).toBe('en')
  expect(session()).toMatchObject({ locale: 'en', largeType: true })
})

test('who is no member chooses how it looks, and is asked for nothing', async () => {
  weixin.cloud.on('member', 'settings', () => {
    throw new Refusal('SIGN_IN_REQUIRED')
  })
  const page = await open()
  await choose(page, 'onLanguage', 'en')
  expect(session().locale).toBe('en')
  expect(weixin.cloud.count('member', 'updateProfile')).toBe(0)
  expect(phone.said).toEqual([])
})

test('the usual fuel is kept; what could not be goes back', async () => {
  const page = await open()
  expect(page.text()).toContain('滨河站')
  expect(page.text()).toContain('95#')
  await choose(page, 'onProduct', '95')
  expect(page.data['wishes']).toMatchObject({ productId: '95' })
  weixin.cloud.on('member', 'updateProfile', () => {
    throw new Refusal('BUSY')
  })
  await choose(page, 'onProduct', '')
  expect(page.data['wishes']).toMatchObject({ productId: '95' })
})

test('clearing the cache leaves how the app looks', async () => {
  const page = await open()
  await choose(page, 'onType', 'large')
  phone.kept.set('something', 'else')
  page.run('onClear')
  expect([...phone.kept.keys()]).toEqual(['looks'])
})
