import type { Host } from '../host'
import { CloudError, type cloudApi, offlineError } from './support/cloudApi'
import { isOffline } from './support/networkState'
import { isRecord, type Options } from './support/options'

type Api = (name: string, run: (options: Options) => Promise<unknown>) => ReturnType<typeof cloudApi>

/** `wx.cloud.database()`: every collection is closed to clients, and the machine says so as the platform would. */
export function clientDatabase(host: Host, api: Api): Readonly<Record<string, unknown>> {
  const refused = (collection: string, operation: string) =>
    api(`collection.${operation}`, async () => {
      const { phone } = host
      if (isOffline(host)) throw offlineError()
      const reply = await phone.post('/local/client/database', {
        collection,
        operation,
        as: { openid: phone.openid },
      })
      const error = isRecord(reply) ? reply['error'] : undefined
      throw isRecord(error) ? CloudError.of(error) : new CloudError(-501_001, 'no refusal came')
    })
  return { collection: (name: string) => collection(name, refused) }
}

type Refused = (collection: string, operation: string) => ReturnType<typeof cloudApi>

function collection(name: string, refused: Refused): Readonly<Record<string, unknown>> {
  const operations = Object.fromEntries(
    ['get', 'count', 'add', 'update', 'set', 'remove', 'watch'].map((operation) => [
      operation,
      refused(name, operation),
    ]),
  )
  const query: Record<string, unknown> = { ...operations, aggregate: refused(name, 'aggregate') }
  for (const step of ['where', 'orderBy', 'limit', 'skip', 'field', 'doc']) query[step] = () => query
  return query
}
