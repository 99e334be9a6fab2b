import { invalidParam, type AdminAction } from '../../gateway/gateway'
import type { DatabaseService } from '../service'

const NAME = /^[A-Za-z][\w-]{0,63}$/

/** `createCollection(name)`: collections exist only when created here or declared. */
export function addCollection(service: DatabaseService): AdminAction<{ readonly collectionName: string }> {
  return {
    name: 'database.addCollection',
    parse: (body) => {
      const { collectionName } = body
      if (typeof collectionName !== 'string' || !NAME.test(collectionName)) {
        throw invalidParam('collectionName must start with a letter and hold letters, digits, - and _ only')
      }
      return { collectionName }
    },
    run: (params, call) =>
      service.observe(call, params, () => {
        service.engine.createCollection(params.collectionName)
        return {}
      }),
  }
}
