import type { Output } from '../../../miniprogram/api/client'
import { NOW } from './samples'

type Detail = Output<'station', 'detail'>
type Summary = Detail['station']

const fuel = (
  grade: string,
  priceFenPerL: number,
  memberPriceFenPerL = priceFenPerL,
): Summary['prices'][number] => ({
  productId: grade,
  grade,
  name: { zh: `${grade} 汽油`, en: `Gasoline ${grade}` },
  kind: 'gasoline',
  qualityStandard: '国VIB',
  supply: { zh: '中石化', en: 'Sinopec' },
  priceFenPerL,
  memberPriceFenPerL,
  changeFenPerL: -8,
  since: NOW - 86_400_000,
  next: null,
})

export function summary(changes: Partial<Summary> = {}): Summary {
  return {
    stationId: 'binhe',
    name: { zh: '滨河站', en: 'Riverside' },
    address: { zh: '海河东路 188 号', en: '188 Haihe East Road' },
    phone: '022-88886666',
    location: { longitude: '117.231684', latitude: '39.124802' },
    openingHours: { zh: '24 小时营业', en: 'Daily, around the clock' },
    status: 'open',
    opening: { open: true, changesAt: null },
    prices: [fuel('92#', 742), fuel('95#', 785, 775)],
    queue: { freeNozzles: 6, busyNozzles: 2, vehicles: 1, waiting: 0, at: NOW },
    rating: { count: 3, averageHundredths: 467 },
    offers: [{ offerId: 'memberDay', title: { zh: '会员日', en: 'Member day' } }],
    ...changes,
  }
}

/** South of the first one, cheaper, its pumps silent, nobody has rated it. */
export const south = summary({
  stationId: 'jinnan',
  name: { zh: '津南站', en: 'Jinnan' },
  location: { longitude: '117.302140', latitude: '39.052410' },
  prices: [fuel('95#', 779, 769)],
  queue: null,
  rating: { count: 0, averageHundredths: 0 },
  offers: [],
})

/** Cheapest of all, and closed. */
export const closed = summary({
  stationId: 'xiqing',
  name: { zh: '西青站', en: 'Xiqing' },
  opening: { open: false, changesAt: NOW + 3_600_000 },
  prices: [fuel('95#', 700)],
  rating: { count: 10, averageHundredths: 490 },
})

export function detail(changes: Partial<Detail> = {}): Detail {
  return {
    station: summary(),
    payee: '滨河石油',
    nozzles: [
      {
        number: 1,
        productId: '92#',
        grade: '92#',
        state: 'ready',
        volumeMl: 0,
        amountFen: 0,
        priceFenPerL: 742,
        at: NOW,
      },
      {
        number: 2,
        productId: '95#',
        grade: '95#',
        state: 'fuelling',
        volumeMl: 9_000,
        amountFen: 7_065,
        priceFenPerL: 785,
        at: NOW,
      },
    ],
    facilities: ['toilet', 'carWash'],
    campaigns: [
      {
        campaignId: 'wednesday',
        group: 'weekday',
        name: { zh: '周三', en: 'Wednesday' },
        offFenPerL: 20,
        grades: [],
        weekdays: [3],
        monthDays: [],
        minFuellingsThisWeek: 2,
        tiers: [],
        until: null,
        today: false,
      },
      {
        campaignId: 'diesel',
        group: 'fuel',
        name: { zh: '柴油', en: 'Diesel' },
        offFenPerL: 40,
        grades: ['0#'],
        weekdays: [],
        monthDays: [],
        minFuellingsThisWeek: 0,
        tiers: ['gold'],
        until: null,
        today: true,
      },
    ],
    litreOffCapFenPerL: 100,
    offers: [
      {
        offerId: 'memberDay',
        kind: 'topic',
        title: { zh: '会员日', en: 'Member day' },
        text: { zh: '每升再减 0.30 元', en: '¥0.30 less per litre' },
        theme: 'brand',
        from: 0,
        until: NOW + 86_400_000,
        action: { kind: 'fuel' },
      },
    ],
    rating: { count: 3, averageHundredths: 467, stars: [0, 0, 0, 1, 2], tags: [{ tag: 'fast', count: 2 }] },
    at: NOW,
    ...changes,
  }
}
