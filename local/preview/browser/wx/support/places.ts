import type { Host } from '../../host'
import { memory, type Memory } from './memory'

/** A place by its name, GCJ-02. */
export interface Place {
  readonly name: string
  readonly address: string
  readonly latitude: number
  readonly longitude: number
}

/** Places to stand at in the demo's neighbourhood; the first is where a new phone is. */
export const places: readonly [Place, ...Place[]] = [
  { name: '天津站', address: '天津市河北区新纬路 1 号', latitude: 39.135_6, longitude: 117.209_9 },
  {
    name: '滨河加油站',
    address: '天津市河东区海河东路 188 号',
    latitude: 39.124_802,
    longitude: 117.231_684,
  },
  { name: '天津之眼', address: '天津市红桥区李公祠大街', latitude: 39.153_2, longitude: 117.187_4 },
  { name: '天津滨海国际机场', address: '天津市东丽区机场大道', latitude: 39.124_4, longitude: 117.346_2 },
]

/** Where this phone is. */
export const whereabouts = (host: Host): Memory<Place> =>
  memory<Place>(host.phone.storage, 'place', places[0])
