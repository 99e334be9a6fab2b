import { createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createKernel } from '../../kernel/kernel'
import type { Kernel } from '../../kernel/service'
import { createForecourt, type Forecourt, type ForecourtOptions } from '../forecourt'
import type { Command, ForecourtEvent } from '../protocol'

export const SECRET = 'test-secret'
export const STATION = 'station1'

export interface ReceivedBatch {
  readonly sequence: number
  readonly body: string
  readonly events: ForecourtEvent[]
}

/** What the cloud is to a station: checks signature and number, answers with the commands it was told to give. */
export class TestCloud {
  readonly batches: ReceivedBatch[] = []
  readonly refused: string[] = []
  commands: Command[] = []
  nextPollMs = 10_000
  private readonly server: Server
  private last: { sequence: number; reply: string } | undefined

  constructor() {
    this.server = createServer((request, response) => {
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', () => {
        const { status, text } = this.answer(request, Buffer.concat(chunks).toString())
        response.writeHead(status).end(text)
      })
    })
  }

  async listen(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve))
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/forecourt`
  }

  async close(): Promise<void> {
    this.server.closeAllConnections()
    await new Promise((resolve) => this.server.close(resolve))
  }

  /** Everything that was accepted, in order. */
  events<T extends ForecourtEvent['type']>(type: T): Extract<ForecourtEvent, { type: T }>[] {
    const all = this.batches.flatMap((batch) => batch.events)
    return all.filter((event): event is Extract<ForecourtEvent, { type: T }> => event.type === type)
  }

  private answer(request: IncomingMessage, body: string): { status: number; text: string } {
    const header = (name: string): string => String(request.headers[name])
    const sequence = Number(header('x-sequence'))
    const signed = `${header('x-station-id')}\n${header('x-sequence')}\n${header('x-timestamp')}\n${body}`
    if (createHmac('sha256', SECRET).update(signed).digest('hex') !== header('x-signature'))
      return this.refuse('signature')
    if (this.last !== undefined && sequence < this.last.sequence) return this.refuse('sequence')
    if (sequence === this.last?.sequence) return { status: 200, text: this.last.reply }
    const { events } = JSON.parse(body) as { events: ForecourtEvent[] }
    this.batches.push({ sequence, body, events })
    this.last = { sequence, reply: JSON.stringify({ commands: this.commands, nextPollMs: this.nextPollMs }) }
    return { status: 200, text: this.last.reply }
  }

  private refuse(why: string): { status: number; text: string } {
    this.refused.push(why)
    return { status: 401, text: JSON.stringify({ code: 'FAIL', message: why }) }
  }
}

/** Two fuelling points: 1 with nozzles 1 (92#) and 2 (95#), 2 with nozzle 3 (0# diesel). */
export function startForecourt(
  cloud: TestCloud | undefined,
  options: Partial<ForecourtOptions> = {},
  stateDir?: string,
): { kernel: Kernel; forecourt: Forecourt } {
  const kernel = createKernel(stateDir === undefined ? {} : { stateDir })
  const forecourt = createForecourt(kernel, {
    stationId: STATION,
    secret: () => SECRET,
    online: cloud !== undefined,
    url: () => cloud?.url ?? 'http://127.0.0.1:1',
    points: [
      {
        id: 'fp1',
        nozzles: [
          { number: 1, logicalId: 1, productId: 'gasoline92', priceFenPerL: 785, totalizerMl: 1_000_000 },
          { number: 2, logicalId: 2, productId: 'gasoline95', priceFenPerL: 840, totalizerMl: 2_000_000 },
        ],
      },
      { id: 'fp2', nozzles: [{ number: 3, logicalId: 1, productId: 'diesel0', priceFenPerL: 751 }] },
    ],
    ...options,
  })
  return { kernel, forecourt }
}
