import { z } from 'zod'

/** What the product asks the invoicing service for. Amounts are fen with tax, volume is millilitres. */
export const orderSchema = z.object({
  reference: z.string().min(1),
  seller: z.object({ name: z.string().min(1), taxNumber: z.string().min(1) }),
  buyer: z.object({
    type: z.enum(['personal', 'company']),
    name: z.string().min(1),
    taxNumber: z.string().nullable(),
    email: z.string().nullable(),
  }),
  item: z.object({
    taxCode: z.string().regex(/^\d{19}$/),
    goodsName: z.string().min(1),
    unit: z.literal('升'),
    volumeMl: z.int().positive(),
    taxPercent: z.int(),
  }),
  amountFen: z.int().positive(),
})

export const applicationSchema = z.object({
  order: orderSchema,
  acceptedAt: z.int(),
  /** Set when it was made to fail. */
  problem: z.string().nullable(),
  number: z.string(),
  reversedAt: z.int().nullable(),
})
export type Application = z.output<typeof applicationSchema>

/** What the service answers about an application. */
export type Answer =
  | { readonly state: 'accepted' }
  | { readonly state: 'issued'; readonly number: string }
  | { readonly state: 'failed'; readonly problem: string }
  | { readonly state: 'reversed' }

/** The tax bureau takes so long, in milliseconds of the virtual clock. */
export const ISSUE_AFTER_MS = 60_000

/** Where an application stands at an instant. */
export function answerOf(application: Application, at: number): Answer {
  if (application.problem !== null) return { state: 'failed', problem: application.problem }
  if (application.reversedAt !== null) return { state: 'reversed' }
  if (at - application.acceptedAt < ISSUE_AFTER_MS) return { state: 'accepted' }
  return { state: 'issued', number: application.number }
}
