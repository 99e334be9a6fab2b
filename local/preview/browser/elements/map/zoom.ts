/** Steps of scale from the wheel, from two fingers and from a double click. */
export function followZoom(element: HTMLElement, zoom: (step: number) => void): void {
  element.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault()
      zoom(event.deltaY < 0 ? 0.5 : -0.5)
    },
    { passive: false },
  )
  element.addEventListener('dblclick', () => {
    zoom(1)
  })
  let apart = 0
  element.addEventListener(
    'touchmove',
    (event) => {
      const [a, b] = [event.touches[0], event.touches[1]]
      if (a === undefined || b === undefined) return
      event.preventDefault()
      const now = Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY)
      if (apart > 0) zoom(Math.log2(now / apart))
      apart = now
    },
    { passive: false },
  )
  element.addEventListener('touchend', () => {
    apart = 0
  })
}
