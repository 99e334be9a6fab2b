/**
 * Planned misbehaviour. A service asks `take(point, subject)` at the places where the real one can fail, and acts on
 * the fault it is handed. Every planned fault is used a bounded number of times, so a plan is deterministic.
 */
export type FaultPoint = 'database' | 'function' | 'notify' | 'timer' | 'openapi' | 'forecourt' | 'pay'

export interface Fault {
  readonly point: FaultPoint
  /** Only for this function, action or event type; absent means any. */
  readonly subject?: string
  /** What to do; the vocabulary belongs to the point: `delay`, `timeout`, `conflict`, `crash`, `lose`, `double`, `forge` … */
  readonly kind: string
  /** Skip this many matching moments first. */
  readonly skip?: number
  /** How often it strikes; 1 when absent. */
  readonly times?: number
  readonly delayMs?: number
  readonly detail?: Readonly<Record<string, unknown>>
}

interface Planned {
  readonly fault: Fault
  skip: number
  left: number
}

export class FaultPlan {
  private planned: Planned[] = []

  add(fault: Fault): void {
    this.planned.push({ fault, skip: fault.skip ?? 0, left: fault.times ?? 1 })
  }

  /** The fault that strikes at this moment, if one is planned. A moment may have several subjects: a fault for any strikes. */
  take(point: FaultPoint, ...subjects: readonly string[]): Fault | undefined {
    for (const plan of this.planned) {
      if (plan.left === 0 || plan.fault.point !== point) continue
      if (plan.fault.subject !== undefined && !subjects.includes(plan.fault.subject)) continue
      if (plan.skip > 0) {
        plan.skip -= 1
        continue
      }
      plan.left -= 1
      return plan.fault
    }
    return undefined
  }

  pending(): Fault[] {
    return this.planned.filter((plan) => plan.left > 0).map((plan) => plan.fault)
  }

  reset(): void {
    this.planned = []
  }
}
