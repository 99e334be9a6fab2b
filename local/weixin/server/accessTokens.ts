import { randomBytes } from 'node:crypto'
import { WeixinError } from '../weixinError'

interface AccessToken {
  readonly text: string
  readonly expiresAt: number
}

const LIFE_MS = 7200_000
/** WeChat hands out the next token this long before the old one ends; both are good until then. */
const OVERLAP_MS = 300_000

/**
 * Access tokens as `stable_token` gives them: asking again answers the same token until shortly before it ends.
 * Instants are epoch milliseconds of the virtual clock.
 */
export class AccessTokens {
  private current: AccessToken | undefined
  private previous: AccessToken | undefined

  constructor(
    private readonly now: () => number,
    private readonly appId: string,
    private readonly secret: () => string,
  ) {}

  /** Errors: 40002 grant type, 40013 app id, 41004 and 40125 secret. */
  issue(request: Readonly<Record<string, unknown>>): { access_token: string; expires_in: number } {
    if (request['grant_type'] !== 'client_credential') throw new WeixinError(40002, 'invalid grant_type')
    if (request['appid'] !== this.appId) throw new WeixinError(40013, 'invalid appid')
    const secret = request['secret']
    if (secret === undefined || secret === '') throw new WeixinError(41004, 'appsecret missing')
    if (secret !== this.secret()) throw new WeixinError(40125, 'invalid appsecret')
    const current = this.renewed(request['force_refresh'] === true)
    return {
      access_token: current.text,
      expires_in: Math.floor((current.expiresAt - this.now()) / 1000),
    }
  }

  /** Errors: 41001 missing, 40001 not ours or replaced, 42001 too old. */
  check(text: unknown): void {
    if (typeof text !== 'string' || text === '') throw new WeixinError(41001, 'access_token missing')
    const token = [this.current, this.previous].find((known) => known?.text === text)
    if (token === undefined) {
      throw new WeixinError(40001, 'invalid credential, access_token is invalid or not latest')
    }
    if (token.expiresAt <= this.now()) throw new WeixinError(42001, 'access_token expired')
  }

  reset(): void {
    this.current = undefined
    this.previous = undefined
  }

  private renewed(force: boolean): AccessToken {
    const now = this.now()
    if (this.current !== undefined && !force && this.current.expiresAt - OVERLAP_MS > now) return this.current
    // A forced refresh makes the old token worthless at once.
    this.previous = force ? undefined : this.current
    this.current = { text: randomBytes(64).toString('base64url'), expiresAt: now + LIFE_MS }
    return this.current
  }
}
