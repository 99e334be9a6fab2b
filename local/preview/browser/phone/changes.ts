/** Opens the page anew when the sources of the app changed. */
export function followChanges(): void {
  const changes = new EventSource('/preview/changes')
  changes.addEventListener('changed', () => {
    location.reload()
  })
}
