import { Refusal } from './refusal'

const LOOPBACK = new Set(['127.0.0.1', 'localhost'])
const NOT_LISTED = 600_002

/**
 * The list of domains an app may reach, as the platform keeps one: here the local machine alone. Its other name is
 * turned into the one that the page came from, so that the browser counts it as the same place.
 * @throws Refusal `url not in domain list`
 */
export function listedAddress(url: string): string {
  let address: URL
  try {
    address = new URL(url)
  } catch {
    throw new Refusal('invalid url', { errno: 600_009 })
  }
  const here = new URL(location.href)
  const isHere = address.port === here.port && LOOPBACK.has(address.hostname)
  if (!isHere) throw new Refusal('url not in domain list', { errno: NOT_LISTED })
  address.hostname = here.hostname
  return address.href
}
