import { z } from 'zod'
import { ControlError, parseInput } from './controlError'
import type { ControlRoute } from './route'

const pathSchema = z.strictObject({ path: z.string().min(1) })

/** `GET /local/storage` lists the files, each with its id and a temporary address; `DELETE ?path=` removes one. */
export const storageRoute: ControlRoute = (app, { storage }) => {
  app.get('/local/storage', () => ({
    files: storage.list().map((file) => ({
      ...file,
      fileId: storage.fileIdOf(file.path),
      address: storage.address(file.path),
    })),
  }))
  app.delete('/local/storage', (request) => {
    const { path } = parseInput(pathSchema, request.query)
    if (!storage.remove(path)) throw new ControlError(404, 'NO_FILE', `there is no file ${path}`)
    return { removed: path }
  })
}
