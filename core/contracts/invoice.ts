import * as z from 'zod/mini'
import { isTaxNumber } from '../domain/invoices/taxNumber'
import { bilingual, fenAmount, instant, millilitres } from '../domain/units/schema'
import { defineContract } from './contract'
import { cursor, id, orderSummaryView, requestId } from './shapes'

const invoiceView = z.object({
  invoiceId: z.string(),
  orderId: z.string(),
  titleType: z.enum(['personal', 'company']),
  titleName: z.string(),
  /** Null on a person's invoice. */
  taxNumber: z.nullable(z.string()),
  email: z.nullable(z.string()),
  amountFen: fenAmount,
  /** What it says was sold. */
  goodsName: z.string(),
  volumeMl: millilitres,
  state: z.enum(['requested', 'accepted', 'issued', 'failed', 'reversing', 'reversed']),
  requestedAt: instant,
  issuedAt: z.nullable(instant),
  number: z.nullable(z.string()),
})

const name = (least: number, most: number) => z.string().check(z.minLength(least), z.maxLength(most))
const title = z.discriminatedUnion('type', [
  z.object({ type: z.literal('personal'), name: name(1, 60) }),
  z.object({
    type: z.literal('company'),
    name: name(2, 100),
    /** 18 characters with their check character, or an older number of 15 or 20. */
    taxNumber: z.string().check(
      z.regex(/^(?:[0-9A-Z]{15}|[0-9A-Z]{18}|[0-9A-Z]{20})$/),
      z.refine((text) => isTaxNumber(text)),
    ),
  }),
])
const email = z.string().check(z.maxLength(100), z.regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/))

/** A title that the member uses again. */
export const titleView = z.object({
  titleId: z.string(),
  type: z.enum(['personal', 'company']),
  name: z.string(),
  taxNumber: z.nullable(z.string()),
  email: z.nullable(z.string()),
  isDefault: z.boolean(),
})
export type InvoiceTitleView = z.infer<typeof titleView>

/** E-invoices over money paid (D13). */
export const invoice = defineContract({
  request: {
    roles: ['driver'],
    input: z.object({
      orderId: id,
      requestId,
      title,
      email: z.optional(email),
      /** Keeps the title for the next time. */
      remember: z._default(z.boolean(), false),
    }),
    output: z.object({ invoice: invoiceView }),
  },
  /** What the page of an order's invoice shows first. */
  form: {
    roles: ['driver'],
    input: z.object({ orderId: id }),
    output: z.object({
      order: orderSummaryView,
      payee: z.string(),
      /** What an invoice asked for now would be over; 0 when none can be. */
      invoiceableFen: fenAmount,
      /** The latest one. */
      invoice: z.nullable(invoiceView),
      titles: z.array(titleView),
    }),
  },
  detail: {
    roles: ['driver'],
    input: z.object({ invoiceId: id }),
    output: z.object({ invoice: invoiceView }),
  },
  list: {
    roles: ['driver'],
    input: z.object({ cursor }),
    output: z.object({
      invoices: z.array(z.object({ invoice: invoiceView, stationName: bilingual })),
      nextCursor: z.nullable(z.string()),
      /** The titles that the caller uses again, the latest first; null but with the first page. */
      titles: z.nullable(z.array(titleView)),
    }),
  },
  /** Keeps a title, without an id as a new one; the same title is kept once. */
  saveTitle: {
    roles: ['driver'],
    input: z.object({
      titleId: z.optional(id),
      title,
      email: z.optional(email),
      isDefault: z._default(z.boolean(), false),
    }),
    output: z.object({ titles: z.array(titleView) }),
  },
  removeTitle: {
    roles: ['driver'],
    input: z.object({ titleId: id }),
    output: z.object({ titles: z.array(titleView) }),
  },
})
