import { type CodeMeaning, readCode } from '../../../lib/core'

/** Where the page was opened from. */
export interface FuellingQuery {
  /** An order to go on with; empty for none. */
  readonly orderId: string
  /** Empty: the station last shown. */
  readonly stationId: string
  /** 0: none yet. */
  readonly nozzleNumber: number
}

export const emptyQuery: FuellingQuery = { orderId: '', stationId: '', nozzleNumber: 0 }

/**
 * Reads the page's query. WeChat's own scanner opens the page with the code of a nozzle in `scene`, or with an ordinary link
 * in `q`, both escaped; another page names order, station or nozzle.
 */
export function readQuery(query: Readonly<Record<string, string | undefined>>): FuellingQuery {
  return queryOf(readCode(codeOf(query)))
}

function codeOf({ scene, q, ...named }: Readonly<Record<string, string | undefined>>): string {
  const code = scene ?? q
  if (code !== undefined) return code.includes('=') ? code : `q=${code}`
  return Object.entries(named)
    .map(([name, value]) => `${name}=${value ?? ''}`)
    .join('&')
}

/** Where a code leads; one that leads nowhere opens the page as if there were none. */
export function queryOf(meaning: CodeMeaning): FuellingQuery {
  switch (meaning.kind) {
    case 'nozzle':
      return { orderId: '', stationId: meaning.stationId, nozzleNumber: meaning.nozzleNumber }
    case 'station':
      return { ...emptyQuery, stationId: meaning.stationId }
    case 'order':
      return { ...emptyQuery, orderId: meaning.orderId }
    case 'member':
    case 'foreign':
      return emptyQuery
  }
}
