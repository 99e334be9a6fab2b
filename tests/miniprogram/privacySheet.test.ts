import { watchPrivacy } from '../../miniprogram/platform/privacy'
import { updateSession } from '../../miniprogram/store/session'
import { FakePhone } from './support/phone'
import { render, type Rendered } from './support/render'
import { FakeWx } from './support/wx'

let weixin: FakeWx
let phone: FakePhone
beforeEach(() => {
  weixin = new FakeWx().install()
  phone = new FakePhone().install()
  updateSession({ locale: 'zh-CN' })
  watchPrivacy()
})

/** The page in front, with its sheet or without. */
function inFront(sheet?: Rendered): void {
  const page = { selectComponent: () => sheet?.instance ?? null }
  Reflect.set(globalThis, 'getCurrentPages', () => [{ selectComponent: () => null }, page])
}

test('a page without a sheet leads to the privacy page, whose sheet then asks what waits', () => {
  inFront()
  const answers = phone.askForPrivacy()
  expect(answers).toEqual([])
  expect(weixin.urls).toEqual(['/packages/member/privacy/privacy'])
  const sheet = render('components/privacy-sheet/privacy-sheet')
  expect(sheet.data).toMatchObject({ open: true })
  expect(answers).toEqual([{ event: 'exposureAuthorization' }])
  sheet.run('onDecline')
  expect(answers.at(-1)).toEqual({ event: 'disagree' })
})

test('the sheet of the page in front asks; every question gets one answer, and a refusal its word', () => {
  const sheet = render('components/privacy-sheet/privacy-sheet')
  inFront(sheet)
  const [first, second] = [phone.askForPrivacy(), phone.askForPrivacy()]
  expect(weixin.urls).toEqual([])
  sheet.run('onAgree')
  for (const answers of [first, second]) {
    expect(answers).toEqual([
      { event: 'exposureAuthorization' },
      { event: 'agree', buttonId: 'privacy-agree' },
    ])
  }
  expect(phone.said).toEqual([])
  const third = phone.askForPrivacy()
  sheet.run('onVisible', { detail: { visible: false } })
  expect(third.at(-1)).toEqual({ event: 'disagree' })
  expect(phone.said).toEqual(['未同意，没有继续；要用时再点一次'])
})
