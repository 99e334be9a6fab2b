import { z } from 'zod'
import list from './people.json'

const hours = z.tuple([z.int(), z.int()])
const range = z.tuple([z.int(), z.int()])

const habitSchema = z.object({
  /** Days between two visits; halves make days alternate. */
  everyDays: z.number().positive().exactOptional(),
  /** Instead: these weekdays, 0 Sunday … 6 Saturday. */
  weekdays: z.array(z.int()).exactOptional(),
  /** Between which full hours the visits fall. */
  hours,
  nozzles: z.array(z.int()).min(1),
  /** Fills by amount, by litres, or orders by amount before fuelling. */
  yuan: z.array(z.int()).exactOptional(),
  litres: range.exactOptional(),
  prepayYuan: z.array(z.int()).exactOptional(),
  /** The last day of the story with a visit. */
  lastDay: z.int().exactOptional(),
})
export type Habit = z.infer<typeof habitSchema>

const text = z.object({ zh: z.string(), en: z.string() })

const personSchema = z.object({
  openid: z.string(),
  name: z.string(),
  role: z.enum(['guest', 'driver', 'staff', 'owner']),
  story: text,
  locale: z.enum(['zh-CN', 'en']).exactOptional(),
  /** So many days after the day of the demo; the year is optional. */
  birthday: z.object({ inDays: z.int(), year: z.nullable(z.int()) }).exactOptional(),
  /** Day of the story on which this person signs up; 0 when absent. */
  joinsOnDay: z.int().exactOptional(),
  habit: habitSchema.exactOptional(),
})
export type Person = z.infer<typeof personSchema>

/** Everybody in the demo, the people of the station first. */
export const people: readonly Person[] = z.array(personSchema).parse(list)
