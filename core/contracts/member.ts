import * as z from 'zod/mini'
import { locales, messageKinds } from '../domain/members/records'
import { tierCodes } from '../domain/pricing/records'
import { bilingual, instant, pointsAmount } from '../domain/units/schema'
import { defineContract } from './contract'
import { nothing, tierView } from './shapes'

const birthday = z.object({
  month: z.int().check(z.gte(1), z.lte(12)),
  day: z.int().check(z.gte(1), z.lte(31)),
  year: z.nullable(z.int().check(z.gte(1900), z.lte(2100))),
})
const notifications = z.object({
  mutedKinds: z.array(z.enum(messageKinds)).check(z.maxLength(messageKinds.length)),
  quietFromMinute: z.int().check(z.gte(0), z.lt(1440)),
  quietUntilMinute: z.int().check(z.gte(0), z.lt(1440)),
})
const memberView = z.object({
  memberId: z.string(),
  nickname: z.string(),
  avatarFileId: z.nullable(z.string()),
  birthday: z.nullable(birthday),
  locale: z.enum(locales),
  tier: tierView,
  points: pointsAmount,
  notifications,
})
const consentKind = z.enum(['privacy', 'birthday', 'plateRecognition', 'preciseLocation', 'marketing'])
const policyVersion = z.string().check(z.regex(/^[0-9A-Za-z._-]{1,20}$/))

/** The member's own record (A2, A8–A11, O6). */
export const member = defineContract({
  /** Silent WeChat login becomes a membership once the privacy policy is agreed to. */
  signUp: {
    roles: ['guest', 'driver', 'staff', 'owner'],
    input: z.object({ policyVersion, locale: z._default(z.enum(locales), 'zh-CN') }),
    output: z.object({ member: memberView, created: z.boolean() }),
  },
  profile: { roles: ['driver'], input: nothing, output: z.object({ member: memberView }) },
  updateProfile: {
    roles: ['driver'],
    input: z.object({
      nickname: z.optional(z.string().check(z.minLength(1), z.maxLength(20))),
      avatarFileId: z.optional(z.nullable(z.string().check(z.maxLength(300), z.startsWith('cloud://')))),
      /** Asked with its purpose, the birthday gift; the year is optional. */
      birthday: z.optional(z.nullable(birthday)),
      locale: z.optional(z.enum(locales)),
      notifications: z.optional(notifications),
    }),
    output: z.object({ member: memberView }),
  },
  /** A code that shows for a minute who the driver is (C13). */
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
  /** Agrees to something, or takes it back. */
  consent: {
    roles: ['driver'],
    input: z.object({ kind: consentKind, policyVersion, given: z.boolean() }),
    output: nothing,
  },
})
