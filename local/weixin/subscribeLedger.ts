/** How often a template may still be sent to a user. */
export interface SubscribeCredit {
  readonly openid: string
  readonly templateId: string
  readonly credits: number
}

/** One accepted tap is one message: WeChat's own count per user and template, which no API shows to the app. */
export class SubscribeLedger {
  private readonly credits = new Map<string, SubscribeCredit>()

  accept(openid: string, templateId: string): void {
    this.set(openid, templateId, this.creditsOf(openid, templateId) + 1)
  }

  creditsOf(openid: string, templateId: string): number {
    return this.credits.get(keyOf(openid, templateId))?.credits ?? 0
  }

  /** Uses one credit; false when there is none. */
  take(openid: string, templateId: string): boolean {
    const left = this.creditsOf(openid, templateId)
    if (left === 0) return false
    this.set(openid, templateId, left - 1)
    return true
  }

  /** What happens when the user switches the app's notifications off: all credits are gone. */
  revoke(openid: string, templateId: string): void {
    this.set(openid, templateId, 0)
  }

  list(): SubscribeCredit[] {
    return [...this.credits.values()]
  }

  load(credits: readonly SubscribeCredit[]): void {
    for (const { openid, templateId, credits: count } of credits) this.set(openid, templateId, count)
  }

  reset(): void {
    this.credits.clear()
  }

  private set(openid: string, templateId: string, credits: number): void {
    this.credits.set(keyOf(openid, templateId), { openid, templateId, credits })
  }
}

function keyOf(openid: string, templateId: string): string {
  return `${openid} ${templateId}`
}
