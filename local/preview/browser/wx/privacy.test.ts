import { location } from './location'
import { privacy } from './privacy'
import { call, press, testButton, testPhone } from './testing/phone'

describe('the privacy guide', () => {
  const open = () => {
    const { host } = testPhone({ usePrivacyCheck: true })
    return { host, wx: { ...location(host), ...privacy(host) } }
  }

  it('holds back what it speaks of until the person has agreed', async () => {
    const { wx } = open()
    expect(await call(wx, 'getPrivacySetting')).toMatchObject({ needAuthorization: true })
    const place = call(wx, 'chooseLocation')
    await press('拒绝')
    expect(await place).toMatchObject({
      errMsg: expect.stringContaining('privacy permission') as string,
      errno: 104,
    })
    // Not asked again so soon.
    expect(await call(wx, 'chooseLocation')).toMatchObject({ errno: 104 })
    expect(await call(wx, 'getPrivacySetting')).toMatchObject({ needAuthorization: true })
  })

  it("asks the app's own sheet when there is one", async () => {
    const { wx } = open()
    const asked: unknown[] = []
    const listen = wx['onNeedPrivacyAuthorization'] as (
      told: (resolve: (answer: unknown) => void, info: unknown) => void,
    ) => void
    listen((resolve, info) => {
      asked.push(info)
      resolve({ event: 'exposureAuthorization' })
      resolve({ event: 'agree', buttonId: 'agree' })
    })
    expect(await call(wx, 'requirePrivacyAuthorize')).toEqual({ errMsg: 'requirePrivacyAuthorize:ok' })
    expect(asked).toEqual([{ referrer: 'requirePrivacyAuthorize' }])
    expect(await call(wx, 'getPrivacySetting')).toMatchObject({ needAuthorization: false })
  })

  it('is agreed to by the button', async () => {
    const { host, wx } = open()
    const { button, events } = testButton('agreePrivacyAuthorization')
    host.openTypes.get('agreePrivacyAuthorization')?.(button)
    expect(events).toEqual([['agreeprivacyauthorization', { errMsg: 'agreePrivacyAuthorization:ok' }]])
    expect(await call(wx, 'getPrivacySetting')).toMatchObject({ needAuthorization: false })
  })
})
