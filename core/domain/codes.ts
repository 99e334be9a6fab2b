/**
 * What the product's own codes say, on paper at a nozzle or on a phone. A mini-program code carries it in `scene`, at most 32
 * characters (getUnlimitedQRCode); an ordinary link as its query, which WeChat hands on whole in `q`. It runs on the phone.
 */
export type CodeMeaning =
  | { readonly kind: 'nozzle'; readonly stationId: string; readonly nozzleNumber: number }
  | { readonly kind: 'station'; readonly stationId: string }
  | { readonly kind: 'order'; readonly orderId: string }
  /** Shown to the till, not for a driver's own phone to read. */
  | { readonly kind: 'member' }
  | { readonly kind: 'foreign' }

/** Parts of a query; wrong escapes are taken as they stand. */
function partsOf(query: string): ReadonlyMap<string, string> {
  return new Map(
    query
      .split('&')
      .filter((part) => part.includes('='))
      .map((part): [string, string] => {
        const at = part.indexOf('=')
        return [part.slice(0, at), unescaped(part.slice(at + 1))]
      }),
  )
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** A link inside a code inside a link is one too many. */
const DEEPEST = 2

/** Reads what a scanner saw: a link, a page of the mini-program, or the bare words of a code. */
export function readCode(seen: string, depth = 0): CodeMeaning {
  const bare = seen.split('#')[0] ?? ''
  const parts = partsOf(bare.slice(bare.indexOf('?') + 1))
  const inner = parts.get('scene') ?? parts.get('q')
  if (inner !== undefined && depth < DEEPEST) return readCode(inner, depth + 1)
  return meaningOf(parts)
}

function meaningOf(parts: ReadonlyMap<string, string>): CodeMeaning {
  const orderId = idOf(parts.get('o') ?? parts.get('orderId'))
  if (orderId !== '') return { kind: 'order', orderId }
  if (parts.has('m')) return { kind: 'member' }
  const stationId = idOf(parts.get('s') ?? parts.get('stationId'))
  const nozzle = parts.get('n') ?? parts.get('nozzle') ?? ''
  if (/^0{0,2}[1-9]\d{0,2}$/.test(nozzle)) return { kind: 'nozzle', stationId, nozzleNumber: Number(nozzle) }
  return stationId === '' ? { kind: 'foreign' } : { kind: 'station', stationId }
}

/** Ids as contracts take them; anything else is nobody's. */
function idOf(text: string | undefined): string {
  return text !== undefined && /^[A-Za-z0-9:_-]{1,128}$/.test(text) ? text : ''
}
