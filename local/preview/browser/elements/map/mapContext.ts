import { wxCall } from '../../api/call'
import type { Location } from './projection'
import { list, type Marker } from './shapes'
import type { WxMap } from './map'

/** `wx.createMapContext(id)`. */
export function mapContext(find: () => WxMap | undefined): Record<string, unknown> {
  const on = (
    name: string,
    act: (map: WxMap, options: Readonly<Record<string, unknown>>) => Record<string, unknown> | undefined,
  ): unknown =>
    wxCall(name, (options) => {
      const map = find()
      if (map === undefined) throw new Error('the map is not there')
      return act(map, options)
    })
  return {
    getCenterLocation: on('getCenterLocation', (map) => ({ ...map.view.center })),
    getScale: on('getScale', (map) => ({ scale: map.view.scale })),
    getRotate: on('getRotate', () => ({ rotate: 0 })),
    getSkew: on('getSkew', () => ({ skew: 0 })),
    getRegion: on('getRegion', (map) => map.region()),
    moveToLocation: on('moveToLocation', (map, options) => {
      const { latitude, longitude } = options
      const to =
        typeof latitude === 'number' && typeof longitude === 'number' ? { latitude, longitude } : map.own()
      if (to !== undefined) map.look({ center: to }, 'update')
      return undefined
    }),
    includePoints: on('includePoints', (map, options) => {
      map.include(list<Location>(options['points']), list<number>(options['padding']))
      return undefined
    }),
    addMarkers: on('addMarkers', (map, options) => {
      map.addMarkers(list<Marker>(options['markers']), options['clear'] === true)
      return undefined
    }),
    removeMarkers: on('removeMarkers', (map, options) => {
      map.removeMarkers(list<number>(options['markerIds']))
      return undefined
    }),
    translateMarker: on('translateMarker', (map, options) => {
      map.translateMarker(Number(options['markerId']), options['destination'] as Location)
      return undefined
    }),
    toScreenLocation: on('toScreenLocation', (map, options) => ({
      ...map.place(options as unknown as Location),
    })),
    fromScreenLocation: on('fromScreenLocation', (map, options) => ({
      ...map.locate({ x: Number(options['x']), y: Number(options['y']) }),
    })),
  }
}
