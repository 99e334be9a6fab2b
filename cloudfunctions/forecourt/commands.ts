import type { ForecourtCommand, ForecourtReply } from '../../core/contracts/forecourt'
import type { Authorisation, MeteredSale } from '../../core/domain/orders/records'
import { productOfNozzle } from '../../core/domain/station/nozzles'
import { nextPollMs } from '../../core/domain/station/polling'
import { pendingPrices, retireSuperseded } from '../../core/domain/station/prices'
import type { LiveState, Price, Station } from '../../core/domain/station/records'
import type { Database } from '../common/data/database'

/** A price is sent to the pumps this long before it takes effect, so that a short silence does no harm. */
const priceLeadMs = 6 * 3_600_000

/**
 * What a station's controller has to be told now. Nothing is queued: a record says what is wanted and keeps saying it
 * until the controller reports the effect, so a lost reply costs one poll. The newest come first where there are too many
 * to tell: what stays pending for days must not keep today's from being told.
 */
export async function pendingCommands(
  db: Database,
  stationId: string,
  live: LiveState | null,
  at: number,
): Promise<ForecourtReply> {
  const [sales, authorisations, prices] = await Promise.all([
    db.sales.find({
      where: { stationId, pendingCommand: { in: ['lock', 'release', 'clear'] } },
      orderBy: [['receivedAt', 'desc']],
      limit: 50,
    }),
    db.authorisations.find({
      where: { stationId, pendingCommand: { in: ['authorise', 'void'] } },
      orderBy: [['requestedAt', 'desc']],
      limit: 20,
    }),
    db.prices.find({
      where: { stationId, pendingCommand: 'changePrice', effectiveAt: { lte: at + priceLeadMs } },
      orderBy: [['effectiveAt', 'desc']],
      limit: 50,
    }),
  ])
  const commands = [
    ...sales.toReversed().map(saleCommand),
    ...authorisations.toReversed().map(authorisationCommand),
    ...(prices.length === 0 ? [] : await priceCommands(db, stationId, prices, at)),
  ]
  return { commands, nextPollMs: nextPollMs({ sales, authorisations }, live, at) }
}

function saleCommand(sale: MeteredSale): ForecourtCommand {
  const target = { saleId: sale._id, fuellingPointId: sale.fuellingPointId, sequence: sale.sequence }
  // A lock that begins anew is another command, since a controller may drop ids that it has seen.
  const commandId = `${sale.pendingCommand}:${sale._id}:${sale.orderId ?? ''}:${sale.lockedUntil}`
  if (sale.pendingCommand === 'lock')
    return { kind: 'lockSale', commandId, ...target, until: sale.lockedUntil }
  return { kind: sale.pendingCommand === 'clear' ? 'clearSale' : 'releaseSale', commandId, ...target }
}

function authorisationCommand(authorisation: Authorisation): ForecourtCommand {
  const { _id: authorisationId, fuellingPointId, nozzleNumbers, limitFen, limitMl, expiresAt } = authorisation
  const commandId = `${authorisation.pendingCommand}:${authorisationId}`
  return authorisation.pendingCommand === 'void'
    ? { kind: 'voidAuthorisation', commandId, authorisationId, fuellingPointId }
    : {
        kind: 'authorise',
        commandId,
        authorisationId,
        fuellingPointId,
        nozzleNumbers,
        limitFen,
        limitMl,
        expiresAt,
      }
}

/** Tells the prices that still count, and gives up those that a later one has overtaken. */
async function priceCommands(
  db: Database,
  stationId: string,
  prices: readonly Price[],
  at: number,
): Promise<ForecourtCommand[]> {
  // As they are now: an older copy would not know a price that has taken effect just now.
  const station = await db.stations.require(stationId)
  const pricing = await db.pricings.require(`${stationId}:current`)
  const { due, superseded } = pendingPrices(prices, pricing, at)
  if (superseded.length > 0) {
    await db.transaction(async (tx) => {
      const current: Price[] = []
      for (const { _id } of superseded) current.push(await tx.require('prices', _id))
      return tx.save(retireSuperseded(current, pricing, at))
    })
  }
  return due
    .map((price) => priceCommand(price, station))
    .filter(({ nozzleNumbers }) => nozzleNumbers.length > 0)
}

function priceCommand(price: Price, station: Station): Extract<ForecourtCommand, { kind: 'changePrice' }> {
  const taken = new Set(price.takenBy.map(({ nozzleNumber }) => nozzleNumber))
  const waiting = station.nozzles.filter(
    (nozzle) => productOfNozzle(nozzle, price.effectiveAt) === price.productId && !taken.has(nozzle.number),
  )
  return {
    kind: 'changePrice',
    commandId: `changePrice:${price._id}`,
    priceId: price._id,
    productId: price.productId,
    nozzleNumbers: waiting.map(({ number }) => number),
    priceFenPerL: price.priceFenPerL,
    effectiveAt: price.effectiveAt,
  }
}
