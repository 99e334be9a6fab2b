import { DAY_MS, HOUR_MS, MINUTE_MS, startOfDay } from '../calendar'
import { Chance } from '../chance'
import { people, type Person } from '../people'
import { occasions } from './occasions'
import type { Step } from './steps'
import { visit, visitInstants } from './visits'

export const STORY_DAYS = 31

export interface StoryOptions {
  /** The present: the story ends the evening before. Epoch milliseconds. */
  readonly now: number
  /** The same seed tells the same story. */
  readonly seed: number
  /** Days it lasts; `STORY_DAYS` when absent. */
  readonly days?: number
  /** Only these drivers; all when absent. */
  readonly openids?: readonly string[]
}

/** The midnight (Shanghai) on which the story begins. */
export const beginningOf = ({ now, days }: StoryOptions): number =>
  startOfDay(now) - (days ?? STORY_DAYS) * DAY_MS

/** Everything that happens at the station, in the order of time. Reads no clock: equal options, equal story. */
export function tellStory(options: StoryOptions): Step[] {
  const beginning = beginningOf(options)
  const until = startOfDay(options.now)
  const drivers = people.filter((person) => person.role === 'driver')
  const steps = drivers.flatMap((person, n) => {
    if (options.openids?.includes(person.openid) === false) return []
    // A chance of one's own: a new person does not change what the others do.
    const chance = new Chance(options.seed * 1_000 + n)
    return lifeOf(person, beginning, until, chance)
  })
  const told = new Set(steps.map((step) => ('openid' in step ? step.openid : '')))
  const all = occasions(steps, beginning, until).filter(
    (step) => !('openid' in step) || told.has(step.openid),
  )
  return inOrder(all).filter(({ at }) => at < until)
}

function lifeOf(person: Person, beginning: number, until: number, chance: Chance): Step[] {
  const storyDays = Math.round((until - beginning) / DAY_MS)
  // In a short story those who would join late join on its last day.
  const joinDay = beginning + Math.min(person.joinsOnDay ?? 0, storyDays - 1) * DAY_MS
  const joinAt =
    joinDay + (person.joinsOnDay === undefined ? HOUR_MS + chance.int(0, 9) * MINUTE_MS : 15 * HOUR_MS)
  const join: Step = { kind: 'join', at: joinAt, openid: person.openid }
  const { habit } = person
  if (habit === undefined) return [join]
  const visits = visitInstants(habit, joinDay, until, chance).filter((at) => at > joinAt)
  return [join, ...visits.map((at) => visit(person, habit, at, chance))]
}

const inOrder = (steps: readonly Step[]): Step[] => [...steps].sort((a, b) => a.at - b.at)
