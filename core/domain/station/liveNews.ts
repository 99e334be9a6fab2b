import type { ForecourtEvent } from '../../contracts/forecourt'
import { newsTime, type BatchClock } from './controllerTime'
import type { LiveState } from './records'

type NozzleNews = Extract<ForecourtEvent, { type: 'nozzleState' }>
type LiveNozzle = LiveState['nozzles'][number]

/** A station's live state before anything was heard of it. */
export function silentStation(stationId: string): LiveState {
  return { _id: stationId, schema: 1, stationId, sequence: 0, heardAt: 0, newsAt: 0, nozzles: [] }
}

/** Shows the newest of what was said of each nozzle; older news, and the same again, changes nothing. */
export function applyNozzleNews(
  nozzles: readonly LiveNozzle[],
  events: readonly NozzleNews[],
  clock: BatchClock,
): LiveNozzle[] {
  const byNumber = new Map(nozzles.map((nozzle) => [nozzle.number, nozzle]))
  const news = events.map((event) => ({ ...event, at: newsTime(event.at, clock) })).sort(compare)
  for (const event of news) {
    const known = byNumber.get(event.nozzleNumber)
    if (known !== undefined && compare(known, event) >= 0) continue
    const { nozzleNumber: number, state, volumeMl, amountFen, priceFenPerL, at } = event
    const liftedAt = isLifted(state) ? (known?.liftedAt ?? at) : null
    byNumber.set(number, { number, state, volumeMl, amountFen, priceFenPerL, at, liftedAt })
  }
  return [...byNumber.values()].sort((a, b) => a.number - b.number)
}

function isLifted(state: LiveNozzle['state']): boolean {
  return state === 'calling' || state === 'fuelling' || state === 'suspended'
}

/** Of one instant, what comes last: a nozzle that hangs again has been through all the rest. */
const furtherOn: readonly LiveNozzle['state'][] = [
  'offline',
  'calling',
  'authorised',
  'fuelling',
  'suspended',
  'ready',
]

type Comparable = Pick<NozzleNews, 'at' | 'state' | 'volumeMl' | 'amountFen'>

/** Later is more; of two with the same time the one that is further on. */
function compare(a: Comparable, b: Comparable): number {
  return (
    a.at - b.at ||
    furtherOn.indexOf(a.state) - furtherOn.indexOf(b.state) ||
    a.volumeMl - b.volumeMl ||
    a.amountFen - b.amountFen
  )
}
