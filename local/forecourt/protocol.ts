import { createHmac } from 'node:crypto'
import { z } from 'zod'

/*
 * The controller's side of the line to the cloud. Batches of events go up, signed; commands ride in the reply, each
 * repeated until its effect is reported.
 */

export type NozzleState = 'offline' | 'ready' | 'calling' | 'authorised' | 'fuelling' | 'suspended'

export type ForecourtEvent =
  | {
      readonly type: 'nozzleState'
      readonly nozzleNumber: number
      readonly state: NozzleState
      readonly volumeMl: number
      readonly amountFen: number
      readonly priceFenPerL: number
      readonly at: number
    }
  | {
      readonly type: 'saleCompleted'
      readonly fuellingPointId: string
      readonly logicalId: number
      readonly sequence: number
      readonly endTotalizerMl: number
      readonly volumeMl: number
      readonly amountFen: number
      readonly priceFenPerL: number
      readonly liftedAt: number
      readonly endedAt: number
      readonly kind: string
      readonly approvedBy: string | null
      readonly authorisationId: string | null
    }
  | {
      readonly type: 'saleState'
      readonly saleId: string
      readonly state: 'locked' | 'released' | 'cleared'
      readonly lockedUntil: number | null
      readonly at: number
    }
  | {
      readonly type: 'authorisationState'
      readonly authorisationId: string
      readonly state: 'active' | 'refused' | 'fuelling' | 'voided'
      readonly at: number
    }
  | {
      readonly type: 'priceTaken'
      readonly priceId: string
      readonly nozzleNumber: number
      readonly at: number
    }

const onSale = { commandId: z.string(), saleId: z.string(), fuellingPointId: z.string(), sequence: z.int() }

const commandSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('lockSale'), ...onSale, until: z.int() }),
  z.object({ kind: z.literal('releaseSale'), ...onSale }),
  z.object({ kind: z.literal('clearSale'), ...onSale }),
  z.object({
    kind: z.literal('authorise'),
    commandId: z.string(),
    authorisationId: z.string(),
    fuellingPointId: z.string(),
    nozzleNumbers: z.array(z.int()),
    limitFen: z.int(),
    limitMl: z.nullable(z.int()),
    expiresAt: z.int(),
  }),
  z.object({
    kind: z.literal('voidAuthorisation'),
    commandId: z.string(),
    authorisationId: z.string(),
    fuellingPointId: z.string(),
  }),
  z.object({
    kind: z.literal('changePrice'),
    commandId: z.string(),
    priceId: z.string(),
    productId: z.string(),
    nozzleNumbers: z.array(z.int()),
    priceFenPerL: z.int(),
    effectiveAt: z.int(),
  }),
])
export type Command = z.infer<typeof commandSchema>
export type CommandOf<K extends Command['kind']> = Extract<Command, { kind: K }>

export const replySchema = z.object({
  commands: z.array(commandSchema),
  nextPollMs: z.int().check(z.nonnegative()),
})
export type Reply = z.infer<typeof replySchema>

/** Headers of a batch: hex HMAC-SHA256 over station, number, time and the raw body. */
export function signedHeaders(
  stationId: string,
  secret: string,
  sequence: number,
  at: number,
  body: string,
): Record<string, string> {
  const signature = createHmac('sha256', secret)
    .update(`${stationId}\n${sequence}\n${at}\n${body}`)
    .digest('hex')
  return {
    'content-type': 'application/json',
    'x-station-id': stationId,
    'x-sequence': String(sequence),
    'x-timestamp': String(at),
    'x-signature': signature,
  }
}
