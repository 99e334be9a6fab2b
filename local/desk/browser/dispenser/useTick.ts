import { useEffect, useState } from 'react'

const EVERY_MS = 80

/** Draws again many times a second while something runs. */
export function useTick(running: boolean): void {
  const [, setCount] = useState(0)
  useEffect(() => {
    if (!running) return
    const timer = setInterval(() => {
      setCount((count) => count + 1)
    }, EVERY_MS)
    return () => {
      clearInterval(timer)
    }
  }, [running])
}
