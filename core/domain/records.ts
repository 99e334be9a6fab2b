import { CouponSchema, CouponTemplateSchema } from './coupons/records'
import { StoredFileSchema } from './files/records'
import { InvoiceSchema, InvoiceTitlesSchema } from './invoices/records'
import { JournalSchema } from './ledger/records'
import { ConsentSchema, IdentitySchema, MemberSchema } from './members/records'
import { InboxMessageSchema, MessageCreditSchema } from './messages/records'
import { OfferSchema } from './offers/records'
import { AuthorisationSchema, MeteredSaleSchema, OrderSchema, RefundSchema } from './orders/records'
import { PricingSchema } from './pricing/records'
import { ProblemSchema } from './problems/records'
import { RatingSchema, RatingTallySchema } from './ratings/records'
import { RefundRequestSchema } from './refundRequests/records'
import { ReportSchema } from './driverReports/records'
import {
  FuellingPointSchema,
  LiveStateSchema,
  PriceSchema,
  ShiftSchema,
  StationSchema,
} from './station/records'
import {
  AccessTokenSchema,
  LeaseSchema,
  MerchantSchema,
  OperationSchema,
  ServiceSettingsSchema,
  StationAgentSchema,
  WechatSettingsSchema,
} from './system/records'
import { VehicleSchema } from './vehicles/records'
import * as z from 'zod/mini'

/** Every collection and the shape of its records: the one list that the data layer, the build and the emulator go by. */
export const recordSchemas = {
  authorisations: AuthorisationSchema,
  consents: ConsentSchema,
  coupons: CouponSchema,
  couponTemplates: CouponTemplateSchema,
  files: StoredFileSchema,
  fuellingPoints: FuellingPointSchema,
  identities: IdentitySchema,
  inboxMessages: InboxMessageSchema,
  invoices: InvoiceSchema,
  invoiceTitles: InvoiceTitlesSchema,
  journals: JournalSchema,
  leases: LeaseSchema,
  liveStates: LiveStateSchema,
  members: MemberSchema,
  merchants: MerchantSchema,
  messageCredits: MessageCreditSchema,
  offers: OfferSchema,
  operations: OperationSchema,
  orders: OrderSchema,
  prices: PriceSchema,
  pricings: PricingSchema,
  problems: ProblemSchema,
  ratings: RatingSchema,
  ratingTallies: RatingTallySchema,
  refundRequests: RefundRequestSchema,
  refunds: RefundSchema,
  reports: ReportSchema,
  sales: MeteredSaleSchema,
  settings: z.union([WechatSettingsSchema, AccessTokenSchema, ServiceSettingsSchema]),
  shifts: ShiftSchema,
  stationAgents: StationAgentSchema,
  stations: StationSchema,
  vehicles: VehicleSchema,
} as const

export type CollectionName = keyof typeof recordSchemas
export type RecordOf<Name extends CollectionName> = z.infer<(typeof recordSchemas)[Name]>
