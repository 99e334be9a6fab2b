import type { NozzleView, OrderView, PayableSaleView } from '../../../../lib/core'
import { orderText } from '../../../../text/order'
import { named, text } from '../../../../text/text'
import { isRunning, nozzleOf } from '../following'
import { prepayAllowed, prepayChips } from '../prepay'
import type { FuellingState } from '../state'
import { fuelWarning } from './vehicle'

/** A controller silent for so long shows readings of the past. */
const STALE_AFTER_MS = 60_000

const tones = {
  offline: 'offline',
  ready: 'ready',
  calling: 'busy',
  authorised: 'busy',
  fuelling: 'busy',
  suspended: 'busy',
  unpaid: 'busy',
  occupied: 'busy',
} as const satisfies Record<NozzleView['state'], string>

function tile({ number, grade, state }: NozzleView) {
  return { number, grade, stateText: text(`nozzle.${state}`), tone: tones[state] }
}

function saleCard(sale: PayableSaleView, chosen: string) {
  const { nozzleNumber: nozzle, grade, volumeMl: volume, endedAt } = sale
  return {
    saleId: sale.saleId,
    title: text('delivery.metered', { nozzle, grade, volume }),
    ended: text('fuelling.endedAt', { endedAt }),
    fen: sale.amountFen,
    on: sale.saleId === chosen,
  }
}

function prepayCard({ prepay }: FuellingState) {
  if (prepay === null) return null
  const { by, units, typed } = prepay
  return {
    by,
    chips: prepayChips[by].map((value) => ({
      value,
      label:
        by === 'amount'
          ? text('fuelling.chipYuan', { yuan: value })
          : text('fuelling.chipLitres', { litres: value }),
      on: typed === '' && value === units,
    })),
    placeholder: text(by === 'amount' ? 'fuelling.otherYuan' : 'fuelling.otherLitres'),
    typed,
    problem:
      typed === '' || prepayAllowed(prepay)
        ? ''
        : text(by === 'amount' ? 'fuelling.yuanRange' : 'fuelling.litresRange'),
  }
}

function openOrder(order: OrderView) {
  return {
    orderId: order.orderId,
    title: orderText(order),
    fen: order.quote?.dueFen ?? order.meteredFen,
    state: text(order.state === 'authorised' ? 'openOrder.paid' : 'openOrder.unpaid'),
  }
}

function staleText({ offline, heardAt, liveAt }: FuellingState): string {
  if (offline) return text('failure.offline')
  return liveAt - heardAt > STALE_AFTER_MS ? text('fuelling.liveStale', { at: heardAt }) : ''
}

/** Why a nozzle has nothing for this driver to pay, and what to do. */
function whyNothing(state: FuellingState): string {
  if (state.taken) return text('fuelling.taken', { nozzle: state.nozzleNumber })
  return text(nozzleOf(state)?.state === 'offline' ? 'fuelling.stationOffline' : 'fuelling.noSale')
}

/** A wrong fuel is best seen before it flows; of what has flowed, the delivery that is chosen tells. */
function warning(state: FuellingState) {
  const sale = state.sales?.find(({ saleId }) => saleId === state.saleId)
  const productId = sale?.productId ?? nozzleOf(state)?.productId
  return productId === undefined ? null : fuelWarning(state, productId, sale !== undefined)
}

/** Finding one's delivery: the scanner, the nozzles, what the one picked has delivered. */
export function pickView(state: FuellingState) {
  const { nozzleNumber, sales, stationName, prepay } = state
  const looking = nozzleNumber > 0 && sales === null
  const running = isRunning(nozzleOf(state))
  return {
    station: stationName === null ? '' : named(stationName),
    stale: staleText(state),
    guide: state.guide,
    orders: state.openOrders.map(openOrder),
    tiles: state.nozzles.map(tile),
    selected: nozzleNumber,
    looking,
    sales: (sales ?? []).map((sale) => saleCard(sale, state.saleId)),
    nothing: nozzleNumber > 0 && !looking && sales?.length === 0 && !running && prepay === null,
    why: whyNothing(state),
    prepay: prepayCard(state),
    warning: warning(state),
  }
}
