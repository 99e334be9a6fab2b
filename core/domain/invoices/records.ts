import * as z from 'zod/mini'
import { fenAmount, instant, millilitres, recordHead } from '../units/schema'

/** `invoices/invoice:{orderId}:{n}` (D13). Name and tax number are sealed at rest. */
export const InvoiceSchema = z.object({
  ...recordHead,
  orderId: z.string(),
  memberId: z.string(),
  n: z.int(),
  /** Of the phone's request; sent again, it finds this invoice. */
  requestId: z.optional(z.string()),
  title: z.object({
    type: z.enum(['personal', 'company']),
    sealedName: z.string(),
    sealedTaxNumber: z.nullable(z.string()),
  }),
  sealedEmail: z.nullable(z.string()),
  legalEntityId: z.string(),
  amountFen: fenAmount,
  item: z.object({
    taxCode: z.string(),
    goodsName: z.string(),
    unit: z.literal('升'),
    volumeMl: millilitres,
    taxPercent: z.int(),
  }),
  state: z.enum(['requested', 'accepted', 'issued', 'failed', 'reversing', 'reversed']),
  provider: z.string(),
  /** The provider's name for this try; a new one after each failure. */
  providerRef: z.string(),
  tries: z.int(),
  nextTryAt: instant,
  requestedAt: instant,
  issuedAt: z.nullable(instant),
  number: z.nullable(z.string()),
  fileId: z.nullable(z.string()),
  problem: z.nullable(z.string()),
})
export type Invoice = z.infer<typeof InvoiceSchema>

/** `invoiceTitles/{memberId}`: the titles that a member uses again, sealed as they are on an invoice (D13, O1). */
export const InvoiceTitlesSchema = z.object({
  ...recordHead,
  titles: z.array(
    z.object({
      titleId: z.string(),
      type: z.enum(['personal', 'company']),
      sealedName: z.string(),
      sealedTaxNumber: z.nullable(z.string()),
      sealedEmail: z.nullable(z.string()),
      usedAt: instant,
    }),
  ),
  /** The one that is taken with one tap; empty when there is none. */
  defaultTitleId: z.string(),
})
export type InvoiceTitles = z.infer<typeof InvoiceTitlesSchema>
