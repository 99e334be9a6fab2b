import type { Member } from '../members/records'
import { weekMonday } from '../units/time'

type Fuelling = Member['fuelling']

/** Fuellings already counted in the business week of an instant (H7). */
export function fuellingsInWeek(fuelling: Fuelling, at: number): number {
  return fuelling.week.monday === weekMonday(at) ? fuelling.week.fuellings : 0
}

/**
 * Counts a paid fuelling. One that arrives late, of a week before the one being counted, leaves the week alone.
 * @param at the end of the fuelling
 */
export function countFuelling(fuelling: Fuelling, at: number): Fuelling {
  const monday = weekMonday(at)
  const late = monday < fuelling.week.monday
  return {
    ...fuelling,
    count: fuelling.count + 1,
    firstAt: Math.min(fuelling.firstAt ?? at, at),
    lastAt: Math.max(fuelling.lastAt ?? at, at),
    week: late ? fuelling.week : { monday, fuellings: fuellingsInWeek(fuelling, at) + 1 },
  }
}
