import { DomainError } from '../../core/contracts/errors'
import { ForecourtBatchSchema, type ForecourtBatch } from '../../core/contracts/forecourt'
import { intake, namedIn, type IntakeResult } from '../../core/domain/station/intake'
import type { Shift, Station } from '../../core/domain/station/records'
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
  const station = await stationOf(db, stationId, clock.now())
  const result = await takeIn(context, station, batch, { sequence, sentAt: timestamp })
  await follow(context, result)
  return { status: 200, body: await pendingCommands(db, station, clock.now()) }
}

interface Sent {
  readonly sequence: number
  readonly sentAt: number
}

async function takeIn(
  { db, clock }: ActContext,
  station: Station,
  batch: ForecourtBatch,
  sent: Sent,
): Promise<IntakeResult> {
  const { saleIds, authorisationIds, priceIds } = namedIn(station._id, batch)
  const closedShifts = saleIds.length === 0 ? [] : await closedLately(db, station._id)
  return db.transaction(async (tx) => {
    const live = await tx.get('liveStates', station._id)
    if (live !== null && sent.sequence < live.sequence)
      throw new DomainError('SIGNATURE_REFUSED', { why: 'sequence used' })
    return tx.save(
      intake({
        station,
        live,
        batch,
        sequence: sent.sequence,
        clock: { sentAt: sent.sentAt, receivedAt: clock.now() },
        sales: await readAll(tx, 'sales', saleIds),
        authorisations: await readAll(tx, 'authorisations', authorisationIds),
        prices: await readAll(tx, 'prices', priceIds),
        closedShifts,
      }),
    )
  })
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
