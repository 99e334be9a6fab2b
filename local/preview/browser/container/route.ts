/** Where a navigation leads. */
export interface Destination {
  /** Without a slash at the head. */
  readonly route: string
  readonly query: Readonly<Record<string, string>>
}

/** Reads the `url` of a navigation; a relative one begins in the folder of the page in front. */
export function parseUrl(url: string, from: string): Destination {
  const [path = '', search = ''] = split(url, '?')
  const folder = from.split('/').slice(0, -1)
  const parts: string[] = path.startsWith('/') ? [] : folder
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue
    if (part === '..') parts.pop()
    else parts.push(part)
  }
  return { route: parts.join('/'), query: parseQuery(search) }
}

/** Values arrive at `onLoad` as they were written; WeChat decodes none of them. */
export function parseQuery(search: string): Record<string, string> {
  const pairs = search
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => split(pair, '='))
  return Object.fromEntries(pairs.map(([name = '', value = '']) => [name, value]))
}

export function writeQuery(query: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(query).map(([name, value]) => `${name}=${value}`)
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`
}

function split(text: string, at: string): string[] {
  const index = text.indexOf(at)
  return index < 0 ? [text] : [text.slice(0, index), text.slice(index + 1)]
}
