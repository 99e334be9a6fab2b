import { updateSession } from '../../miniprogram/store/session'
import { Refusal } from './support/cloud'
import { pointsAnswer } from './support/member'
import { agreeToJoin, joinSheetOf, render, type Rendered } from './support/render'
import { signedUp } from './support/samples'
import { FakeWx } from './support/wx'

let weixin: FakeWx
let member = false
beforeEach(() => {
  member = false
  weixin = new FakeWx().install()
  updateSession({ locale: 'zh-CN', signedUp: false })
  weixin.cloud
    .on('points', 'summary', () => {
      if (!member) throw new Refusal('SIGN_IN_REQUIRED')
      return pointsAnswer()
    })
    .on('member', 'signUp', () => {
      member = true
      return signedUp
    })
})

async function open(): Promise<Rendered> {
  const page = render('packages/member/points/points')
  await (page.run('load') as Promise<void>)
  return page
}

/** What a guest sees of the page, with the way in. */
function wayIn(page: Rendered): Rendered {
  const shown = page.find('.failure')?.find('.guest')
  if (shown === undefined) throw new Error('a guest is shown no way in')
  return shown
}

test('a page of members offers a guest to join, and shows itself when he has', async () => {
  const page = await open()
  expect(page.text()).toContain('登录后可用请先登录并同意隐私政策。登录')
  expect(page.text()).not.toContain('再试一次')
  const guest = wayIn(page)
  guest.run('onOpen')
  expect(joinSheetOf(guest).data).toMatchObject({ open: true })
  await agreeToJoin(guest)
  expect(weixin.cloud.count('member', 'signUp')).toBe(1)
  expect(page.data).toMatchObject({ phase: 'ready', failure: null })
  expect(page.text()).toContain('2,486')
})

test('a guest who does not agree stays where he is, and may be asked again', async () => {
  const page = await open()
  const before = weixin.cloud.count('points', 'summary')
  const guest = wayIn(page)
  guest.run('onOpen')
  joinSheetOf(guest).run('onDecline')
  expect(joinSheetOf(guest).data).toMatchObject({ open: false })
  expect(weixin.cloud.count('points', 'summary')).toBe(before)
  expect(page.text()).toContain('登录后可用')
  guest.run('onOpen')
  expect(joinSheetOf(guest).data).toMatchObject({ open: true })
})
