import type { ServiceSettings } from './records'

/** What is shipped (product decisions, Stored value). */
export const defaultServiceSettings: ServiceSettings = {
  _id: 'service',
  schema: 1,
  ratings: { changeableDays: 7, reportsThatHide: 3 },
  memberCodeSeconds: 60,
  maintenance: { everyKm: 10_000, noticeKm: 1_000, usualMlPer100Km: 8_000 },
}
