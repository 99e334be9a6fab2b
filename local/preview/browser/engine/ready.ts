/** Longest wait for a frame: a window that is not on screen gets none. */
const NO_FRAME_MS = 60

/** Runs `act` after the browser laid out what is there. */
export function nextFrame(act: () => void): void {
  let done = false
  const once = (): void => {
    if (done) return
    done = true
    act()
  }
  requestAnimationFrame(() => setTimeout(once, 0))
  setTimeout(once, NO_FRAME_MS)
}

interface HasLifetimes {
  triggerLifetime(name: string, args: unknown[]): void
}

/** Gives components their `ready`, which the engine leaves to its host: after the first layout, the innermost first. */
export class ReadyQueue {
  private waiting: HasLifetimes[] = []

  add(component: HasLifetimes): void {
    this.waiting.push(component)
    if (this.waiting.length === 1)
      nextFrame(() => {
        this.flush()
      })
  }

  flush(): void {
    const components = this.waiting.reverse()
    this.waiting = []
    for (const component of components) component.triggerLifetime('ready', [])
  }
}
