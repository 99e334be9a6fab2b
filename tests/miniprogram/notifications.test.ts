import { updateSession } from '../../miniprogram/store/session'
import { ownAnswer } from './support/account'
import { Refusal } from './support/cloud'
import { FakePhone } from './support/phone'
import { render, type Rendered } from './support/render'
import { FakeWx } from './support/wx'

let weixin: FakeWx
let phone: FakePhone
beforeEach(() => {
  weixin = new FakeWx().install()
  phone = new FakePhone().install()
  updateSession({ locale: 'zh-CN' })
  weixin.cloud
    .on('member', 'updateProfile', () => ownAnswer())
    .on('message', 'consentChoices', () => ({
      notifications: ownAnswer().member.notifications,
      choices: [{ kind: 'points', templateId: 't1', credits: 2 }],
    }))
})

async function open(): Promise<Rendered> {
  const page = render('packages/member/notifications/notifications')
  await (page.run('load') as Promise<void>)
  return page
}

const toggle = (page: Rendered, kind: string, value: boolean) =>
  page.run('onKind', { detail: { value }, currentTarget: { dataset: { kind } } }) as Promise<void>

test('orders, payments and emergencies are always on and say so; the rest is the member’s', async () => {
  const page = await open()
  expect(weixin.cloud.calls).toHaveLength(1)
  expect(page.text()).toContain('一直提醒')
  const view = page.data['view'] as { kinds: { kind: string; always: boolean; left: string; ask: string }[] }
  expect(view.kinds.filter(({ always }) => always).map(({ kind }) => kind)).toEqual([
    'order',
    'payment',
    'account',
    'emergency',
  ])
  expect(view.kinds.find(({ kind }) => kind === 'points')).toMatchObject({
    left: '还可收 2 次',
    ask: '再收一次',
  })
  expect(view.kinds.find(({ kind }) => kind === 'coupon')?.ask).toBe('去同意')
})

test('a wish is kept at once, and shown as it was when it could not be', async () => {
  const page = await open()
  await toggle(page, 'points', false)
  expect(weixin.cloud.inputs('member', 'updateProfile')).toEqual([
    { notifications: { mutedKinds: ['points'], quietFromMinute: 1320, quietUntilMinute: 480 } },
  ])
  weixin.cloud.on('member', 'updateProfile', () => {
    throw new Refusal('BUSY')
  })
  await toggle(page, 'coupon', false)
  expect(page.data['wishes']).toMatchObject({ mutedKinds: ['points'] })
  expect(phone.said).toEqual(['人多，请稍后再试。'])
})

test('quiet hours are picked, and none when they end where they begin', async () => {
  const page = await open()
  await (page.run('onFrom', { detail: { value: '21:30' } }) as Promise<void>)
  expect(page.data['view']).toMatchObject({ from: '21:30', until: '08:00', quietOn: true })
  await (page.run('onQuiet', { detail: { value: false } }) as Promise<void>)
  expect(page.data['view']).toMatchObject({ quietOn: false })
  await (page.run('onQuiet', { detail: { value: true } }) as Promise<void>)
  expect(page.data['view']).toMatchObject({ from: '22:00', until: '08:00' })
})

describe('one more notice', () => {
  const again = (page: Rendered) =>
    page.run('onAgain', { currentTarget: { dataset: { template: 't1' } } }) as Promise<void>

  test('is asked of WeChat in the tap and counted', async () => {
    weixin.subscribe = ({ success }) => {
      success({ errMsg: 'ok', t1: 'accept' })
    }
    weixin.cloud.on('message', 'recordConsent', () => ({
      choices: [{ kind: 'points', templateId: 't1', credits: 3 }],
    }))
    const page = await open()
    await again(page)
    expect(weixin.asked).toEqual([['t1']])
    expect(page.text()).toContain('还可收 3 次')
    expect(page.data).toMatchObject({ refused: false })
  })

  test('that WeChat refuses without asking leads to its settings', async () => {
    weixin.subscribe = ({ fail }) => {
      fail({ errMsg: 'requestSubscribeMessage:fail 20004' })
    }
    const page = await open()
    await again(page)
    expect(page.text()).toContain('微信里关闭了这类通知')
    page.run('onSetting')
    expect([phone.settingsOpened, page.data['refused']]).toEqual([1, false])
  })
})
