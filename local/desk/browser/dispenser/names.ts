import type { Say } from '../../../web/browser/language'
import type { Point } from './shapes'

export const nozzleName = (number: number, say: Say): string => say(`${number} 号枪`, `Nozzle ${number}`)

/** `95` is sold as 95#. */
export const gradeName = (productId: string): string => `${productId}#`

export type Standing = 'offline' | 'ready' | 'calling' | 'authorised' | 'fuelling' | 'limit' | 'blocked'

/** How a nozzle stands: of two at one fuelling point only the lifted one is more than ready. */
export function standingOf(point: Point, number: number): Standing {
  if (point.state === 'FDC_OFFLINE') return 'offline'
  if (point.lifted !== null && point.lifted.number !== number) return 'blocked'
  switch (point.state) {
    case 'FDC_READY':
      return 'ready'
    case 'FDC_CALLING':
      return point.lifted === null ? 'ready' : 'calling'
    case 'FDC_AUTHORISED':
      return 'authorised'
    case 'FDC_FUELLING':
      return 'fuelling'
    case 'FDC_SUSPENDED_FUELLING':
      return 'limit'
  }
}

export function standingName(standing: Standing, say: Say): string {
  switch (standing) {
    case 'offline':
      return say('断电', 'No power')
    case 'ready':
      return say('空闲', 'Ready')
    case 'calling':
      return say('等待允许', 'Waiting')
    case 'authorised':
      return say('可加油', 'Go ahead')
    case 'fuelling':
      return say('加油中', 'Fuelling')
    case 'limit':
      return say('已到限额', 'At its limit')
    case 'blocked':
      return say('同机在用', 'In use beside')
  }
}
