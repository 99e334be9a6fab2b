/**
 * The process one function instance runs in: loads the bundle once, then runs one event at a time until the host goes
 * away. Bundled into one file by the build; the host forks it.
 */
import { join } from 'node:path'
import type { EventMessage, HostMessage, LoadMessage, ProcessMessage } from './messages'
import { enterEnvironment } from './bootstrap/eventEnvironment'
import { loadBundle } from './bootstrap/loadBundle'
import { captureConsole } from './bootstrap/output'
import { installShiftedDate } from './bootstrap/shiftedDate'

type Main = (event: unknown, context: unknown) => unknown

let main: Main | undefined
let setClockOffset: ((offsetMs: number) => void) | undefined

function tell(message: ProcessMessage): void {
  process.send?.(message)
}

function load({ file, clockOffsetMs }: LoadMessage): void {
  setClockOffset = installShiftedDate(globalThis, clockOffsetMs)
  captureConsole(console, (level, text) => {
    tell({ type: 'log', level, text })
  })
  try {
    main = exportedMain(loadBundle(file, join(__dirname, 'compiled')))
    tell({ type: 'ready' })
  } catch (error) {
    tell({ type: 'loadFailed', detail: describe(error) })
  }
}

function exportedMain(loaded: unknown): Main {
  if (
    typeof loaded === 'object' &&
    loaded !== null &&
    'main' in loaded &&
    typeof loaded.main === 'function'
  ) {
    return loaded.main as Main
  }
  throw new Error('main is not exported by index.js')
}

async function run({ eventText, context, environment, clockOffsetMs }: EventMessage): Promise<void> {
  setClockOffset?.(clockOffsetMs)
  const leaveEnvironment = enterEnvironment(environment)
  let answer: ProcessMessage
  try {
    const result: unknown = await main?.(JSON.parse(eventText), context)
    answer = { type: 'result', resultText: json(result) ?? 'null' }
  } catch (error) {
    answer = { type: 'failure', detail: describe(error) }
  }
  leaveEnvironment()
  tell(answer)
}

/** What JSON cannot express (undefined, a function) is undefined; it arrives as null, as on the platform. */
function json(value: unknown): string | undefined {
  return JSON.stringify(value)
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

process.on('message', (message: HostMessage) => {
  if (message.type === 'load') load(message)
  else if (message.type === 'clock') setClockOffset?.(message.clockOffsetMs)
  else void run(message)
})
process.on('disconnect', () => {
  process.exit(0)
})
