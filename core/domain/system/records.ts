import * as z from 'zod/mini'
import { messageKinds, roles } from '../members/records'
import { instant, recordHead } from '../units/schema'

/** `leases/{name}`: one worker at a time, each with a higher fence than the one before. */
export const LeaseSchema = z.object({
  ...recordHead,
  holder: z.string(),
  fence: z.int(),
  until: instant,
  /** Where the work stands; empty at the start of a round. */
  checkpoint: z.string(),
})
export type Lease = z.infer<typeof LeaseSchema>

/**
 * `operations/operation:{at}:{requestId}`, or `operations/operation:{action}:{subject}:{once}` of an act that happens once per
 * request: who did what, for tracing and audit (O3).
 */
export const OperationSchema = z.object({
  ...recordHead,
  at: instant,
  role: z.enum(roles),
  actor: z.string(),
  action: z.string(),
  subject: z.string(),
  reason: z.string(),
  details: z.string(),
})
export type Operation = z.infer<typeof OperationSchema>

/** `settings/wechat`: the mini-program itself and its message templates. */
export const WechatSettingsSchema = z.object({
  ...recordHead,
  appId: z.string(),
  sealedAppSecret: z.string(),
  miniprogramState: z.enum(['developer', 'trial', 'formal']),
  templates: z.array(
    z.object({
      kind: z.enum(messageKinds),
      templateId: z.string(),
      /** Template keyword, e.g. `thing1`, and the catalogue argument that fills it. */
      fields: z.array(z.object({ keyword: z.string(), from: z.string() })),
    }),
  ),
})
export type WechatSettings = z.infer<typeof WechatSettingsSchema>

const within = (least: number, most: number) => z.int().check(z.gte(least), z.lte(most))

/** `settings/service`: what the owner decides of the service besides prices; the shipped values stand in `defaults.ts`. */
export const ServiceSettingsSchema = z.object({
  ...recordHead,
  ratings: z.object({
    /** So many days a driver may change what he said (B7). */
    changeableDays: within(0, 365),
    /** So many drivers' reports hide a comment until somebody of the station has looked at it. */
    reportsThatHide: within(1, 1000),
  }),
  /** How long a member code shows who a driver is (C13). */
  memberCodeSeconds: within(15, 600),
  /** What the hint at a vehicle's next service reckons with (E5). */
  maintenance: z.object({
    /** A service is due at every multiple of it on the odometer. */
    everyKm: within(1_000, 100_000),
    /** So many kilometres before and after, it is told of more plainly. */
    noticeKm: within(0, 10_000),
    /** Where the odometer has not been told twice, ml on a hundred kilometres. */
    usualMlPer100Km: within(1_000, 100_000),
  }),
})
export type ServiceSettings = z.infer<typeof ServiceSettingsSchema>
export type RatingRules = ServiceSettings['ratings']
export type MaintenanceRules = ServiceSettings['maintenance']

/** `settings/weixinAccessToken`: the token of the HTTPS adapter, shared by all functions. */
export const AccessTokenSchema = z.object({ ...recordHead, sealedToken: z.string(), expiresAt: instant })
export type AccessToken = z.infer<typeof AccessTokenSchema>

/** `merchants/{merchantId}`: keys of WeChat Pay, sealed by the key-encryption key of the environment. */
export const MerchantSchema = z.object({
  ...recordHead,
  certificateSerial: z.string(),
  sealedPrivateKey: z.string(),
  sealedApiV3Key: z.string(),
  /** Keys that verify WeChat Pay's signatures: `PUB_KEY_ID_…` or certificate serial → PEM. */
  platformKeys: z.array(z.object({ id: z.string(), publicKey: z.string() })),
})
export type Merchant = z.infer<typeof MerchantSchema>

/** `stationAgents/{stationId}`: the secret a station's controller signs with. */
export const StationAgentSchema = z.object({ ...recordHead, sealedSecret: z.string(), enabled: z.boolean() })
export type StationAgent = z.infer<typeof StationAgentSchema>
