import { z } from 'zod'
import type { Forecourt } from '../forecourt'
import type { LocalService } from '../kernel/service'
import { StateFile } from '../kernel/stateFile'
import type { LocalMachine } from '../localMachine'
import { makeDemo, type DemoOptions } from './demo'
import { messageFields } from './messageFields'
import { people } from './people'
import { DEMO_STATION_ID } from './setUp'

/** `none`: never made or emptied. `failed`: the reason is in `problem`. */
const states = ['none', 'making', 'made', 'failed'] as const
export type DemoState = (typeof states)[number]

const keptSchema = z.object({ state: z.enum(states), problem: z.nullable(z.string()) })
type Kept = z.infer<typeof keptSchema>

export interface DemoServiceOptions extends Omit<DemoOptions, 'onProgress'> {
  /** Told whenever the state or the percentage changes. */
  readonly onChange?: (state: DemoState, percent: number) => void
}

/** The demo of one machine: made once per state folder, made anew on request, shown at `GET /local/demo`. */
export class DemoService implements LocalService {
  readonly name = 'demo'
  private readonly file: StateFile<typeof keptSchema>
  private kept: Kept
  private percent: number
  private running: Promise<void> | undefined
  /** True when this folder of state has never been used. */
  readonly isFresh: boolean

  constructor(
    private readonly machine: LocalMachine,
    private readonly forecourt: Forecourt,
    private readonly options: DemoServiceOptions = {},
  ) {
    this.file = new StateFile(machine.kernel.stateDir, 'demo.json', keptSchema)
    const kept = this.file.load()
    this.isFresh = kept === undefined
    this.kept = kept ?? { state: 'none', problem: null }
    this.percent = this.kept.state === 'made' ? 100 : 0
  }

  get state(): DemoState {
    return this.kept.state
  }

  get problem(): string | null {
    return this.kept.problem
  }

  /** Makes the demo at a first start, and again when the last one was not finished. Never rejects. */
  async makeWhenMissing(): Promise<void> {
    if (this.kept.state === 'making' || this.kept.state === 'failed') await this.machine.reset({ demo: true })
    else if (this.isFresh) await this.make()
  }

  /** Fills the empty environment; how it went is in `state`. Never rejects. */
  async make(): Promise<void> {
    if (this.running !== undefined) {
      // The one under way has lost its ground by the reset; what it still wrote goes too.
      await this.running
      await this.machine.reset()
    }
    this.running = this.run()
    await this.running
    this.running = undefined
  }

  routes(app: Parameters<NonNullable<LocalService['routes']>>[0]): void {
    app.get('/local/demo', () => ({
      state: this.kept.state,
      percent: this.percent,
      problem: this.kept.problem,
      stateDir: this.machine.kernel.stateDir ?? null,
      stationId: DEMO_STATION_ID,
      people: people.map(({ openid, name, role, story }) => ({ openid, name, role, story })),
      messageFields,
      timers: this.timers(),
    }))
  }

  reset(): void {
    this.become('none', 0)
  }

  private async run(): Promise<void> {
    this.become('making', 0)
    try {
      await makeDemo(this.machine, this.forecourt, {
        ...this.options,
        onProgress: (percent) => {
          if (percent === this.percent) return
          this.percent = percent
          this.options.onChange?.('making', percent)
        },
      })
      this.become('made', 100)
    } catch (error) {
      this.become('failed', this.percent, error instanceof Error ? error.message : String(error))
    }
  }

  private become(state: DemoState, percent: number, problem: string | null = null): void {
    this.kept = { state, problem }
    this.percent = percent
    this.file.save(this.kept)
    this.options.onChange?.(state, percent)
  }

  private timers(): { functionName: string; schedule: string }[] {
    const { bundles } = this.machine.functions.host
    return bundles.names().flatMap((functionName) => {
      const trigger = bundles.find(functionName)?.config.triggers[0]
      return trigger === undefined ? [] : [{ functionName, schedule: trigger.config }]
    })
  }
}
