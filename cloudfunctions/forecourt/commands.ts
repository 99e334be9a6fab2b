import type { ForecourtCommand, ForecourtReply } from '../../core/contracts/forecourt'
import type { Authorisation, MeteredSale } from '../../core/domain/orders/records'
import { productOfNozzle } from '../../core/domain/station/nozzles'
import type { Price, Station } from '../../core/domain/station/records'
import type { Database } from '../common/data/database'

const busyPollMs = 1_000
const idlePollMs = 10_000
/** A price is sent to the pumps this long before it takes effect, so that a short silence does no harm. */
const priceLeadMs = 6 * 3_600_000

/**
 * What a station's controller has to be told now. Nothing is queued: a record says what is wanted and keeps saying it
 * until the controller reports the effect, so a lost reply costs one poll.
 */
export async function pendingCommands(db: Database, station: Station, at: number): Promise<ForecourtReply> {
  const stationId = station._id
  const [sales, authorisations, prices, openSales] = await Promise.all([
    db.sales.find({ where: { stationId, pendingCommand: { in: ['lock', 'release', 'clear'] } }, limit: 50 }),
    db.authorisations.find({
      where: { stationId, pendingCommand: { in: ['authorise', 'void'] } },
      limit: 20,
    }),
    db.prices.find({ where: { stationId, pendingCommand: 'changePrice' }, limit: 20 }),
    db.sales.count({ stationId, state: { in: ['payable', 'locked', 'settled'] } }),
  ])
  const commands = [
    ...sales.map(saleCommand),
    ...authorisations.map(authorisationCommand),
    ...prices
      .filter((price) => price.effectiveAt - priceLeadMs <= at)
      .map((price) => priceCommand(price, station)),
  ]
  return { commands, nextPollMs: commands.length > 0 || openSales > 0 ? busyPollMs : idlePollMs }
}

function saleCommand(sale: MeteredSale): ForecourtCommand {
  const target = { saleId: sale._id, fuellingPointId: sale.fuellingPointId, sequence: sale.sequence }
  const commandId = `${sale.pendingCommand}:${sale._id}:${sale.orderId ?? ''}`
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

function priceCommand(price: Price, station: Station): ForecourtCommand {
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
