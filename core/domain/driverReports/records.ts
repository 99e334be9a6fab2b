import * as z from 'zod/mini'
import { instant, recordHead } from '../units/schema'

/** What a driver may report (C15). */
export const reportKinds = ['wrongFuel', 'wrongAmount', 'equipment', 'danger', 'other'] as const
export type ReportKind = (typeof reportKinds)[number]

export const reportStates = ['received', 'inWork', 'solved'] as const
export type ReportState = (typeof reportStates)[number]

/** `reports/report:{…}`, the end made of member and request id: sent twice, it is one (C15). */
export const ReportSchema = z.object({
  ...recordHead,
  memberId: z.string(),
  stationId: z.string(),
  /** Empty when it is about no order. */
  orderId: z.string(),
  /** 0 when it is about no nozzle. */
  nozzleNumber: z.int(),
  kind: z.enum(reportKinds),
  /** In the driver's words; may be empty. */
  text: z.string(),
  fileIds: z.array(z.string()),
  state: z.enum(reportStates),
  at: instant,
  /** What the station has answered, the latest last. */
  answers: z.array(
    z.object({
      at: instant,
      by: z.object({ role: z.enum(['staff', 'owner']), id: z.string() }),
      state: z.enum(reportStates),
      text: z.string(),
      /** The phone's name for the tap: sent twice, it is one answer. */
      requestId: z.string(),
    }),
  ),
})
export type Report = z.infer<typeof ReportSchema>
