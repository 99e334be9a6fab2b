interface Descriptor {
  readonly minWidth?: number
  readonly maxWidth?: number
  readonly width?: number
  readonly minHeight?: number
  readonly maxHeight?: number
  readonly height?: number
  readonly orientation?: string
}

/** `createMediaQueryObserver()`: tells at once and at every change whether the phone is so. */
export class WxMediaQueryObserver {
  private query: MediaQueryList | undefined
  private listener: (() => void) | undefined

  observe(descriptor: Descriptor, listener: (result: { readonly matches: boolean }) => void): void {
    this.disconnect()
    const query = window.matchMedia(writeQuery(descriptor))
    const tell = (): void => {
      listener({ matches: query.matches })
    }
    query.addEventListener('change', tell)
    this.query = query
    this.listener = tell
    setTimeout(tell, 0)
  }

  disconnect(): void {
    if (this.listener !== undefined) this.query?.removeEventListener('change', this.listener)
    this.query = undefined
  }
}

export function writeQuery(descriptor: Descriptor): string {
  return Object.entries(descriptor)
    .map(([name, value]) => {
      const feature = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
      return `(${feature}: ${String(value)}${typeof value === 'number' ? 'px' : ''})`
    })
    .join(' and ')
}
