import { captureConsole } from '../bootstrap/output'
import { shiftDate, type ShiftedDate } from '../bootstrap/shiftedDate'
import type { EventMessage } from '../messages'
import { loadInline, ofBundles, type Main } from './inlineBundle'
import { OwnTimers } from './ownTimers'
import type { FunctionInstance, InstanceAnswer, InstanceOptions } from './instance'

/**
 * A function in the machine's own process: starts in a few milliseconds instead of a hundred, and otherwise sees what a
 * process would show it. What was killed is never answered again (the machine keeps every reply from it), so it stays
 * where it was when it died.
 */
export class InlineInstance implements FunctionInstance {
  usable = true
  lastUsedAt = Date.now()
  private readonly environment: Record<string, string>
  private readonly date: ShiftedDate
  private readonly timers = new OwnTimers()
  private main: Main | undefined
  private failedLoad: InstanceAnswer | undefined
  private die: (() => void) | undefined

  constructor(private readonly options: InstanceOptions) {
    this.environment = { ...options.environment }
    this.date = shiftDate(ofBundles('Date') as DateConstructor, options.clockOffsetMs)
    const own = Object.create(ofBundles('process') as NodeJS.Process, {
      env: { value: this.environment },
      exit: {
        value: () => {
          this.kill()
          throw new Error('the function ended its process')
        },
      },
    }) as NodeJS.Process
    const console = Object.create(ofBundles('console') as Console) as Console
    captureConsole(console, (level, text) => {
      if (this.usable) options.onLog(level, text)
    })
    try {
      const { setTimeout, setInterval } = this.timers
      const surroundings = { process: own, console, Date: this.date.Date, setTimeout, setInterval }
      this.main = loadInline(options.bundleFile, surroundings)
    } catch (error) {
      this.usable = false
      this.failedLoad = { kind: 'failure', detail: describe(error) }
    }
  }

  async run(event: Omit<EventMessage, 'type'>, timeLimitMs: number): Promise<InstanceAnswer> {
    if (this.failedLoad !== undefined) return this.failedLoad
    if (!this.usable) return { kind: 'crash', detail: 'the instance ended before the event arrived' }
    this.date.setOffset(event.clockOffsetMs)
    Object.assign(this.environment, event.environment)
    let timer: NodeJS.Timeout | undefined
    const ended = new Promise<InstanceAnswer>((resolve) => {
      this.die = () => {
        resolve({ kind: 'crash', detail: 'the instance was killed' })
      }
      timer = setTimeout(() => {
        resolve({ kind: 'timeout' })
        this.kill()
      }, timeLimitMs)
    })
    const answer = await Promise.race([this.answer(event), ended])
    clearTimeout(timer)
    this.die = undefined
    for (const name of Object.keys(event.environment)) Reflect.deleteProperty(this.environment, name)
    Object.assign(this.environment, this.options.environment)
    this.lastUsedAt = Date.now()
    return answer
  }

  setClockOffset(clockOffsetMs: number): void {
    this.date.setOffset(clockOffsetMs)
  }

  kill(): void {
    this.usable = false
    this.timers.clear()
    this.die?.()
  }

  private async answer({ eventText, context }: Omit<EventMessage, 'type'>): Promise<InstanceAnswer> {
    const parse = ofBundles('JSON.parse') as typeof JSON.parse
    try {
      const result: unknown = await this.main?.(parse(eventText), parse(JSON.stringify(context)))
      const text = JSON.stringify(result) as string | undefined
      return { kind: 'result', resultText: text ?? 'null' }
    } catch (error) {
      return { kind: 'failure', detail: describe(error) }
    }
  }
}

/** An error of another realm is no `Error` of this one. */
function describe(error: unknown): string {
  const { stack, message } = (error ?? {}) as { stack?: unknown; message?: unknown }
  return String(stack ?? message ?? error)
}
