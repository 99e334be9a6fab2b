import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import type { Kernel } from './kernel/service'

const generatedSchema = z.record(z.string(), z.string())

/** The user of the local machine who owns the station. */
export const LOCAL_OWNER_OPENID = 'oOwner'

/**
 * The environment variables that functions may ask for by name in their config.json. Keys are drawn once and kept with
 * the machine's state, so that what they encrypted stays readable; an ephemeral machine draws new ones.
 */
export function createEnvironment(kernel: Kernel): () => Readonly<Record<string, string>> {
  const generated =
    kernel.stateDir === undefined ? generate() : keep(join(kernel.stateDir, 'environment.json'))
  return () => {
    const base = kernel.baseUrl()
    return {
      FIRST_OWNER_OPENID: LOCAL_OWNER_OPENID,
      WECHATPAY_BASE_URL: `${base}/wechatpay`,
      WEIXIN_API_BASE_URL: `${base}/weixin`,
      PUBLIC_BASE_URL: `${base}/http`,
      INVOICE_BASE_URL: `${base}/invoicing`,
      WEIXIN_APP_ID: kernel.appId,
      ...generated,
    }
  }
}

function generate(): Record<string, string> {
  return {
    KEY_ENCRYPTION_KEYS: `k1:${randomBytes(32).toString('base64')}`,
    WEIXIN_APP_SECRET: randomBytes(16).toString('hex'),
  }
}

/** What an earlier run drew, completed by what is new since. */
function keep(file: string): Record<string, string> {
  const kept = existsSync(file) ? generatedSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : {}
  const all = { ...generate(), ...kept }
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${JSON.stringify(all, null, 2)}\n`, { mode: 0o600 })
  return all
}
