import { createHmac } from 'node:crypto'
import { LOCAL_AGENT_SECRET } from '../../local/demo/setUp'
import { recordOf, STATION } from './station'
import type { World } from './world'

/** What a batch is sent under; what is absent is as the station's own controller would send it. */
export interface Envelope {
  readonly stationId?: string
  readonly sequence?: number
  readonly at?: number
  readonly secret?: string
  /** Bends the signature. */
  readonly sign?: (signature: string) => string
}

/** Sends a batch as any controller would, under the number of the last one: that is as high as it must be. */
export async function sendBatch(
  world: World,
  events: readonly unknown[],
  envelope: Envelope = {},
): Promise<{ readonly status: number; readonly body: unknown }> {
  const { stationId = STATION, secret = LOCAL_AGENT_SECRET, at = world.machine.clock.now() } = envelope
  const sequence = envelope.sequence ?? recordOf(world, 'liveStates', STATION).sequence
  const body = JSON.stringify({ events })
  const signature = createHmac('sha256', secret)
    .update(`${stationId}\n${sequence}\n${at}\n${body}`)
    .digest('hex')
  const response = await fetch(`${world.machine.baseUrl}/http/forecourt`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-station-id': stationId,
      'x-sequence': String(sequence),
      'x-timestamp': String(at),
      'x-signature': (envelope.sign ?? ((text) => text))(signature),
    },
    body,
  })
  return { status: response.status, body: await response.json() }
}
