/** A new name for one act, repeated when the act is tried again: time and chance, 8–64 of `[A-Za-z0-9_-]`. */
export function newRequestId(): string {
  const chance = Array.from({ length: 12 }, () => Math.floor(Math.random() * 36).toString(36)).join('')
  return `${Date.now().toString(36)}-${chance}`
}

/** Keeps the request id of an act as long as it is the same act, told by its key. */
export class RequestIds {
  private current: { readonly key: string; readonly id: string } | null = null

  for(key: string): string {
    if (this.current?.key !== key) this.current = { key, id: newRequestId() }
    return this.current.id
  }

  /** The act is over: the next one is another, even when it looks the same. */
  done(): void {
    this.current = null
  }
}
