import { litres, yuan } from '../../../web/browser/format'
import type { Say } from '../../../web/browser/language'
import type { Point } from './shapes'

export const nozzleName = (number: number, say: Say): string => say(`${number} 号枪`, `Nozzle ${number}`)

/** `95` is sold as 95#. */
export const gradeName = (productId: string): string => `${productId}#`

export type Standing =
  'offline' | 'ready' | 'paidAhead' | 'calling' | 'authorised' | 'fuelling' | 'limit' | 'blocked'

/** How a nozzle stands: of two at one fuelling point only the lifted one is more than ready. */
export function standingOf(point: Point, number: number): Standing {
  if (point.state === 'FDC_OFFLINE') return 'offline'
  if (point.lifted !== null && point.lifted.number !== number) return 'blocked'
  switch (point.state) {
    case 'FDC_READY':
      return resting(point, number)
    case 'FDC_CALLING':
      return point.lifted === null ? resting(point, number) : 'calling'
    case 'FDC_AUTHORISED':
      return 'authorised'
    case 'FDC_FUELLING':
      return 'fuelling'
    case 'FDC_SUSPENDED_FUELLING':
      return 'limit'
  }
}

/** In its holder: kept for somebody who paid ahead, kept for him at the other nozzle, or free. */
function resting({ authorisation }: Point, number: number): Standing {
  if (authorisation === null) return 'ready'
  return authorisation.nozzleNumbers.includes(number) ? 'paidAhead' : 'blocked'
}

/** What somebody who paid ahead may fill: an amount, a volume, or as much as he likes. */
export function allowance({ authorisation }: Point, say: Say): string {
  if (authorisation?.limitFen != null) return `¥${yuan(authorisation.limitFen)}`
  if (authorisation?.limitMl != null)
    return say(`${litres(authorisation.limitMl)} 升`, `${litres(authorisation.limitMl)} L`)
  return ''
}

export function standingName(standing: Standing, say: Say): string {
  switch (standing) {
    case 'offline':
      return say('断电', 'No power')
    case 'ready':
      return say('空闲', 'Ready')
    case 'paidAhead':
      return say('已授权', 'Paid ahead')
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
