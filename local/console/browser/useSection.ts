import { useCallback, useSyncExternalStore } from 'react'

/** Where in the console one is: `#section/detail`, so that reload and back lead to the same place. */
export interface Section {
  readonly name: string
  readonly detail: string | undefined
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('hashchange', changed)
  return () => {
    window.removeEventListener('hashchange', changed)
  }
}

export function useSection(first: string): readonly [Section, (name: string, detail?: string) => void] {
  const hash = useSyncExternalStore(subscribe, () => location.hash)
  const [name = '', detail] = hash.slice(1).split('/').map(decodeURIComponent)
  const go = useCallback((to: string, of?: string) => {
    location.hash = [to, ...(of === undefined ? [] : [of])].map(encodeURIComponent).join('/')
  }, [])
  return [{ name: name === '' ? first : name, detail }, go]
}
