import { defaultServiceSettings } from '../../../core/domain/system/defaults'
import { type ServiceSettings, ServiceSettingsSchema } from '../../../core/domain/system/records'
import type { ActContext } from '../runtime/action'

/**
 * What the owner has decided besides prices. An environment that has no such document yet goes by the shipped values; one
 * that was made wrong by hand does too, and the log says so, rather than that drivers stand before a closed service.
 */
export async function serviceSettings({ db, log }: Pick<ActContext, 'db' | 'log'>): Promise<ServiceSettings> {
  const stored = await db.settings.get('service')
  if (stored === null) return defaultServiceSettings
  const read = ServiceSettingsSchema.safeParse(stored)
  if (read.success) return read.data
  log.error('settings/service has a wrong shape', { problem: read.error.message })
  return defaultServiceSettings
}
