import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { createLocalMachine } from './machine'

const DEFAULT_PORT = 7070

/** Starts the local machine from the command line: `PORT`, `--ephemeral`, `--no-timers`. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      ephemeral: { type: 'boolean', default: false },
      'no-timers': { type: 'boolean', default: false },
    },
  })
  const machine = await createLocalMachine({
    port: Number(process.env['PORT'] ?? DEFAULT_PORT),
    timers: !values['no-timers'],
    ...(values.ephemeral ? {} : { stateDir: resolve('.local') }),
  })
  process.stdout.write(`local machine at ${machine.baseUrl}\n`)
  const stop = (): void => {
    void machine.close().then(() => process.exit(0))
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exitCode = 1
})
