import type { StationSummary } from '../../core/contracts/station'
import { queueOf } from '../../core/domain/station/queue'
import type { LiveState, Station } from '../../core/domain/station/records'
import { shownStates } from '../../core/domain/station/shownStates'

/** What the pumps of a station have room for, with the time of reading; null while they are silent (B4). */
export function queueView(station: Station, live: LiveState | null, at: number): StationSummary['queue'] {
  const queue = queueOf(station.nozzles, shownStates(station, live, at))
  return queue === null || live === null ? null : { ...queue, at: live.heardAt }
}
