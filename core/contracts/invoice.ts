import * as z from 'zod/mini'
import { fenAmount, instant } from '../domain/units/schema'
import { defineContract } from './contract'
import { cursor, id, requestId } from './shapes'

const invoiceView = z.object({
  invoiceId: z.string(),
  orderId: z.string(),
  titleType: z.enum(['personal', 'company']),
  titleName: z.string(),
  amountFen: fenAmount,
  state: z.enum(['requested', 'accepted', 'issued', 'failed', 'reversing', 'reversed']),
  requestedAt: instant,
  number: z.nullable(z.string()),
})

/** E-invoices over money paid (D13). */
export const invoice = defineContract({
  request: {
    roles: ['driver'],
    input: z.object({
      orderId: id,
      requestId,
      title: z.discriminatedUnion('type', [
        z.object({ type: z.literal('personal'), name: z.string().check(z.minLength(1), z.maxLength(60)) }),
        z.object({
          type: z.literal('company'),
          name: z.string().check(z.minLength(2), z.maxLength(100)),
          /** 15, 18 or 20 characters: unified social credit code or older numbers. */
          taxNumber: z.string().check(z.regex(/^(?:[0-9A-Z]{15}|[0-9A-Z]{18}|[0-9A-Z]{20})$/)),
        }),
      ]),
      email: z.optional(z.string().check(z.maxLength(100), z.regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/))),
    }),
    output: z.object({ invoice: invoiceView }),
  },
  detail: {
    roles: ['driver'],
    input: z.object({ invoiceId: id }),
    output: z.object({ invoice: invoiceView }),
  },
  list: {
    roles: ['driver'],
    input: z.object({ cursor }),
    output: z.object({ invoices: z.array(invoiceView), nextCursor: z.nullable(z.string()) }),
  },
})
