import type { Merchant, WechatSettings } from '../../../../core/domain/system/records'
import type { Database } from '../../data/database'
import { open } from '../../runtime/sealing'

/** A merchant's keys, opened; they stay in this process. */
export interface MerchantKeys {
  readonly merchantId: string
  readonly appId: string
  readonly certificateSerial: string
  readonly privateKey: string
  readonly apiV3Key: string
  readonly platformKeys: Readonly<Record<string, string>>
}

const keepMs = 300_000
const kept = new Map<string, { readonly keys: MerchantKeys; readonly until: number }>()

/** Reads and opens a merchant's keys; they are kept for five minutes, so that a changed key is soon in use. */
export async function merchantKeys(db: Database, merchantId: string, at: number): Promise<MerchantKeys> {
  const found = kept.get(merchantId)
  if (found !== undefined && found.until > at && found.until - at <= keepMs) return found.keys
  const [merchant, settings] = await Promise.all([
    db.merchants.require(merchantId),
    db.settings.require('wechat'),
  ])
  const keys = openKeys(merchant, settings as WechatSettings)
  kept.set(merchantId, { keys, until: at + keepMs })
  return keys
}

function openKeys(merchant: Merchant, settings: WechatSettings): MerchantKeys {
  return {
    merchantId: merchant._id,
    appId: settings.appId,
    certificateSerial: merchant.certificateSerial,
    privateKey: open(merchant.sealedPrivateKey, `merchants/${merchant._id}/privateKey`),
    apiV3Key: open(merchant.sealedApiV3Key, `merchants/${merchant._id}/apiV3Key`),
    platformKeys: Object.fromEntries(merchant.platformKeys.map(({ id, publicKey }) => [id, publicKey])),
  }
}
