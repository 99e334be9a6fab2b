interface ScrollHandlers {
  scrolled(scrollTop: number): void
  reachedBottom(): void
}

/** Tells of scrolling once a frame, and of the end once each time it is reached. */
export function watchScroll(scroll: HTMLElement, distance: () => number, on: ScrollHandlers): void {
  let waiting = false
  let atBottom = false
  let height = 0
  const look = (): void => {
    waiting = false
    on.scrolled(scroll.scrollTop)
    const left = scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight
    if (scroll.scrollHeight !== height) atBottom = false
    height = scroll.scrollHeight
    const reached = left <= distance()
    if (reached && !atBottom) on.reachedBottom()
    atBottom = reached
  }
  scroll.addEventListener('scroll', () => {
    if (waiting) return
    waiting = true
    requestAnimationFrame(look)
  })
}
