import { useCallback } from 'react'
import { ask } from './machine'
import { usePoll, type Polled } from './usePoll'

/** What the machine answers at a path, asked again every so many milliseconds; 0 asks once. */
export function useAsk<T>(path: string, everyMs = 0): Polled<T> {
  const read = useCallback(() => ask<T>('GET', path), [path])
  return usePoll(read, everyMs)
}
