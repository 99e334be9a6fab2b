import { readFile } from 'node:fs/promises'
import { ControlError } from './controlError'
import type { ControlRoute } from './route'

/** `GET /local/api`: what the functions can do, as the build wrote it down: roles, input and output as JSON Schema. */
export const apiRoute: ControlRoute = (app, machine) => {
  app.get('/local/api', async (_request, reply) => {
    const text = await readContracts(machine.contractsFile)
    return reply.header('content-type', 'application/json; charset=utf-8').send(text)
  })
}

async function readContracts(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    throw new ControlError(404, 'NOT_BUILT', `contracts are not built: ${String(error)}`)
  }
}
