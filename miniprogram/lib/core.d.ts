/** Types of what the build puts into `core.js` (scripts/entries/phone.ts), and the types the app needs of core. */
export { text, translate } from '../../core/i18n/format'
export { formatHundredths, formatInteger } from '../../core/i18n/formatters'
export {
  fittingBeginning,
  nextPlateCharacters,
  plateGroups,
  plateKindOf,
  plateLength,
  provinces,
} from '../../core/domain/vehicles/plate'
export { isTaxNumber } from '../../core/domain/invoices/taxNumber'
export { addDays, businessDay, businessMonth, clockTime, isoWeekday } from '../../core/domain/units/time'

export type { PlateGroup, PlateKind } from '../../core/domain/vehicles/plate'

/** How far two places lie apart, by longitude and latitude (@turf/distance). */
export function distance(
  from: [longitude: number, latitude: number],
  to: [longitude: number, latitude: number],
  options: { readonly units: 'meters' },
): number

export { readCode } from '../../core/domain/codes'
export { fuelMismatch } from '../../core/domain/pricing/wrongFuel'
export { expectedLeftMs, follow, runningAt } from '../../core/domain/station/running'

export type { CodeMeaning } from '../../core/domain/codes'
export type { Aim, Shown, Track } from '../../core/domain/station/running'
export type { Contracts } from '../../core/contracts'
export type { StationDetail, StationSummary } from '../../core/contracts/station'
export type { InvoiceTitleView } from '../../core/contracts/invoice'
export type { OrderRating } from '../../core/contracts/rating'
export type { ErrorCode } from '../../core/contracts/errors'
export type { ClaimableHere, CouponChoiceView, FuelView, PumpView, UsualVolumeView, VehicleChip } from '../../core/contracts/fuelling'
export type { OrderResult, RefundView } from '../../core/contracts/result'
export type {
  CampaignView,
  CouponView,
  NozzleView,
  OfferView,
  OrderRefundView,
  OrderSummaryView,
  OrderView,
  PayableSaleView,
  PaymentParameters,
  PriceView,
  RatingSummaryView,
  RefundNumbersView,
  RefundRequestView,
  ReportView,
  TierView,
} from '../../core/contracts/shapes'
export type { CouponBenefit } from '../../core/domain/coupons/records'
export type { Locale } from '../../core/domain/members/records'
export type { Quote } from '../../core/domain/pricing/records'
export type { TextKey } from '../../core/i18n/catalogue'
export type { Bilingual, Reason } from '../../core/domain/units/schema'
