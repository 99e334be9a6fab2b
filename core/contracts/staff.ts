import * as z from 'zod/mini'
import { tierCodes } from '../domain/pricing/records'
import { bilingual, fenAmount, fenPerL, instant, millilitres, reason } from '../domain/units/schema'
import { saleStates } from '../domain/orders/records'
import { problemKinds } from '../domain/problems/records'
import { defineContract } from './contract'
import { id, orderView, refundNumbersView, refundRequestView, reportView, requestId } from './shapes'

const why = z.string().check(z.minLength(2), z.maxLength(200))

const saleView = z.object({
  saleId: z.string(),
  nozzleNumber: z.int(),
  fuellingPointId: z.string(),
  grade: z.string(),
  volumeMl: millilitres,
  amountFen: fenAmount,
  endedAt: instant,
  state: z.enum(saleStates),
  lockedUntil: instant,
})

const problemView = z.object({
  problemId: z.string(),
  kind: z.enum(problemKinds),
  /** The id of the record it is about. */
  subject: z.string(),
  /** Empty when it belongs to no order. */
  orderId: z.string(),
  /** What happened and what to do. */
  content: reason,
  at: instant,
})

/** What the people at the station do (C7, D8, D15, O2–O3). */
export const staff = defineContract({
  /** Sales that are not over: unpaid, being paid, not yet cleared. */
  openSales: {
    roles: ['staff', 'owner'],
    input: z.object({ stationId: id }),
    output: z.object({
      sales: z.array(saleView),
      /** Where sales wait, and where the controller lets nobody fuel any more. */
      unpaid: z.array(z.object({ fuellingPointId: z.string(), sales: z.int(), blocked: z.boolean() })),
    }),
  },
  /** Takes a stuck lock off, after asking WeChat Pay about its payment. */
  releaseLock: {
    roles: ['staff', 'owner'],
    input: z.object({ saleId: id, reason: why }),
    output: z.object({ outcome: z.enum(['released', 'settled', 'nothingToDo']) }),
  },
  /** Money taken at the till for a sale. */
  recordTender: {
    roles: ['staff', 'owner'],
    input: z.object({
      saleId: id,
      kind: z.enum(['alipay', 'bankCard', 'cash', 'icCard', 'company']),
      amountFen: fenAmount,
      requestId,
    }),
    output: z.object({ order: z.nullable(orderView), state: z.enum(saleStates) }),
  },
  markDriveOff: {
    roles: ['staff', 'owner'],
    input: z.object({ saleId: id, reason: why }),
    output: z.object({ state: z.enum(saleStates) }),
  },
  /** A new price from an instant on; driven to the pumps and pushed to those who asked (B10). */
  announcePrice: {
    roles: ['owner'],
    input: z.object({
      stationId: id,
      productId: id,
      priceFenPerL: fenPerL.check(z.lte(5000)),
      effectiveAt: instant,
    }),
    output: z.object({ priceId: z.string(), version: z.int() }),
  },
  /**
   * Ends the authorisation of a pre-paid order whose controller is silent, after the pump was read: nothing was delivered
   * and all goes back, or the sale that was.
   */
  closeAuthorisation: {
    roles: ['staff', 'owner'],
    input: z.object({
      orderId: id,
      outcome: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('nothingDelivered') }),
        z.object({ kind: z.literal('delivered'), saleId: id }),
      ]),
      reason: why,
    }),
    output: z.object({ order: orderView }),
  },
  /** What waits for somebody at a station, the oldest first; an owner also sees what belongs to no station. */
  problems: {
    roles: ['staff', 'owner'],
    input: z.object({ stationId: id }),
    output: z.object({ problems: z.array(problemView) }),
  },
  /** Ends a problem by hand, saying how. */
  resolveProblem: {
    roles: ['staff', 'owner'],
    input: z.object({ problemId: id, reason: why }),
    output: z.object({ problemId: z.string(), resolvedAt: instant }),
  },
  /** Who shows a member code (C13): what a member of staff needs to greet and serve him. */
  readMemberCode: {
    roles: ['staff', 'owner'],
    input: z.object({ stationId: id, code: z.string().check(z.minLength(1), z.maxLength(200)) }),
    output: z.object({
      memberId: z.string(),
      nickname: z.string(),
      tier: z.object({ code: z.enum(tierCodes), name: bilingual, fuelOffFenPerL: z.int() }),
      /** His vehicles, their plates half hidden, with the fuel each takes. */
      vehicles: z.array(
        z.object({
          plateHint: z.string(),
          name: z.string(),
          grade: z.nullable(z.string()),
          isDefault: z.boolean(),
        }),
      ),
    }),
  },
  /** What a refund would take back and pay out. */
  previewRefund: {
    roles: ['staff', 'owner'],
    input: z.object({ orderId: id, amountFen: fenAmount.check(z.positive()) }),
    output: refundNumbersView,
  },
  refund: {
    roles: ['staff', 'owner'],
    input: z.object({
      orderId: id,
      amountFen: fenAmount.check(z.positive()),
      reason: why,
      waiveSpentPoints: z._default(z.boolean(), false),
      requestId,
    }),
    output: z.object({ order: orderView, refundId: z.string(), state: z.string(), payoutFen: fenAmount }),
  },
  /** What drivers ask back and nobody has answered, the oldest first (D8). */
  refundRequests: {
    roles: ['staff', 'owner'],
    input: z.object({ stationId: id }),
    output: z.object({ requests: z.array(refundRequestView) }),
  },
  /** Refunds what was asked for; said twice, it is one refund. */
  approveRefund: {
    roles: ['staff', 'owner'],
    input: z.object({ refundRequestId: id, waiveSpentPoints: z._default(z.boolean(), false) }),
    output: z.object({ request: refundRequestView, state: z.string(), payoutFen: fenAmount }),
  },
  declineRefund: {
    roles: ['staff', 'owner'],
    input: z.object({ refundRequestId: id, reason: why }),
    output: z.object({ request: refundRequestView }),
  },
  /** What drivers reported and is not solved, the oldest first (C15). */
  reports: {
    roles: ['staff', 'owner'],
    input: z.object({ stationId: id }),
    output: z.object({ reports: z.array(reportView) }),
  },
  /** Answers a report; the driver is told. */
  answerReport: {
    roles: ['staff', 'owner'],
    input: z.object({ reportId: id, state: z.enum(['inWork', 'solved']), text: why, requestId }),
    output: z.object({ report: reportView }),
  },
})
