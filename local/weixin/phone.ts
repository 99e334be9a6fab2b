import { randomBytes } from 'node:crypto'

/** A subscription message as it arrived among a user's service notifications. */
export interface ServiceNotification {
  readonly openid: string
  readonly templateId: string
  readonly title: string
  /** Page that a tap opens, without a leading slash. */
  readonly page?: string
  /** Keyword key → text. */
  readonly data: Readonly<Record<string, string>>
  readonly miniprogramState: string
  readonly lang: string
  /** Virtual instant, epoch milliseconds. */
  readonly receivedAt: number
}

interface PhoneCode {
  readonly openid: string
  readonly phoneNumber: string
  readonly expiresAt: number
}

const CODE_LIFE_MS = 5 * 60_000
const KEPT_NOTIFICATIONS = 2_000

/** What the users' phones hold: their service notifications, and the codes their tap on "phone number" gave out. */
export class Phones {
  private notifications: ServiceNotification[] = []
  private readonly codes = new Map<string, PhoneCode>()

  constructor(private readonly now: () => number) {}

  receive(notification: ServiceNotification): void {
    this.notifications.push(notification)
    if (this.notifications.length > KEPT_NOTIFICATIONS) this.notifications.shift()
  }

  /** Newest last; all users' when no openid is given. */
  list(openid?: string): ServiceNotification[] {
    return this.notifications.filter((notification) => openid === undefined || notification.openid === openid)
  }

  /** The user taps the phone-number button: a code that works once, for five minutes. */
  issueCode(openid: string, phoneNumber: string): string {
    const code = randomBytes(32).toString('hex')
    this.codes.set(code, { openid, phoneNumber, expiresAt: this.now() + CODE_LIFE_MS })
    return code
  }

  /** The number behind a code, or undefined when the code is unknown, used or too old. */
  redeemCode(code: string): string | undefined {
    const issued = this.codes.get(code)
    this.codes.delete(code)
    return issued !== undefined && issued.expiresAt > this.now() ? issued.phoneNumber : undefined
  }

  load(notifications: readonly ServiceNotification[]): void {
    this.notifications = [...notifications]
  }

  reset(): void {
    this.notifications = []
    this.codes.clear()
  }
}
