import * as z from 'zod/mini'
import { tierCodes } from '../pricing/records'
import { day, fenAmount, instant, month, pointsAmount, recordHead } from '../units/schema'

export const roles = ['guest', 'driver', 'staff', 'owner', 'system'] as const
export type Role = (typeof roles)[number]

/** `identities/{openid}`: who a WeChat user is here; created once. */
export const IdentitySchema = z.object({
  ...recordHead,
  memberId: z.nullable(z.string()),
  roles: z.array(z.enum(['driver', 'staff', 'owner'])),
  /** Set for staff: the person's name and the stations where they work. */
  staff: z.nullable(z.object({ name: z.string(), stationIds: z.array(z.string()) })),
  createdAt: instant,
})
export type Identity = z.infer<typeof IdentitySchema>

/** Month bucket of growth: a refund hits the month of the original fuelling (F2, F8). */
export const GrowthMonthSchema = z.object({
  month,
  paidFen: fenAmount,
  /** Days of this month with a qualifying fuelling, and how many of them there were. */
  days: z.array(z.object({ day: z.int(), fuellings: z.int() })),
})
export type GrowthMonth = z.infer<typeof GrowthMonthSchema>

/** Points that lapse at the end of one day. */
export const LotSchema = z.object({ expiresOn: day, points: pointsAmount })
export type Lot = z.infer<typeof LotSchema>

/** Points set aside for an order until it is paid or given up. */
export const HoldSchema = z.object({ orderId: z.string(), points: pointsAmount, lots: z.array(LotSchema) })
export type Hold = z.infer<typeof HoldSchema>

export const messageKinds = [
  'order',
  'payment',
  'points',
  'coupon',
  'invoice',
  'tier',
  'priceChange',
  'birthday',
  'promotion',
  'account',
  'emergency',
] as const
export type MessageKind = (typeof messageKinds)[number]

export const locales = ['zh-CN', 'en'] as const
export type Locale = (typeof locales)[number]

export const typeSizes = ['auto', 'standard', 'large'] as const

/** `members/{memberId}`: a member's whole standing, so that an act reads and writes one document. */
export const MemberSchema = z.object({
  ...recordHead,
  openid: z.string(),
  status: z.enum(['active', 'closed']),
  createdAt: instant,
  locale: z.enum(locales),
  profile: z.object({
    nickname: z.string(),
    avatarFileId: z.nullable(z.string()),
    birthday: z.nullable(z.object({ month: z.int(), day: z.int(), year: z.nullable(z.int()) })),
  }),
  /** `MM-DD` as it was given, for the birthday push, which celebrates 29 February on the 28th of other years; `none` when unknown. */
  birthdayKey: z.string(),
  /** When the birthday was last told; it outlives its withdrawal. Absent: never, or at the sign-up. */
  birthdaySetAt: z.optional(instant),
  consents: z.array(z.object({ kind: z.string(), policyVersion: z.string(), at: instant })),
  /** A first screen's share of the member's vehicles, so that it needs no other read (A9). */
  vehicles: z.array(
    z.object({
      vehicleId: z.string(),
      /** `京A··345` */
      plateHint: z.string(),
      name: z.string(),
      /** The fuel it usually takes. */
      productId: z.nullable(z.string()),
      /** One of them is, when there is any. */
      isDefault: z.boolean(),
    }),
  ),
  /** The phone number, once the member has given it (A1). */
  phone: z.nullable(
    z.object({
      sealed: z.string(),
      /** Keyed hash, to be found by. */
      index: z.string(),
      /** `138****1234` */
      hint: z.string(),
      boundAt: instant,
    }),
  ),
  /** Wrong answers to the question for the hidden digits on one day (A6). */
  phoneTries: z.object({ day: z.nullable(day), count: z.int() }),
  /** How the app looks and where it begins; `auto` follows the phone (A12). */
  preferences: z.object({
    language: z.enum(['auto', ...locales]),
    typeSize: z.enum(typeSizes),
    stationId: z.nullable(z.string()),
    productId: z.nullable(z.string()),
  }),
  /** Since when the member's data may be taken out, and how often on one day (O8). */
  takeOut: z.object({ day: z.nullable(day), count: z.int(), openUntil: instant }),
  /** When the membership ends by the member's own wish, or NEVER (O8). */
  closeAt: instant,
  tier: z.object({ code: z.enum(tierCodes), since: instant }),
  growth: z.array(GrowthMonthSchema),
  points: z.object({
    /** Spendable now; below zero only after a waived clawback. Equals the sum of lots, less what is owed. */
    available: z.int(),
    held: pointsAmount,
    lots: z.array(LotSchema),
    holds: z.array(HoldSchema),
  }),
  wallet: z.object({ giftFen: fenAmount, principalFen: fenAmount }),
  fuelling: z.object({
    count: z.int(),
    firstAt: z.nullable(instant),
    lastAt: z.nullable(instant),
    /** The open order whose price promised the extra of the first fuelling. Absent: none. */
    firstPromisedTo: z.optional(z.string()),
    /** Monday of the week the count belongs to. */
    week: z.object({ monday: day, fuellings: z.int() }),
  }),
  notifications: z.object({
    mutedKinds: z.array(z.enum(messageKinds)),
    /** Minutes after midnight, Asia/Shanghai; from > until spans midnight. */
    quietFromMinute: z.int(),
    quietUntilMinute: z.int(),
  }),
})
export type Member = z.infer<typeof MemberSchema>
export type MemberVehicle = Member['vehicles'][number]

/** `consents/consent:{memberId}:{kind}:{at}`: proof of what was agreed to or withdrawn, and when (O6). */
export const ConsentSchema = z.object({
  ...recordHead,
  memberId: z.string(),
  kind: z.enum(['privacy', 'birthday', 'plateRecognition', 'preciseLocation', 'marketing']),
  policyVersion: z.string(),
  given: z.boolean(),
  at: instant,
})
export type Consent = z.infer<typeof ConsentSchema>
