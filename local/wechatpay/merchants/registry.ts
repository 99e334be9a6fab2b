import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createMerchantCredentials, type CredentialsRequest, type MerchantCredentials } from './credentials'

/** A merchant to be opened, or one whose whole set of credentials is given. */
export type MerchantRequest = CredentialsRequest | MerchantCredentials

const isComplete = (merchant: MerchantRequest): merchant is MerchantCredentials => 'platform' in merchant

/** The merchants of this server. Generated credentials are kept beside the state, so that keys survive a restart. */
export class MerchantRegistry {
  private readonly merchants = new Map<string, MerchantCredentials>()

  constructor(requests: readonly MerchantRequest[], stateDir?: string) {
    const file = stateDir === undefined ? undefined : join(stateDir, 'wechatpay', 'merchants.json')
    const kept = file === undefined || !existsSync(file) ? [] : readKept(file)
    for (const request of requests) {
      const known = kept.find(
        (merchant) => merchant.mchid === request.mchid && merchant.appid === request.appid,
      )
      const mode = request.mode ?? known?.mode ?? 'publicKey'
      this.merchants.set(
        request.mchid,
        isComplete(request) ? request : { ...(known ?? createMerchantCredentials(request)), mode },
      )
    }
    if (file !== undefined) writeKept(file, [...this.merchants.values()])
  }

  find(mchid: string): MerchantCredentials | undefined {
    return this.merchants.get(mchid)
  }

  require(mchid: string): MerchantCredentials {
    const merchant = this.merchants.get(mchid)
    if (merchant === undefined) throw new RangeError(`no merchant ${mchid} on the local pay server`)
    return merchant
  }

  all(): MerchantCredentials[] {
    return [...this.merchants.values()]
  }
}

const readKept = (file: string): MerchantCredentials[] =>
  JSON.parse(readFileSync(file, 'utf8')) as MerchantCredentials[]

function writeKept(file: string, merchants: readonly MerchantCredentials[]): void {
  mkdirSync(dirname(file), { recursive: true })
  const draft = `${file}.new`
  writeFileSync(draft, JSON.stringify(merchants, undefined, 2), { mode: 0o600 })
  renameSync(draft, file)
}
