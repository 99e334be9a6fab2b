import type { Facility } from '../../domain/station/records'
import type { Entry } from '../entry'

/** What a station has beside fuel. */
export const facilityTexts = {
  'facility.toilet': { zh: '卫生间', en: 'Toilet' },
  'facility.shop': { zh: '便利店', en: 'Shop' },
  'facility.carWash': { zh: '洗车', en: 'Car wash' },
  'facility.airPump': { zh: '免费加气', en: 'Free air' },
  'facility.tyreRepair': { zh: '补胎', en: 'Tyre repair' },
  'facility.water': { zh: '热水', en: 'Hot water' },
  'facility.coffee': { zh: '咖啡', en: 'Coffee' },
  'facility.restRoom': { zh: '休息室', en: 'Rest room' },
  'facility.parking': { zh: '停车位', en: 'Parking' },
  'facility.charging': { zh: '充电桩', en: 'EV charging' },
  'facility.adBlue': { zh: '车用尿素', en: 'AdBlue' },
  'facility.aed': { zh: 'AED 急救', en: 'AED' },
} as const satisfies Readonly<Record<`facility.${Facility}`, Entry>>
