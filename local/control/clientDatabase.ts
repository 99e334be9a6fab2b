import { z } from 'zod'
import { clientError } from '../cloudbase/functions/clientErrors'
import { parseInput } from './controlError'
import { userSchema, type ControlRoute } from './route'

const bodySchema = z.strictObject({
  collection: z.string().min(1),
  operation: z.enum(['get', 'count', 'add', 'update', 'set', 'remove', 'aggregate', 'watch']),
  as: userSchema.optional(),
})

/**
 * `POST /local/client/database`: a mini-program reaches for the database past the functions. Every collection is
 * ADMINONLY, so the answer is always the refusal the platform gives.
 */
export const clientDatabaseRoute: ControlRoute = (app, { journal }) => {
  app.post('/local/client/database', (request) => {
    const { collection, operation, as } = parseInput(bodySchema, request.body)
    const who = as?.openid ?? 'nobody logged in'
    journal.add({
      kind: 'refused',
      title: `${operation} on ${collection} for ${who}: ADMINONLY`,
      detail: { collection, operation, as },
    })
    const message = 'Permission denied'
    return {
      error: {
        ...clientError(
          `${operation === 'aggregate' ? 'aggregate' : 'collection'}.${operation}`,
          'DATABASE_PERMISSION_DENIED',
          message,
        ),
        code: 'DATABASE_PERMISSION_DENIED',
      },
    }
  })
}
