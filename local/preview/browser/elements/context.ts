import type { Host } from '../host'

let current: Host | undefined

/** Built-in elements are made by the browser; this is how they find the phone they are on. */
export function setHost(host: Host): void {
  current = host
}

/** @throws while there is no phone yet */
export function phoneHost(): Host {
  if (current === undefined) throw new Error('no phone is there yet')
  return current
}
