import { updateSession } from '../../miniprogram/store/session'
import { ownAnswer } from './support/account'
import { offline, Refusal } from './support/cloud'
import { FakePhone } from './support/phone'
import { DAY } from './support/member'
import { render, type Rendered } from './support/render'
import { NOW } from './support/samples'
import { FakeWx } from './support/wx'

let weixin: FakeWx
let phone: FakePhone
beforeEach(() => {
  weixin = new FakeWx().install()
  phone = new FakePhone().install()
  updateSession({ locale: 'zh-CN' })
  weixin.cloud.on('member', 'profile', () => ownAnswer()).on('member', 'consent', () => ({}))
})

async function open(): Promise<Rendered> {
  const page = render('packages/member/profile/profile')
  await (page.run('load') as Promise<void>)
  return page
}

const run = (page: Rendered, method: string, detail: object) => page.run(method, { detail }) as Promise<void>

test('everything that was told is there, the phone number in part', async () => {
  const page = await open()
  for (const word of ['2 月 3 日', '138****1234', '1 辆', '加入']) expect(page.text()).toContain(word)
  expect(page.find('.gaps')).toBeUndefined()
})

test('the picture comes with the same answer', async () => {
  weixin.cloud.on('member', 'profile', () => ownAnswer({ avatarUrl: 'https://pictures/1' }))
  const page = await open()
  expect(page.data['avatarUrl']).toBe('https://pictures/1')
  expect(weixin.cloud.calls).toHaveLength(1)
})

test('what is missing is named with what it brings', async () => {
  weixin.cloud.on('member', 'profile', () => ownAnswer({ account: { gaps: ['vehicle', 'birthday'] } }))
  const page = await open()
  expect(page.find('.gaps')?.text()).toContain('还差 2 项')
  expect(page.all('.gap').map((gap) => gap.text())).toEqual([
    '车辆：选错油品时提醒您',
    '生日：收到生日券，当天双倍积分',
  ])
  expect(page.data['view']).toMatchObject({ gaps: [{ leads: true }, { leads: true }] })
  page.run('onGap', { currentTarget: { dataset: { gap: 'vehicle' } } })
  expect(weixin.urls).toEqual(['/packages/member/vehicles/vehicles'])
})

describe('the name', () => {
  test('is kept when it has changed', async () => {
    weixin.cloud.on('member', 'updateProfile', () => ownAnswer({ member: { nickname: '王小芳' } }))
    const page = await open()
    await run(page, 'onNickname', { value: ' 王小芳 ' })
    await run(page, 'onNickname', { value: '王小芳' })
    expect(weixin.cloud.inputs('member', 'updateProfile')).toEqual([{ nickname: '王小芳' }])
    expect(phone.said).toEqual(['已保存'])
  })

  test('that may not be shown goes back to what was', async () => {
    weixin.cloud.on('member', 'updateProfile', () => {
      throw new Refusal('TEXT_REFUSED')
    })
    const page = await open()
    await run(page, 'onNickname', { value: '坏名字' })
    expect(page.data['view']).toMatchObject({ nickname: '王芳' })
    expect(phone.said).toEqual(['文字里有不能发布的内容，请修改后再提交。'])
  })
})

describe('the birthday', () => {
  test('is told under its purpose, without its year unless that is wished', async () => {
    weixin.cloud.on('member', 'updateProfile', () => ownAnswer())
    const page = await open()
    page.run('onBirthday')
    await run(page, 'onDate', { value: '1990-05-01' })
    await (page.run('onSaveBirthday') as Promise<void>)
    page.run('onBirthday')
    await run(page, 'onDate', { value: '1990-05-01' })
    await run(page, 'onWithYear', { value: true })
    await (page.run('onSaveBirthday') as Promise<void>)
    expect(weixin.cloud.inputs('member', 'consent')).toMatchObject([
      { kind: 'birthday', given: true },
      { kind: 'birthday', given: true },
    ])
    expect(weixin.cloud.inputs('member', 'updateProfile')).toEqual([
      { birthday: { month: 5, day: 1, year: null } },
      { birthday: { month: 5, day: 1, year: 1990 } },
    ])
  })

  test('can be taken back', async () => {
    const page = await open()
    page.run('onBirthday')
    await (page.run('onForgetBirthday') as Promise<void>)
    expect(weixin.cloud.inputs('member', 'consent')).toMatchObject([{ kind: 'birthday', given: false }])
    expect(page.data).toMatchObject({ sheet: { open: '' } })
  })

  const fixed = { birthdayFixedUntil: NOW + 30 * DAY }
  test('that stands may be told again with its year, but no other one', async () => {
    weixin.cloud
      .on('member', 'profile', () => ownAnswer({ account: fixed }))
      .on('member', 'updateProfile', () => ownAnswer())
    const page = await open()
    page.run('onBirthday')
    await run(page, 'onDate', { value: '1990-05-01' })
    expect(page.data).toMatchObject({ sheet: { ready: false } })
    await (page.run('onSaveBirthday') as Promise<void>)
    expect(weixin.cloud.count('member', 'updateProfile')).toBe(0)
    await run(page, 'onDate', { value: '1990-02-03' })
    await run(page, 'onWithYear', { value: true })
    await (page.run('onSaveBirthday') as Promise<void>)
    expect(weixin.cloud.inputs('member', 'updateProfile')).toEqual([
      { birthday: { month: 2, day: 3, year: 1990 } },
    ])
  })

  test('that was taken back is asked for again only when another may be told', async () => {
    weixin.cloud.on('member', 'profile', () => ownAnswer({ member: { birthday: null }, account: fixed }))
    const page = await open()
    page.run('onBirthday')
    await run(page, 'onDate', { value: '1990-02-03' })
    expect(page.data).toMatchObject({ view: { birthdayOpen: false }, sheet: { ready: false } })
    expect(page.text()).toContain('后可以重新填写。')
    expect(page.text()).not.toContain('保存')
  })
})

describe('the phone number', () => {
  test('is bound by one tap; who declines hears so', async () => {
    weixin.cloud
      .on('member', 'profile', () => ownAnswer({ account: { phone: null } }))
      .on('member', 'bindPhone', () => ownAnswer())
    const page = await open()
    page.run('onPhone')
    await run(page, 'onPhoneNumber', {})
    expect(page.data).toMatchObject({ sheet: { problem: '没有取得手机号。' } })
    await run(page, 'onPhoneNumber', { code: 'c1' })
    expect(weixin.cloud.inputs('member', 'bindPhone')).toEqual([{ code: 'c1' }])
    expect(page.data).toMatchObject({ view: { phone: '138****1234' }, sheet: { open: '' } })
  })

  test('is changed and forgotten with the hidden digits; a wrong answer keeps the sheet', async () => {
    weixin.cloud.on('member', 'unbindPhone', () => {
      throw new Refusal('CONFIRMATION_WRONG')
    })
    const page = await open()
    page.run('onPhone')
    await (page.run('onForgetPhone') as Promise<void>)
    expect(page.data).toMatchObject({ sheet: { problem: '请填上 138****1234 中隐藏的数字' } })
    await run(page, 'onDigits', { value: '9999' })
    await (page.run('onForgetPhone') as Promise<void>)
    expect(page.data).toMatchObject({ sheet: { open: 'phone', problem: '数字不对，请核对后再试。' } })
    weixin.cloud.on('member', 'bindPhone', () => ownAnswer())
    await run(page, 'onPhoneNumber', { code: 'c2' })
    expect(weixin.cloud.inputs('member', 'bindPhone')).toEqual([{ code: 'c2', digits: '9999' }])
  })
})

test('without a network the page says so', async () => {
  weixin.cloud.on('member', 'profile', () => {
    throw offline as unknown as Error
  })
  expect((await open()).data).toMatchObject({ failure: { state: 'offline' } })
})
