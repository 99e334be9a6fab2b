import * as z from 'zod/mini'
import { closingBlocks, closingWords } from '../domain/members/closing'
import { profileGaps } from '../domain/members/gaps'
import { ConsentSchema, locales, typeSizes } from '../domain/members/records'
import { tierCodes } from '../domain/pricing/records'
import { bilingual, instant, pointsAmount } from '../domain/units/schema'
import { defineContract } from './contract'
import { cursor, notificationWishes, nothing, tierView } from './shapes'

const birthday = z.object({
  month: z.int().check(z.gte(1), z.lte(12)),
  day: z.int().check(z.gte(1), z.lte(31)),
  year: z.nullable(z.int().check(z.gte(1900), z.lte(2100))),
})
const memberView = z.object({
  memberId: z.string(),
  nickname: z.string(),
  avatarFileId: z.nullable(z.string()),
  birthday: z.nullable(birthday),
  locale: z.enum(locales),
  tier: tierView,
  points: pointsAmount,
  notifications: notificationWishes,
})
const preferences = z.object({
  language: z.enum(['auto', ...locales]),
  typeSize: z.enum(typeSizes),
  stationId: z.nullable(z.string().check(z.maxLength(64))),
  productId: z.nullable(z.string().check(z.maxLength(64))),
})
const consentKind = ConsentSchema.shape.kind
/** What only the member's own pages show of him. */
const accountView = z.object({
  memberSince: instant,
  phone: z.nullable(z.object({ hint: z.string(), boundAt: instant })),
  vehicles: z.int(),
  preferences,
  consents: z.array(z.object({ kind: consentKind, policyVersion: z.string(), at: instant })),
  /** From when another birthday may be told; null when at once. */
  birthdayFixedUntil: z.nullable(instant),
  /** What has not been told yet and would bring something. */
  gaps: z.array(z.enum(profileGaps)),
  /** When the membership ends because its end was asked for, or null. */
  closesAt: z.nullable(instant),
})
const own = z.object({ member: memberView, account: accountView })
const digits = z.string().check(z.regex(/^\d{1,12}$/))
const closing = z.object({
  loses: z.object({ points: pointsAmount, coupons: z.int(), tier: z.enum(tierCodes) }),
  /** What has to be finished before. */
  blocks: z.array(z.enum(closingBlocks)),
  /** Names what was shown; agreed to with it. */
  digest: z.string(),
  closesAt: z.nullable(instant),
})
const policyVersion = z.string().check(z.regex(/^[0-9A-Za-z._-]{1,20}$/))

/** The member's own record (A2, A8–A11, O6). */
export const member = defineContract({
  /** Silent WeChat login becomes a membership once the privacy policy is agreed to. */
  signUp: {
    roles: ['guest', 'driver', 'staff', 'owner'],
    input: z.object({ policyVersion, locale: z._default(z.enum(locales), 'zh-CN') }),
    output: z.object({ member: memberView, created: z.boolean() }),
  },
  profile: {
    roles: ['driver'],
    input: nothing,
    output: z.extend(own, {
      /** Where the avatar can be seen for a while; null without one. */
      avatarUrl: z.nullable(z.string()),
    }),
  },
  /** What the page of settings shows: where the app begins, and what there is to choose from (A12). */
  settings: {
    roles: ['driver'],
    input: nothing,
    output: z.object({
      preferences,
      stations: z.array(z.object({ stationId: z.string(), name: bilingual })),
      products: z.array(z.object({ productId: z.string(), grade: z.string() })),
    }),
  },
  updateProfile: {
    roles: ['driver'],
    input: z.object({
      nickname: z.optional(z.string().check(z.minLength(1), z.maxLength(20))),
      avatarFileId: z.optional(z.nullable(z.string().check(z.maxLength(300), z.startsWith('cloud://')))),
      /** Asked with its purpose, the birthday gift; the year is optional. */
      birthday: z.optional(z.nullable(birthday)),
      locale: z.optional(z.enum(locales)),
      notifications: z.optional(notificationWishes),
      preferences: z.optional(preferences),
    }),
    output: own,
  },
  /** A code that shows for a short while who the driver is (C13). */
  code: {
    roles: ['driver'],
    input: nothing,
    output: z.object({
      code: z.string(),
      expiresAt: instant,
      at: instant,
      nickname: z.string(),
      tier: z.object({ code: z.enum(tierCodes), name: bilingual }),
    }),
  },
  /** Binds the number that WeChat vouches for; another one needs the hidden digits of the one that is bound. */
  bindPhone: {
    roles: ['driver'],
    input: z.object({ code: z.string().check(z.minLength(1), z.maxLength(200)), digits: z.optional(digits) }),
    output: own,
  },
  unbindPhone: { roles: ['driver'], input: z.object({ digits }), output: own },
  /** A copy of everything kept about the member, page by page; without a cursor it begins anew. */
  export: {
    roles: ['driver'],
    input: z.object({ cursor }),
    output: z.object({
      part: z.string(),
      /** Each record as JSON. */
      records: z.array(z.string()),
      nextCursor: z.nullable(z.string()),
    }),
  },
  /** What ends with the membership, and what stands in the way. */
  closing: { roles: ['driver'], input: nothing, output: closing },
  /** Ends the membership a day later, until when it can be kept. */
  close: {
    roles: ['driver'],
    input: z.object({ word: z.enum(closingWords), digest: z.string().check(z.maxLength(64)) }),
    output: closing,
  },
  keep: { roles: ['driver'], input: nothing, output: closing },
  /** Agrees to something, or takes it back. */
  consent: {
    roles: ['driver'],
    input: z.object({ kind: consentKind, policyVersion, given: z.boolean() }),
    output: nothing,
  },
})
