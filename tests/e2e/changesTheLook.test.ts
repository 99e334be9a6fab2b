import { describeInChromium } from '../../local/preview/testing/chromium'
import { join } from '../support/station'
import { journeyOf, type Journey } from './support/journey'

const SETTINGS = 'packages/member/settings/settings'
const tabs = [
  ['Stations', 'Stations'],
  ['Orders', 'Orders'],
  ['Me', 'Me'],
  ['Home', 'Fuel'],
] as const

/** Closes the app and opens it anew; the phone keeps what it was told. */
async function openAnew(journey: Journey, openid: string): Promise<void> {
  const page = journey.page()
  await page.goto(`${journey.stage.world.machine.baseUrl}/app.html?openid=${openid}`)
  await page.waitForFunction('window.__preview?.ready')
}

async function goHome(journey: Journey): Promise<void> {
  await journey.page().locator('.phone-page.front .phone-nav-left').tap()
}

describeInChromium('a driver who reads English', () => {
  const journey = journeyOf('oEnglish')

  it('switches the language in the settings, and every tab and title follows', async () => {
    await join(journey.stage.world, 'oEnglish')
    const hand = await journey.takeUp(SETTINGS)
    await hand.titled('设置')
    await hand.choose('English')
    await hand.titled('Settings')
    await hand.sees('Type size')
    await goHome(journey)
    await hand.titled('Fuel')
    for (const [tab, title] of tabs) {
      await journey.page().locator('.phone-page.front').getByRole('tab', { name: tab, exact: true }).tap()
      await hand.titled(title)
    }
  })

  it('finds it in English when the app is opened again', async () => {
    await openAnew(journey, 'oEnglish')
    const hand = journey.hand()
    await hand.titled('Fuel')
    await hand.sees('Prices today')
    await hand.sees('Riverside Station')
    const profile = await journey.stage.world.person('oEnglish').call('member', 'profile', {})
    expect(profile).toMatchObject({ member: { locale: 'en' }, account: { preferences: { language: 'en' } } })
  })

  it('goes back to Chinese', async () => {
    await journey.page().locator('.phone-page.front').getByRole('tab', { name: 'Me', exact: true }).tap()
    const hand = journey.hand()
    await hand.press('Settings')
    await hand.choose('中文')
    await hand.titled('设置')
    await journey.page().locator('.phone-page.front .phone-nav-left').tap()
    await hand.titled('我的')
  })
})

describeInChromium('a driver who sees badly', () => {
  const journey = journeyOf('oLongSighted')
  const sizeOf = (words: string): Promise<number> =>
    journey
      .page()
      .locator('.phone-page.front')
      .getByText(words)
      .first()
      .evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize))

  it('enlarges the type in the settings, there and everywhere', async () => {
    await join(journey.stage.world, 'oLongSighted')
    const hand = await journey.takeUp()
    await hand.sees('今日油价')
    const before = await sizeOf('今日油价')
    const settings = await journey.takeUp(SETTINGS)
    await settings.choose('大字')
    await goHome(journey)
    await settings.sees('今日油价')
    expect(await sizeOf('今日油价')).toBeCloseTo(before * 1.25, 0)
    expect(await journey.page().locator('.phone-page.front [class*="tabs"][class*="large"]').count()).toBe(1)
  })

  it('finds it large when the app is opened again', async () => {
    await openAnew(journey, 'oLongSighted')
    await journey.hand().sees('今日油价')
    expect(await journey.page().locator('.phone-page.front .page.large').count()).toBe(1)
  })
})
