import { useCallback, useState } from 'react'

/** State that this browser keeps. What it kept in another shape is dropped when `fits` says so. */
export function useStored<T>(
  key: string,
  initial: T,
  fits: (value: unknown) => boolean = (value) => typeof value === typeof initial,
): readonly [T, (next: T) => void] {
  const [value, setValue] = useState<T>(() => (read(key, fits) as T | undefined) ?? initial)
  const set = useCallback(
    (next: T) => {
      localStorage.setItem(key, JSON.stringify(next))
      setValue(next)
    },
    [key],
  )
  return [value, set]
}

function read(key: string, fits: (value: unknown) => boolean): unknown {
  const text = localStorage.getItem(key)
  if (text === null) return undefined
  try {
    const kept: unknown = JSON.parse(text)
    return fits(kept) ? kept : undefined
  } catch {
    // Somebody else wrote there; the first choice stands again.
    localStorage.removeItem(key)
    return undefined
  }
}
