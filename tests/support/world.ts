import type { LocalMachine } from '../../local/localMachine'
import { createLocalMachine } from '../../local/machine'
import type { LocalService } from '../../local/kernel/service'
import type { LocalMachineOptions } from '../../local/machineOptions'
import type { Forecourt } from '../../local/forecourt'
import { demoForecourt } from '../../local/demo/dispensers'
import { setUpStation } from '../../local/demo/setUp'
import { Person } from './driver'

/** A station that has just been set up, with its dispensers, its people, and everything of Tencent's beside it. */
export interface World {
  readonly machine: LocalMachine
  readonly forecourt: Forecourt
  person(openid: string): Person
  close(): Promise<void>
}

export interface WorldOptions extends Omit<LocalMachineOptions, 'services' | 'timers'> {
  /** The instant at which the world begins; real time when absent. */
  readonly at?: number
  /** More services of this world, beside its forecourt. */
  readonly alongside?: (machine: LocalMachine, forecourt: Forecourt) => LocalService[]
}

/** Opens a world whose timers fire only when asked and whose controller speaks only when told to. */
export async function openWorld({ at, alongside, ...options }: WorldOptions = {}): Promise<World> {
  let forecourt: Forecourt | undefined
  const machine = await createLocalMachine({
    ...options,
    timers: false,
    services: (made) => {
      forecourt = demoForecourt(made.kernel, { online: false, flowMlPerS: 0 })
      return [forecourt, ...(alongside?.(made, forecourt) ?? [])]
    },
  })
  if (forecourt === undefined) throw new Error('the machine asked for no services')
  if (at !== undefined) machine.clock.setNow(at)
  await setUpStation(machine, at === undefined ? {} : { at })
  forecourt.setOnline(true)
  await forecourt.settle()
  return {
    machine,
    forecourt,
    person: (openid) => new Person(machine, openid),
    close: () => machine.close(),
  }
}
