import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { DemoService } from './demo/demoService'
import { demoForecourt } from './demo/dispensers'
import { DEMO_PAYEE } from './demo/setUp'
import { demoLine, greeting } from './greeting'
import type { LocalService } from './kernel/service'
import type { LocalMachine } from './localMachine'
import { createLocalMachine, LOCAL_MERCHANT_ID } from './machine'
import { createPreview } from './preview/preview'
import { createPages } from './web/pages'

const DEFAULT_PORT = 7070

/** Starts the local machine from the command line: `PORT`, `--ephemeral`, `--no-timers`, `--no-demo`. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      ephemeral: { type: 'boolean', default: false },
      'no-timers': { type: 'boolean', default: false },
      'no-demo': { type: 'boolean', default: false },
    },
  })
  const stateDir = values.ephemeral ? undefined : resolve('.local')
  let demo: DemoService | undefined
  const services = (machine: LocalMachine): LocalService[] => {
    const forecourt = demoForecourt(machine.kernel)
    const made = new DemoService(machine, forecourt, {
      onChange: (state, percent) => {
        report(demoLine(state, percent, made.problem), state === 'making')
      },
    })
    demo = made
    return [forecourt, made, createPages(resolve('dist', 'web')), createPreview(process.cwd())]
  }
  const machine = await createLocalMachine({
    port: Number(process.env['PORT'] ?? DEFAULT_PORT),
    timers: !values['no-timers'],
    services,
    wechatPay: { payees: { [LOCAL_MERCHANT_ID]: DEMO_PAYEE } },
    seedDemo: async () => demo?.make(),
    ...(stateDir === undefined ? {} : { stateDir }),
  })
  process.stdout.write(`${greeting(machine.baseUrl, stateDir)}\n`)
  stopOnSignals(machine)
  if (!values['no-demo']) await demo?.makeWhenMissing()
}

/** Progress writes over itself on a terminal; in a file only the outcome is of interest. */
function report(line: string, passing: boolean): void {
  if (process.stdout.isTTY) process.stdout.write(`\r\u001b[2K  ${line}${passing ? '' : '\n'}`)
  else if (!passing) process.stdout.write(`  ${line}\n`)
}

function stopOnSignals(machine: LocalMachine): void {
  const stop = (): void => {
    void machine.close().then(() => process.exit(0))
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

main().catch((error: unknown) => {
  process.stderr.write(`${describe(error)}\n`)
  process.exitCode = 1
})

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if ('code' in error && error.code === 'EADDRINUSE')
    return '端口已被占用，请换一个 · The port is taken, choose another: PORT=7071 npm start'
  return error.stack ?? error.message
}
