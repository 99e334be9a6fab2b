import * as z from 'zod/mini'
import { bilingual, instant, recordHead } from '../units/schema'

export const offerKinds = ['topic', 'banner', 'notice'] as const
/** The ground an offer is shown on where it has no picture; the app knows the colours. */
export const offerThemes = ['brand', 'benefit', 'festive', 'plain'] as const

/** Where an offer leads. */
export const OfferActionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  /** To the choice of a nozzle. */
  z.object({ kind: z.literal('fuel') }),
  /** A page of the app, with its query. */
  z.object({ kind: z.literal('page'), url: z.string().check(z.regex(/^\/(?:pages|packages)\//)) }),
  /** A coupon that members take themselves. */
  z.object({ kind: z.literal('coupon'), templateId: z.string() }),
])
export type OfferAction = z.infer<typeof OfferActionSchema>

/** `offers/{offerId}`: what the station tells its drivers for a while: a campaign topic, a banner, a notice (H17, H21). */
export const OfferSchema = z.object({
  ...recordHead,
  kind: z.enum(offerKinds),
  title: bilingual,
  /** One line under the title. */
  text: bilingual,
  /** What a driver should know before he counts on it, a line each. */
  rules: z.array(bilingual),
  /** The id of a stored picture. */
  pictureFileId: z.nullable(z.string()),
  theme: z.enum(offerThemes),
  from: instant,
  until: instant,
  /** Empty: every station. */
  stationIds: z.array(z.string()),
  action: OfferActionSchema,
  /** Smaller ones come first. */
  order: z.int(),
  status: z.enum(['published', 'withdrawn']),
})
export type Offer = z.infer<typeof OfferSchema>
