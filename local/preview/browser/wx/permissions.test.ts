import { location } from './location'
import { permissions } from './permissions'
import { taps } from './support/gesture'
import { call, dialog, press, settle, testPhone } from './testing/phone'

describe('permissions', () => {
  const open = (app = {}) => {
    const { host } = testPhone(app)
    return { ...location(host), ...permissions(host) }
  }

  it("are asked for once with the app's reason, and remembered", async () => {
    const wx = open()
    const first = call(wx, 'getLocation')
    await settle()
    expect(dialog()?.textContent).toContain('用于查找附近油站')
    await press('允许')
    expect(await first).toMatchObject({ errMsg: 'getLocation:ok', latitude: 39.1356 })
    expect(await call(wx, 'getLocation')).toMatchObject({ errMsg: 'getLocation:ok' })
    expect(await call(wx, 'getSetting')).toMatchObject({ authSetting: { 'scope.userLocation': true } })
  })

  it('once refused stay refused until the settings page changes it', async () => {
    const wx = open()
    const first = call(wx, 'getLocation')
    await press('拒绝')
    expect(await first).toMatchObject({ errMsg: 'getLocation:fail auth deny' })
    expect(await call(wx, 'getLocation')).toMatchObject({ errMsg: 'getLocation:fail auth deny' })
    expect(await call(wx, 'authorize', { scope: 'scope.userLocation' })).toMatchObject({
      errMsg: 'authorize:fail auth deny',
    })
    expect(await call(wx, 'openSetting')).toMatchObject({
      errMsg: expect.stringContaining('user TAP gesture') as string,
    })
    taps().open()
    const settings = call(wx, 'openSetting')
    await settle()
    document.querySelector<HTMLElement>('[role=switch]')?.click()
    await press('返回')
    expect(await settings).toMatchObject({ authSetting: { 'scope.userLocation': true } })
    expect(await call(wx, 'getLocation')).toMatchObject({ errMsg: 'getLocation:ok' })
  })

  it('are of no use to a call that app.json does not declare', async () => {
    expect(await call(open(), 'getFuzzyLocation')).toMatchObject({
      errMsg: expect.stringContaining('requiredPrivateInfos') as string,
    })
  })

  it('lets a person choose a place, or leave', async () => {
    const wx = open()
    const left = call(wx, 'chooseLocation')
    await press('返回')
    expect(await left).toMatchObject({ errMsg: 'chooseLocation:fail cancel' })
  })
})
