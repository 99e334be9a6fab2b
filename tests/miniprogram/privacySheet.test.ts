import { watchPrivacy } from '../../miniprogram/platform/privacy'
import { updateSession } from '../../miniprogram/store/session'
import { FakePhone } from './support/phone'
import { render } from './support/render'
import { FakeWx } from './support/wx'

let weixin: FakeWx
let phone: FakePhone
beforeEach(() => {
  weixin = new FakeWx().install()
  phone = new FakePhone().install()
  updateSession({ locale: 'zh-CN' })
  watchPrivacy()
})

test('without a sheet the privacy page is opened, whose sheet then asks what waits', () => {
  const answers = phone.askForPrivacy()
  expect(answers).toEqual([])
  expect(weixin.urls).toEqual(['/packages/member/privacy/privacy'])
  const sheet = render('components/privacy-sheet/privacy-sheet')
  expect(sheet.data).toMatchObject({ open: true })
  expect(answers).toEqual([{ event: 'exposureAuthorization' }])
  sheet.run('onDecline')
  expect(answers.at(-1)).toEqual({ event: 'disagree' })
})

test('every question gets one answer: agreed by the button, declined by closing', () => {
  const sheet = render('components/privacy-sheet/privacy-sheet')
  const [first, second] = [phone.askForPrivacy(), phone.askForPrivacy()]
  sheet.run('onAgree')
  for (const answers of [first, second]) {
    expect(answers).toEqual([
      { event: 'exposureAuthorization' },
      { event: 'agree', buttonId: 'privacy-agree' },
    ])
  }
  const third = phone.askForPrivacy()
  sheet.run('onVisible', { detail: { visible: false } })
  expect(third.at(-1)).toEqual({ event: 'disagree' })
})
