import { z } from 'zod'
import type { Forecourt, Sale } from '../forecourt'
import type { LocalMachine } from '../localMachine'
import { DemoError } from './demoError'
import type { Routine } from './routine'
import { DEMO_STATION_ID } from './setUp'

const replySchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), data: z.unknown() }),
  z.object({ ok: z.literal(false), error: z.object({ code: z.string(), details: z.unknown().optional() }) }),
])

/** An order somebody has paid, as later parts of the story refer to it. */
export interface PaidOrder {
  readonly orderId: string
  /** What the driver paid, fen. */
  readonly paidFen: number
}

/** The station while the story is played: people call the product's functions, hands move at the nozzles. */
export class Stage {
  readonly stationId = DEMO_STATION_ID
  /** The last order each person paid. */
  readonly paid = new Map<string, PaidOrder>()
  private requests = 0

  constructor(
    readonly machine: LocalMachine,
    readonly forecourt: Forecourt,
    readonly routine: Routine,
  ) {}

  /** Calls an action as a WeChat user and reads what is needed of its answer. Throws DemoError when it is refused. */
  async act<S extends z.ZodType>(
    openid: string,
    call: `${string}.${string}`,
    input: Readonly<Record<string, unknown>>,
    output: S,
  ): Promise<z.output<S>> {
    const [functionName = '', action = ''] = call.split('.')
    const answer = await this.machine.call(functionName, { action, input }, { openid })
    const reply = 'result' in answer ? replySchema.safeParse(answer.result) : undefined
    if (reply?.success !== true || !reply.data.ok)
      throw new DemoError(`${call} as ${openid} with ${JSON.stringify(input)}: ${JSON.stringify(answer)}`)
    return output.parse(reply.data.data)
  }

  /** A number for an act that must happen once. */
  requestId(): string {
    this.requests += 1
    return `demo-${String(this.requests).padStart(6, '0')}`
  }

  /** The name of a sale in the cloud. */
  saleId({ pointId, logicalId, sequence, endTotalizerMl }: Sale): string {
    return ['sale', this.stationId, pointId, logicalId, sequence, endTotalizerMl].join(':')
  }

  /** Lets the controller speak to the cloud until both have said all. */
  async settleForecourt(): Promise<void> {
    this.forecourt.setOnline(true)
    await this.forecourt.settle()
    this.forecourt.setOnline(false)
  }

  /** What the cloud does every minute, and what the controller hears and says about it. */
  async tick(): Promise<void> {
    await this.settleForecourt()
    await this.routine.tick()
    await this.settleForecourt()
  }
}

/** For answers of which nothing is needed. */
export const anything = z.unknown()
