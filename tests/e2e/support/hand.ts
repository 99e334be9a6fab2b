import type { FrameLocator, Locator, Page } from 'playwright-core'

/** What a hand holds: a phone of its own, or one in a frame of the desk. */
type Screen = Page | FrameLocator

/** A driver's eyes and thumb: waits until words stand on the page in front, and taps what is named. */
export class Hand {
  constructor(private readonly screen: Screen) {}

  /** The page in front; those below keep their words too. */
  private get front(): Locator {
    return this.screen.locator('.phone-page.front')
  }

  async sees(words: string | RegExp): Promise<void> {
    await this.front.getByText(words).first().waitFor()
  }

  /** What WeChat itself shows above the page for a moment. */
  async reads(words: string | RegExp): Promise<void> {
    await this.screen.getByText(words).first().waitFor()
  }

  /** How often words stand on the page in front. */
  count(words: string | RegExp): Promise<number> {
    return this.front.getByText(words).count()
  }

  async tap(words: string | RegExp): Promise<void> {
    await this.front.getByText(words).first().tap()
  }

  async press(button: string | RegExp): Promise<void> {
    await this.front.getByRole('button', { name: button }).first().tap()
  }

  async choose(radio: string | RegExp): Promise<void> {
    await this.front.getByRole('radio').filter({ hasText: radio }).first().tap()
  }

  async write(field: string | RegExp, words: string): Promise<void> {
    await this.front.getByRole('textbox', { name: field }).first().fill(words)
  }

  /** One of WeChat's own dialogs. */
  sheet(name: string | RegExp, role: 'dialog' | 'alertdialog' = 'dialog'): Locator {
    return this.screen.getByRole(role, { name })
  }

  /** Answers one of WeChat's own dialogs by a button of it. */
  async answer(
    name: string | RegExp,
    button: string | RegExp,
    role: 'dialog' | 'alertdialog' = 'dialog',
  ): Promise<void> {
    await this.sheet(name, role).getByRole('button', { name: button }).first().tap()
  }

  /** Pays on WeChat's sheet, which must show so much. */
  async pays(amount: string): Promise<void> {
    const sheet = this.sheet('微信支付')
    await sheet.getByText(amount).waitFor()
    await sheet.getByRole('button', { name: '确认支付' }).tap()
  }

  /** The title in the bar of the page in front. */
  async titled(title: string): Promise<void> {
    await this.screen
      .locator('.phone-page.front .phone-nav-title')
      .getByText(title, { exact: true })
      .waitFor()
  }
}
