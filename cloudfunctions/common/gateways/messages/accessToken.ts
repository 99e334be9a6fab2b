import { DomainError } from '../../../../core/contracts/errors'
import type { AccessToken, WechatSettings } from '../../../../core/domain/system/records'
import type { Database } from '../../data/database'
import { open, seal } from '../../runtime/sealing'
import { set } from '../../../../core/domain/decision'
import type { Clock } from '../../runtime/action'
import type { WithAccessToken } from './https'
import { AccessTokenRefused, post } from './weixinApi'

const tokenId = 'weixinAccessToken'
const place = `settings/${tokenId}/token`
const marginMs = 300_000

/**
 * The app's stable access token: WeChat gives every caller the same one until it ends, so instances that fetch it
 * side by side do no harm; it is kept sealed for all functions.
 */
async function stableAccessToken(db: Database, at: number): Promise<string> {
  const kept = (await db.settings.get(tokenId)) as AccessToken | null
  if (kept !== null && kept.expiresAt - marginMs > at) return open(kept.sealedToken, place)
  const settings = (await db.settings.require('wechat')) as WechatSettings
  const reply = await post('/cgi-bin/stable_token', {
    grant_type: 'client_credential',
    appid: settings.appId,
    secret: open(settings.sealedAppSecret, 'settings/wechat/appSecret'),
  })
  const { access_token: token, expires_in: seconds } = reply
  if (typeof token !== 'string' || typeof seconds !== 'number')
    throw new DomainError('UPSTREAM', { service: 'weixin', code: reply.errcode })
  await db.settings.put({
    _id: tokenId,
    schema: 1,
    sealedToken: seal(token, place),
    expiresAt: at + seconds * 1000,
  })
  return token
}

/** Calls with the app's token; one that WeChat has revoked before its end is dropped, and the call made once more. */
export function accessTokenOf(db: Database, clock: Clock): WithAccessToken {
  return async (use) => {
    const token = await stableAccessToken(db, clock.now())
    try {
      return await use(token)
    } catch (error) {
      if (!(error instanceof AccessTokenRefused)) throw error
      await dropToken(db, token)
      return use(await stableAccessToken(db, clock.now()))
    }
  }
}

/** Another worker may have fetched a fresh one meanwhile: that one stays. */
async function dropToken(db: Database, token: string): Promise<void> {
  await db.transaction(async (tx) => {
    const kept = (await tx.get('settings', tokenId)) as AccessToken | null
    const same = kept !== null && open(kept.sealedToken, place) === token
    await tx.save({ changes: same ? [set('settings', { ...kept, expiresAt: 0 })] : [], result: undefined })
  })
}
