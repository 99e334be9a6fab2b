import type { WechatSettings } from '../../../core/domain/system/records'
import type { Database } from '../data/database'

/** The mini-program's settings and templates, or null in an environment that has none yet. */
export async function wechatSettings(db: Database): Promise<WechatSettings | null> {
  return (await db.settings.get('wechat')) as WechatSettings | null
}
