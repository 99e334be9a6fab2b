import { DomainError } from '../../core/contracts/errors'
import { ForecourtBatchSchema, type ForecourtBatch } from '../../core/contracts/forecourt'
import { intake, isQuiet, namedIn, type IntakeResult } from '../../core/domain/station/intake'
import type { LiveState, Shift, Station } from '../../core/domain/station/records'
import { slicesOf } from '../../core/domain/station/slices'
import type { CollectionName, RecordOf } from '../../core/domain/records'
import type { Database } from '../common/data/database'
import type { Transaction } from '../common/data/transaction'
import type { ActContext } from '../common/runtime/action'
import { describeError } from '../common/runtime/logger'
import { parse } from '../common/runtime/serve'
import type { HttpReply, HttpRequest } from '../common/runtime/serveHttp'
import { stationOf } from '../common/services/catalogue'
import { finishPrepaidSale, refundUnused } from '../common/services/prepaid'
import { giveUp } from '../common/services/release'
import { pendingCommands } from './commands'
import { senderOf } from './sender'

/**
 * A batch of a station's controller: taken in once, whatever follows is begun, and what the controller has to be told
 * rides in the reply (C8, C11; core/contracts/forecourt.ts).
 */
export async function receiveBatch(request: HttpRequest, context: ActContext): Promise<HttpReply> {
  const { db, clock } = context
  const { stationId, sequence, timestamp } = await senderOf(db, request, clock.now())
  const batch = parse(ForecourtBatchSchema, readJson(request.rawBody), 'body')
  const live = await db.liveStates.get(stationId)
  requireNew(sequence, live)
  // A quiet poll costs no transaction: there are thousands a day.
  const heard = isQuiet(batch, live, clock.now())
    ? live
    : await takeIn(context, stationId, batch, { sequence, sentAt: timestamp })
  return { status: 200, body: await pendingCommands(db, stationId, heard, clock.now()) }
}

interface Sent {
  readonly sequence: number
  readonly sentAt: number
}

/**
 * Takes a batch in, slice by slice: what a slice has written stays, and a batch that was cut off halfway comes again with
 * the same number, so the number counts as used with the last slice only.
 */
async function takeIn(
  context: ActContext,
  stationId: string,
  batch: ForecourtBatch,
  sent: Sent,
): Promise<LiveState | null> {
  const { db } = context
  // Which shift is open decides where a delivery is booked: then the station is read as it is now.
  const hasDelivery = batch.events.some(({ type }) => type === 'saleCompleted')
  const station = hasDelivery
    ? await db.stations.require(stationId)
    : await stationOf(db, stationId, context.clock.now())
  const closedShifts = hasDelivery ? await closedLately(db, stationId) : []
  const slices = slicesOf(batch)
  const results: IntakeResult[] = []
  try {
    for (const [n, slice] of slices.entries()) {
      const sequence = n === slices.length - 1 ? sent.sequence : 0
      results.push(await takeSlice(context, { station, closedShifts, slice, sent, sequence }))
    }
  } finally {
    // Also when a later slice failed: what is committed is not news when the batch comes again.
    for (const result of results) await follow(context, result)
  }
  return results.at(-1)?.live ?? null
}

interface SliceInput {
  readonly station: Station
  readonly closedShifts: readonly Shift[]
  readonly slice: ForecourtBatch
  readonly sent: Sent
  /** The batch's number with its last slice, 0 before. */
  readonly sequence: number
}

function takeSlice(
  { db, clock }: ActContext,
  { station, closedShifts, slice, sent, sequence }: SliceInput,
): Promise<IntakeResult> {
  const { saleIds, authorisationIds, priceIds } = namedIn(station._id, slice)
  return db.transaction(async (tx) => {
    const live = await tx.get('liveStates', station._id)
    requireNew(sent.sequence, live)
    return tx.save(
      intake({
        station,
        live,
        batch: slice,
        sequence,
        clock: { sentAt: sent.sentAt, receivedAt: clock.now() },
        sales: await readAll(tx, 'sales', saleIds),
        authorisations: await readAll(tx, 'authorisations', authorisationIds),
        prices: await readAll(tx, 'prices', priceIds),
        closedShifts,
      }),
    )
  })
}

function requireNew(sequence: number, live: LiveState | null): void {
  if (live !== null && sequence < live.sequence)
    throw new DomainError('SIGNATURE_REFUSED', { why: 'sequence used' })
}

async function closedLately(db: Database, stationId: string): Promise<Shift[]> {
  const shifts = await db.shifts.find({ where: { stationId }, orderBy: [['openedAt', 'desc']], limit: 6 })
  return shifts.filter((shift) => shift.closedAt !== null)
}

async function readAll<Name extends CollectionName>(
  tx: Transaction,
  name: Name,
  ids: readonly string[],
): Promise<RecordOf<Name>[]> {
  const found: RecordOf<Name>[] = []
  for (const id of ids) {
    const record = await tx.get(name, id)
    if (record !== null) found.push(record)
  }
  return found
}

/** What a batch lets happen now. It is committed: a step that fails here is logged, and the minute's sweep repeats it. */
async function follow(
  context: ActContext,
  { delivered, voided, conflicts, unknown }: IntakeResult,
): Promise<void> {
  const { db, log } = context
  for (const { saleId, orderId } of conflicts)
    log.error('a sale that a driver held was cleared at the station', { saleId, orderId })
  for (const event of unknown) log.error('an event names nothing known', { event })
  const steps = [
    ...delivered.map(
      ({ saleId }) =>
        async () =>
          finishPrepaidSale(context, await db.sales.require(saleId)),
    ),
    ...voided.map(
      ({ orderId }) =>
        async () =>
          refundUnused(context, await db.orders.require(orderId)),
    ),
    // The till has the money: the driver's payment is closed before he pays for the same fuel.
    ...conflicts.map(({ orderId }) => async () => {
      await giveUp(context, await db.orders.require(orderId), 'tillPaid')
    }),
  ]
  for (const step of steps) {
    try {
      await step()
    } catch (error) {
      log.error('left for the sweep', describeError(error))
    }
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const refused = new DomainError('INVALID_INPUT', { why: 'not JSON' })
    refused.cause = error
    throw refused
  }
}
