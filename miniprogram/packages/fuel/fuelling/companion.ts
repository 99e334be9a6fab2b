import { changedParts } from '../../../platform/changes'
import { replacePage } from '../../../platform/navigation'
import { onNetworkBack } from '../../../platform/network'
import { perPage } from '../../../store/perPage'
import { serviceNow } from '../../../store/session'
import { FuellingFlow } from './flow'
import { fuellingView, type FuellingView } from './model'
import { type FuellingState, initialState } from './state'
import { keptText } from './views/bar'
import { runningView } from './views/running'

interface FuellingPage {
  setData(change: Readonly<Record<string, unknown>>): void
}

/** What a fuelling page keeps beside its data: the flow, the state it last told, and the clock of all that runs. */
class Companion {
  state: FuellingState = initialState
  readonly flow: FuellingFlow
  private view: FuellingView | null = null
  private moving = { kept: '', running: 'null' }
  private clock: ReturnType<typeof setInterval> | null = null
  private stopListening: (() => void) | null = null

  constructor(private readonly page: FuellingPage) {
    this.flow = new FuellingFlow({
      changed: (state) => {
        this.state = state
        this.show()
      },
      finished: (orderId) => {
        replacePage(`/packages/fuel/result/result?orderId=${orderId}`)
      },
    })
  }

  /** Sends what has changed to the screen, in one go. */
  show(): void {
    const view = fuellingView(this.state)
    const change = { ...changedParts('view', this.view, view), ...this.moved() }
    this.view = view
    if (Object.keys(change).length > 0) this.page.setData(change)
  }

  /** What moves by the clock alone: the countdown and the running numbers. */
  private moved(): Readonly<Record<string, unknown>> {
    const now = serviceNow()
    const kept = keptText(this.state, now)
    const running = runningView(this.state, now)
    const before = this.moving
    this.moving = { kept, running: JSON.stringify(running) }
    return {
      ...(kept === before.kept ? {} : { kept }),
      ...(this.moving.running === before.running ? {} : { running }),
    }
  }

  start(): void {
    this.flow.show()
    this.clock ??= setInterval(() => {
      void this.flow.tick()
      const change = this.moved()
      if (Object.keys(change).length > 0) this.page.setData(change)
    }, 1000)
    this.stopListening ??= onNetworkBack(() => {
      void this.flow.goOnOnline()
    })
  }

  stop(): void {
    this.flow.hide()
    if (this.clock !== null) clearInterval(this.clock)
    this.clock = null
    this.stopListening?.()
    this.stopListening = null
  }
}

export const companionOf = perPage((page: FuellingPage) => new Companion(page))
