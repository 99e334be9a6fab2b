import { DAY_MS, HOUR_MS, weekdayOf } from '../calendar'
import type { Chance } from '../chance'
import type { Habit, Person } from '../people'
import type { Step } from './steps'

/** When a habit brings somebody to the station, from the day after `firstDay` (midnights) until before `until`. */
export function visitInstants(habit: Habit, firstDay: number, until: number, chance: Chance): number[] {
  const instants = visitDays(habit, firstDay, until).map(
    (midnight) =>
      midnight + habit.hours[0] * HOUR_MS + chance.int(0, (habit.hours[1] - habit.hours[0]) * 60) * 60_000,
  )
  return instants.filter((at) => at < until)
}

function visitDays(habit: Habit, firstDay: number, until: number): number[] {
  const last = habit.lastDay === undefined ? until : Math.min(until, firstDay + (habit.lastDay + 1) * DAY_MS)
  const days: number[] = []
  for (let day = firstDay; day < last; day += DAY_MS) days.push(day)
  if (habit.weekdays !== undefined) return days.filter((day) => habit.weekdays?.includes(weekdayOf(day)))
  const every = habit.everyDays ?? 1
  return days.filter((_, n) => Math.floor(n / every) !== Math.floor((n - 1) / every))
}

/** A visit as a step: by amount, by litres, or ordered beforehand. */
export function visit(person: Person, habit: Habit, at: number, chance: Chance): Step {
  const { openid } = person
  const nozzle = chance.pick(habit.nozzles)
  if (habit.prepayYuan !== undefined) {
    const amountFen = chance.pick(habit.prepayYuan) * 100
    // Every other time the tank is full before the amount is reached.
    const pumpedFen = chance.int(0, 1) === 0 ? amountFen : amountFen - chance.int(1_500, 9_000)
    return { kind: 'prepay', at, openid, nozzle, amountFen, pumpedFen }
  }
  const filling =
    habit.litres === undefined
      ? { amountFen: chance.pick(habit.yuan ?? [200]) * 100 }
      : { volumeMl: chance.int(habit.litres[0] * 100, habit.litres[1] * 100) * 10 }
  return { kind: 'fuel', at, openid, nozzle, filling, points: 0 }
}
