import type { Forecourt } from '../forecourt'
import type { LocalMachine } from '../localMachine'
import { DemoError } from './demoError'
import { play } from './play'
import { failureOf, Routine } from './routine'
import { setUpStation } from './setUp'
import { Stage } from './stage'
import { beginningOf, tellStory } from './story/story'

/** Where `fireTimer` proves that all balances equal their postings. */
const AUDIT = 'audit'

export interface DemoOptions {
  readonly seed?: number
  /** Days of the story; a month when absent. */
  readonly days?: number
  /** Only these drivers; all when absent. */
  readonly openids?: readonly string[]
  /** The day after the story, epoch milliseconds; today when absent. */
  readonly now?: number
  readonly onProgress?: (percent: number) => void
}

/**
 * Fills an empty environment with a month at the station, through the product's own acts: the clock is set back and goes
 * along with the story, timers run by their timetable. Ends at real time, with one sale at nozzle 3 waiting for its payer.
 * Throws DemoError when the product does not do what the story expects.
 */
export async function makeDemo(
  machine: LocalMachine,
  forecourt: Forecourt,
  options: DemoOptions = {},
): Promise<void> {
  const { seed = 1, now = Date.now(), onProgress, ...scale } = options
  const about = { now, seed, ...scale }
  const resumeTimers = machine.functions.timers.pause()
  forecourt.setOnline(false)
  try {
    machine.clock.setNow(beginningOf(about))
    await setUpStation(machine, { at: machine.clock.now() })
    const stage = new Stage(machine, forecourt, new Routine(machine))
    const steps = tellStory(about)
    await play(stage, steps, now, (done) => onProgress?.(Math.floor((done * 99) / steps.length)))
    await stage.routine.travelTo(now)
    machine.clock.reset()
    forecourt.fill(3, { amountFen: 20_000 })
    await stage.tick()
    await machine.wechatPay.idle()
    await audit(machine)
    onProgress?.(100)
  } finally {
    machine.clock.reset()
    forecourt.setOnline(true)
    resumeTimers()
  }
}

/** The books must be right after a month of everything. */
async function audit(machine: LocalMachine): Promise<void> {
  const names = machine.functions.host.bundles.names()
  if (!names.includes(AUDIT)) return
  const outcome = await machine.fireTimer(AUDIT)
  const failure = outcome === undefined ? 'the timer event was lost' : failureOf(outcome)
  if (failure !== undefined) throw new DemoError(`the audit of the demo's books: ${failure}`)
}
