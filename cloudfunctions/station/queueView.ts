import type { StationSummary } from '../../core/contracts/station'
import { queueOf } from '../../core/domain/station/queue'
import type { LiveState, Station } from '../../core/domain/station/records'
import { silentAfterMs } from '../common/views/nozzles'

/** What the pumps of a station have room for, with the time of reading; null while they are silent (B4). */
export function queueView(station: Station, live: LiveState | null, at: number): StationSummary['queue'] {
  if (live === null || at - live.heardAt > silentAfterMs) return null
  const states = new Map(live.nozzles.map(({ number, state }) => [number, state]))
  const queue = queueOf(station.nozzles, (number) => states.get(number) ?? 'ready')
  return queue === null ? null : { ...queue, at: live.heardAt }
}
