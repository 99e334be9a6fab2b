import * as z from 'zod/mini'
import { CouponTemplateSchema } from '../../core/domain/coupons/records'
import { OfferSchema } from '../../core/domain/offers/records'
import { StationSchema } from '../../core/domain/station/records'
import { bilingual, fenPerL, instant } from '../../core/domain/units/schema'
import { ServiceSettingsSchema, WechatSettingsSchema } from '../../core/domain/system/records'

const shortId = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,32}$/))

const NozzleDescription = z.object({
  number: z.int().check(z.positive()),
  fuellingPointId: shortId,
  logicalId: z.int().check(z.positive()),
  productId: shortId,
  tankId: shortId,
})

const ProductDescription = z.object({
  productId: shortId,
  grade: z.string(),
  name: bilingual,
  kind: z.enum(['gasoline', 'diesel']),
  qualityStandard: z.string(),
  supply: bilingual,
  taxCode: z.string().check(z.regex(/^\d{19}$/)),
  floorFenPerL: fenPerL,
  priceFenPerL: fenPerL,
})

const StationDescription = z.object({
  stationId: shortId,
  name: bilingual,
  address: bilingual,
  phone: z.string(),
  location: z.object({ longitude: z.string(), latitude: z.string() }),
  openingHours: bilingual,
  hours: StationSchema.shape.hours,
  facilities: StationSchema.shape.facilities,
  legalEntity: z.object({ id: shortId, name: z.string(), taxNumber: z.string() }),
  merchantId: z.string(),
  nozzles: z.array(NozzleDescription).check(z.minLength(1)),
  products: z.array(ProductDescription).check(z.minLength(1)),
  /** The secret its controller signs with. */
  agentSecret: z.string().check(z.minLength(32)),
})
export type StationDescription = z.infer<typeof StationDescription>

/** What an environment starts with: one JSON file, written by the person who deploys. */
export const SetupDescription = z.object({
  /** From when prices and rules are in force; now when absent. */
  at: z.optional(instant),
  wechat: z.object({
    appId: z.string(),
    appSecret: z.string().check(z.minLength(16)),
    miniprogramState: WechatSettingsSchema.shape.miniprogramState,
    templates: WechatSettingsSchema.shape.templates,
  }),
  merchants: z.array(
    z.object({
      merchantId: z.string().check(z.regex(/^\d{8,12}$/)),
      certificateSerial: z.string(),
      privateKey: z.string(),
      apiV3Key: z.string().check(z.length(32)),
      platformKeys: z.array(z.object({ id: z.string(), publicKey: z.string() })).check(z.minLength(1)),
    }),
  ),
  stations: z.array(StationDescription).check(z.minLength(1)),
  /** The first owner and the staff, by openid. */
  people: z.array(
    z.object({
      openid: z.string(),
      name: z.string(),
      roles: z.array(z.enum(['staff', 'owner'])),
      stationIds: z.array(shortId),
    }),
  ),
  /** What the owner decides besides prices; absent: as shipped. */
  service: z.optional(z.omit(ServiceSettingsSchema, { _id: true, schema: true })),
  couponTemplates: z.array(z.omit(CouponTemplateSchema, { schema: true })),
  /** What drivers are told of from the first day. */
  offers: z.optional(z.array(z.omit(OfferSchema, { schema: true }))),
})
export type SetupDescription = z.infer<typeof SetupDescription>
