import type { ForecourtBatch, ForecourtEvent, SaleCompleted } from '../../contracts/forecourt'
import { insert, set, type Change, type Decision } from '../decision'
import { acknowledgeAuthorisation, consumeAuthorisation } from '../orders/authorisation'
import type { Authorisation, MeteredSale } from '../orders/records'
import { newsTime, type BatchClock } from './controllerTime'
import { applyNozzleNews, silentStation } from './liveNews'
import { newSale, saleId } from './newSale'
import { nozzleAt } from './nozzles'
import { priceTaken } from './prices'
import type { LiveState, Price, Shift, Station } from './records'
import { applySaleNews } from './saleNews'

export interface IntakeInput {
  readonly station: Station
  /** Null before the station was first heard of. */
  readonly live: LiveState | null
  readonly batch: ForecourtBatch
  readonly sequence: number
  readonly clock: BatchClock
  /** The records that the batch names, as far as they exist (`namedIn`). */
  readonly sales: readonly MeteredSale[]
  readonly authorisations: readonly Authorisation[]
  readonly prices: readonly Price[]
  /** Shifts that have closed lately, for sales that come late. */
  readonly closedShifts: readonly Shift[]
}

export interface IntakeResult {
  /** Pre-paid deliveries whose orders can be settled now. */
  readonly delivered: readonly { readonly saleId: string; readonly orderId: string }[]
  /** Pre-paid orders whose unused money can go back now. */
  readonly voided: readonly { readonly orderId: string }[]
  /** Sales cleared at the till while a driver held them. */
  readonly conflicts: readonly { readonly saleId: string; readonly orderId: string }[]
  /** Events that name nothing known; the station's set-up has to be looked at. */
  readonly unknown: readonly ForecourtEvent[]
  /** What is known of the station now. */
  readonly live: LiveState
}

/** Silence longer than this is worth a write, so that the station does not look offline. */
const HEARD_EVERY_MS = 20_000

/** Whether a batch says nothing that has to be written: no events, and the station was heard of just now. */
export function isQuiet({ events }: ForecourtBatch, live: LiveState | null, receivedAt: number): boolean {
  return events.length === 0 && receivedAt - (live?.heardAt ?? 0) < HEARD_EVERY_MS
}

/** The records a batch speaks of, to be read before it is taken in. */
export function namedIn(
  stationId: string,
  { events }: ForecourtBatch,
): { readonly saleIds: string[]; readonly authorisationIds: string[]; readonly priceIds: string[] } {
  const [sales, authorisations, prices] = [new Set<string>(), new Set<string>(), new Set<string>()]
  for (const event of events) {
    if (event.type === 'saleCompleted') {
      sales.add(saleId(stationId, event))
      if (event.authorisationId !== null) authorisations.add(event.authorisationId)
    }
    if (event.type === 'saleState') sales.add(event.saleId)
    if (event.type === 'authorisationState') authorisations.add(event.authorisationId)
    if (event.type === 'priceTaken') prices.add(event.priceId)
  }
  return { saleIds: [...sales], authorisationIds: [...authorisations], priceIds: [...prices] }
}

/**
 * Takes in what a station's controller reports: sales once, everything else as far as it is news. A batch that comes twice,
 * late or out of order leaves the same records (C8, C11; product decisions, Paying).
 */
export function intake(input: IntakeInput): Decision<IntakeResult> {
  const taking = new Taking(input)
  const { events } = input.batch
  // Deliveries first: news of a sale may stand before the sale itself.
  for (const event of events) if (event.type === 'saleCompleted') taking.saleCompleted(event)
  for (const event of events) taking.news(event)
  const quiet = isQuiet(input.batch, input.live, input.clock.receivedAt)
  const live = { ...liveAfter(input), unpaid: taking.unpaid() }
  return {
    changes: [...taking.changes(), ...(quiet ? [] : [set('liveStates', live)])],
    result: { ...taking.result, live },
  }
}

/** One batch being taken in: the records it names and what became of them. */
class Taking {
  private readonly sales: Map<string, MeteredSale>
  private readonly authorisations: Map<string, Authorisation>
  private readonly prices: Map<string, Price>
  readonly result = {
    delivered: [] as { saleId: string; orderId: string }[],
    voided: [] as { orderId: string }[],
    conflicts: [] as { saleId: string; orderId: string }[],
    unknown: [] as ForecourtEvent[],
  }

  constructor(private readonly input: IntakeInput) {
    // A controller speaks of its own station only: a record of another one is as good as none.
    const ours = ({ stationId }: { readonly stationId: string }): boolean => stationId === input.station._id
    this.sales = new Map(input.sales.filter(ours).map((sale) => [sale._id, sale]))
    this.authorisations = new Map(input.authorisations.filter(ours).map((one) => [one._id, one]))
    this.prices = new Map(input.prices.filter(ours).map((price) => [price._id, price]))
  }

  saleCompleted(event: SaleCompleted): void {
    const { station, closedShifts, clock } = this.input
    const id = saleId(station._id, event)
    if (this.sales.has(id)) return
    const nozzle = nozzleAt(station, event.fuellingPointId, event.logicalId)
    const authorisation = this.liveAuthorisation(event)
    const sale =
      nozzle === null ? null : newSale({ event, station, nozzle, authorisation, closedShifts, clock })
    if (sale === null) {
      this.result.unknown.push(event)
      return
    }
    this.sales.set(id, sale)
    if (authorisation === null) return
    const { orderId } = authorisation
    if (sale.state === 'locked') {
      this.authorisations.set(authorisation._id, consumeAuthorisation(authorisation, id, sale.endedAt))
      this.result.delivered.push({ saleId: id, orderId })
    } else {
      // Lifted and hung up again: nothing was delivered.
      const heard: Authorisation = { ...authorisation, state: 'active' }
      this.authorisations.set(authorisation._id, acknowledgeAuthorisation(heard, 'voided', sale.endedAt))
      this.result.voided.push({ orderId })
    }
  }

  private liveAuthorisation(event: SaleCompleted): Authorisation | null {
    if (event.authorisationId === null) return null
    const found = this.authorisations.get(event.authorisationId)
    if (found === undefined) this.result.unknown.push(event)
    return found === undefined || found.state === 'voided' || found.saleId !== null ? null : found
  }

  news(event: ForecourtEvent): void {
    const known =
      event.type === 'saleState'
        ? this.saleNews(event)
        : event.type === 'authorisationState'
          ? this.authorisationNews(event)
          : event.type === 'priceTaken'
            ? this.priceNews(event)
            : true
    if (!known) this.result.unknown.push(event)
  }

  private saleNews(event: Extract<ForecourtEvent, { type: 'saleState' }>): boolean {
    const known = this.sales.get(event.saleId)
    if (known === undefined) return false
    const { sale, conflict } = applySaleNews(known, event)
    this.sales.set(sale._id, sale)
    if (conflict) this.result.conflicts.push({ saleId: sale._id, orderId: known.orderId ?? '' })
    return true
  }

  private authorisationNews(event: Extract<ForecourtEvent, { type: 'authorisationState' }>): boolean {
    const known = this.authorisations.get(event.authorisationId)
    if (known === undefined) return false
    const after = acknowledgeAuthorisation(known, event.state, newsTime(event.at, this.input.clock))
    this.authorisations.set(after._id, after)
    if (after.state === 'voided' && known.state !== 'voided')
      this.result.voided.push({ orderId: after.orderId })
    return true
  }

  private priceNews(event: Extract<ForecourtEvent, { type: 'priceTaken' }>): boolean {
    const known = this.prices.get(event.priceId)
    if (known === undefined) return false
    const { station, clock } = this.input
    this.prices.set(known._id, priceTaken(known, station, event.nozzleNumber, newsTime(event.at, clock)))
    return true
  }

  /** Deliveries that wait for their payer: those known before, corrected by every sale that this batch speaks of. */
  unpaid(): NonNullable<LiveState['unpaid']> {
    const before = this.input.live?.unpaid ?? []
    const waiting = [...this.sales.values()].filter(
      ({ state, authorisationId }) => state === 'payable' || (state === 'locked' && authorisationId === null),
    )
    return [
      ...before.filter(({ saleId }) => !this.sales.has(saleId)),
      ...waiting.map(({ _id, nozzleNumber }) => ({ saleId: _id, nozzleNumber })),
    ]
  }

  /** What differs from what was read. */
  changes(): Change[] {
    const { sales, authorisations, prices } = this.input
    const changed: Change[] = []
    for (const sale of this.sales.values()) {
      if (sales.includes(sale)) continue
      const there = sales.some((other) => other._id === sale._id)
      changed.push(there ? set('sales', sale) : insert('sales', sale))
    }
    for (const one of this.authorisations.values()) {
      if (!authorisations.includes(one)) changed.push(set('authorisations', one))
    }
    for (const price of this.prices.values()) if (!prices.includes(price)) changed.push(set('prices', price))
    return changed
  }
}

function liveAfter({ station, live, batch, sequence, clock }: IntakeInput): LiveState {
  const before = live ?? silentStation(station._id)
  const news = batch.events.filter((event) => event.type === 'nozzleState')
  return {
    ...before,
    sequence: Math.max(before.sequence, sequence),
    heardAt: Math.max(before.heardAt, clock.receivedAt),
    newsAt: batch.events.length === 0 ? before.newsAt : Math.max(before.newsAt, clock.receivedAt),
    nozzles: applyNozzleNews(before.nozzles, news, clock),
  }
}
