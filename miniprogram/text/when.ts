import { addDays, businessDay, clockTime } from '../lib/core'
import { text } from './text'

/** An instant as a driver says it, in Shanghai's time: today 10:32, tonight 24:00, 11-02 10:32. */
export function whenText(at: number, now: number): string {
  const day = businessDay(at)
  const today = businessDay(now)
  const time = clockTime(at)
  if (day === today) return text('when.today', { time })
  if (day === addDays(today, 1)) {
    return time === '00:00' ? text('when.tonight') : text('when.tomorrow', { time })
  }
  if (day === addDays(today, -1)) return text('when.yesterday', { time })
  return text('when.day', { day: day.slice(5), time })
}

/** Time left as `2:05`; nothing left is `0:00`. */
export function countdownText(leftMs: number): string {
  const seconds = Math.max(0, Math.ceil(leftMs / 1000))
  const rest = String(seconds % 60).padStart(2, '0')
  return `${Math.floor(seconds / 60)}:${rest}`
}
