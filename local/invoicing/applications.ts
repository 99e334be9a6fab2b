import { z } from 'zod'
import type { Kernel } from '../kernel/service'
import { StateFile } from '../kernel/stateFile'
import { answerOf, applicationSchema, type Answer, type Application } from './application'

const FIRST_NUMBER = 25_332_000_000_000_000_001n

/** Everything the service was asked to issue, by the asker's reference. */
export class Applications {
  private readonly byReference = new Map<string, Application>()
  private readonly file: StateFile<z.ZodArray<typeof applicationSchema>>

  constructor(private readonly kernel: Kernel) {
    this.file = new StateFile(kernel.stateDir, 'invoicing.json', z.array(applicationSchema))
    for (const kept of this.file.load() ?? []) this.byReference.set(kept.order.reference, kept)
  }

  list(): readonly Application[] {
    return [...this.byReference.values()]
  }

  /** Takes an application; one sent again is the same one. */
  submit(order: Application['order'], problem: string | null): Answer {
    const known = this.byReference.get(order.reference)
    if (known !== undefined) return this.answer(known)
    const number = String(FIRST_NUMBER + BigInt(this.byReference.size))
    return this.answer(
      this.put({ order, acceptedAt: this.kernel.clock.now(), problem, number, reversedAt: null }),
    )
  }

  /** Undefined for a reference nobody has sent. */
  query(reference: string): Answer | undefined {
    const known = this.byReference.get(reference)
    return known === undefined ? undefined : this.answer(known)
  }

  /** Reverses what is issued; anything else answers where it stands. */
  reverse(reference: string): Answer | undefined {
    const known = this.byReference.get(reference)
    if (known === undefined) return undefined
    if (this.answer(known).state !== 'issued') return this.answer(known)
    return this.answer(this.put({ ...known, reversedAt: this.kernel.clock.now() }))
  }

  reset(): void {
    this.byReference.clear()
    this.file.save([])
  }

  private answer(application: Application): Answer {
    return answerOf(application, this.kernel.clock.now())
  }

  private put(application: Application): Application {
    this.byReference.set(application.order.reference, application)
    this.file.save([...this.byReference.values()])
    return application
  }
}
