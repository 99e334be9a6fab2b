import { errorTexts } from './catalogues/error'
import { facilityTexts } from './catalogues/facility'
import { messageTexts } from './catalogues/message'
import { commonTexts } from './catalogues/pages/common'
import { confirmingTexts } from './catalogues/pages/confirming'
import { consentTexts } from './catalogues/pages/consent'
import { detailTexts } from './catalogues/pages/detail'
import { deliveringTexts } from './catalogues/pages/delivering'
import { fuellingTexts } from './catalogues/pages/fuelling'
import { couponsTexts } from './catalogues/pages/coupons'
import { growthTexts } from './catalogues/pages/growth'
import { helpTexts } from './catalogues/pages/help'
import { meTexts } from './catalogues/pages/me'
import { memberCodeTexts } from './catalogues/pages/memberCode'
import { pointsTexts } from './catalogues/pages/points'
import { homeTexts } from './catalogues/pages/home'
import { offerTexts } from './catalogues/pages/offers'
import { quotePageTexts } from './catalogues/pages/quote'
import { ratingTexts } from './catalogues/pages/rating'
import { invoiceTexts } from './catalogues/pages/invoice'
import { ordersTexts } from './catalogues/pages/orders'
import { refundTexts } from './catalogues/pages/refund'
import { reportTexts } from './catalogues/pages/report'
import { resultTexts } from './catalogues/pages/result'
import { statsTexts } from './catalogues/pages/stats'
import { tabTexts } from './catalogues/pages/tab'
import { inboxTexts } from './catalogues/pages/inbox'
import { policyTexts } from './catalogues/pages/policy'
import { privacyTexts } from './catalogues/pages/privacy'
import { prepaidTexts } from './catalogues/pages/prepaid'
import { profileTexts } from './catalogues/pages/profile'
import { vehicleTexts } from './catalogues/pages/vehicle'
import { stationTexts } from './catalogues/pages/stations'
import { problemTexts } from './catalogues/problem'
import { quoteTexts } from './catalogues/quote'
import { termTexts } from './catalogues/term'
import type { Entry } from './entry'

/** Every text of the product, by its key. */
export const catalogue = {
  ...commonTexts,
  ...confirmingTexts,
  ...consentTexts,
  ...detailTexts,
  ...errorTexts,
  ...facilityTexts,
  ...deliveringTexts,
  ...fuellingTexts,
  ...couponsTexts,
  ...growthTexts,
  ...helpTexts,
  ...meTexts,
  ...memberCodeTexts,
  ...pointsTexts,
  ...homeTexts,
  ...invoiceTexts,
  ...messageTexts,
  ...offerTexts,
  ...prepaidTexts,
  ...problemTexts,
  ...quotePageTexts,
  ...quoteTexts,
  ...ratingTexts,
  ...ordersTexts,
  ...refundTexts,
  ...reportTexts,
  ...resultTexts,
  ...statsTexts,
  ...stationTexts,
  ...tabTexts,
  ...inboxTexts,
  ...policyTexts,
  ...privacyTexts,
  ...profileTexts,
  ...termTexts,
  ...vehicleTexts,
} as const

export type TextKey = keyof typeof catalogue

/** A map and not the object itself: a key such as `constructor` finds nothing. */
const entries: ReadonlyMap<string, Entry> = new Map(Object.entries(catalogue))

/** The entry of a key, or null for a key that no version of the catalogue in hand knows. */
export function entryOf(key: string): Entry | null {
  return entries.get(key) ?? null
}
