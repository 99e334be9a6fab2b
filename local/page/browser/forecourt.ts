import { errorOf } from './calls'
import { button, byId, element } from './dom'
import { litres, nozzleName, pricePerLitre, yuan } from './format'
import { ask } from './machine'
import type { ForecourtState, FuellingPoint, Nozzle, Sale } from './shapes'
import { changed, on, store } from './store'
import { isTextKey, text } from './texts'

let known: ForecourtState | undefined
let problem = ''
let amount = '200'
let unit: 'yuan' | 'litres' = 'yuan'

const GRADES: Readonly<Record<string, string>> = { '92': '92#', '95': '95#', '98': '98#', '0': '0#' }

/** The nozzles with what they show, and hands to lift, fuel and hang up. */
export function startForecourt(): void {
  on(['language', 'forecourt'], render)
  render()
}

export async function refreshForecourt(): Promise<void> {
  const next = await ask<ForecourtState>('GET', '/local/forecourt/state')
  // A form that is being filled in is not replaced under the hand.
  const same =
    JSON.stringify(next.points) + unpaidKey(next) === JSON.stringify(known?.points) + unpaidKey(known)
  known = next
  if (!same || next.points.some((point) => point.delivery !== null)) renderNozzles()
  if (!same) renderSales()
}

const unpaidKey = (state: ForecourtState | undefined): string =>
  JSON.stringify(state?.sales.filter((sale) => sale.state !== 'Cleared'))

function render(): void {
  renderNozzles()
  renderHands()
  renderSales()
}

function renderNozzles(): void {
  const host = byId('nozzles')
  if (known === undefined) {
    host.replaceChildren(element('p', { class: 'quiet' }, text('loading')))
    return
  }
  host.replaceChildren(...known.points.flatMap((point) => point.nozzles.map((nozzle) => tile(point, nozzle))))
}

function tile(point: FuellingPoint, nozzle: Nozzle): HTMLElement {
  const lifted = point.lifted?.number === nozzle.number
  const state = lifted || point.lifted === null ? point.state : 'FDC_READY'
  const key = `state${state}`
  const shown = lifted ? reading(point, nozzle) : ''
  return element(
    'button',
    {
      type: 'button',
      class: 'nozzle',
      'data-state': state,
      'aria-pressed': String(store.nozzle === nozzle.number),
      onclick: () => {
        store.nozzle = nozzle.number
        changed('forecourt')
        changed('action')
      },
    },
    element('strong', {}, `${nozzle.number} · ${GRADES[nozzle.productId] ?? nozzle.productId}`),
    element('span', {}, pricePerLitre(nozzle.priceFenPerL)),
    element('span', { class: 'state' }, isTextKey(key) ? text(key) : state),
    shown === '' ? null : element('span', { class: 'reading' }, shown),
  )
}

function reading({ delivery }: FuellingPoint, nozzle: Nozzle): string {
  if (delivery === null) return `0.00 ${text('litres')}`
  const now = store.status?.now ?? Date.now()
  const flowed = ((now - delivery.since) * delivery.flowMlPerS) / 1000
  const ml =
    delivery.flowMlPerS === 0 ? delivery.toMl : Math.min(delivery.toMl, delivery.fromMl + Math.max(0, flowed))
  const fen = ml === delivery.toMl ? delivery.toFen : Math.round((ml * nozzle.priceFenPerL) / 1000)
  return `${litres(ml)} ${text('litres')} · ¥${yuan(fen)}`
}

function renderHands(): void {
  const field = element('input', { id: 'fuel-amount', inputmode: 'decimal', value: amount })
  field.addEventListener('input', () => {
    amount = field.value
  })
  const units = element(
    'select',
    { id: 'fuel-unit', 'aria-label': text('amount') },
    element('option', { value: 'yuan' }, text('yuan')),
    element('option', { value: 'litres' }, text('litres')),
  )
  units.value = unit
  units.addEventListener('change', () => {
    unit = units.value === 'litres' ? 'litres' : 'yuan'
  })
  byId('hands').replaceChildren(
    element('label', { for: 'fuel-amount' }, `${nozzleName(store.nozzle)} · ${text('amount')}`),
    element('div', { class: 'row' }, field, units),
    element(
      'div',
      { class: 'row' },
      button(text('lift'), () => move('lift', {})),
      button(text('fuel'), () => move('fuel', { ...wish(), flowMlPerS: 4_000 }), { class: 'primary' }),
      button(text('hangUp'), () => move('hangUp', {})),
    ),
    element('p', { id: 'hands-problem', class: 'bad', role: 'alert' }, problem),
  )
}

function wish(): Record<string, number> {
  const value = Number(amount)
  return unit === 'yuan' ? { amountFen: Math.round(value * 100) } : { volumeMl: Math.round(value * 100) * 10 }
}

async function move(act: 'lift' | 'fuel' | 'hangUp', what: Record<string, number>): Promise<void> {
  problem = ''
  try {
    await ask('POST', `/local/forecourt/${act}`, { nozzle: store.nozzle, ...what })
    await refreshForecourt()
  } catch (error) {
    problem = errorOf(error)
  }
  byId('hands-problem').textContent = problem
}

function renderSales(): void {
  const unpaid = (known?.sales ?? []).filter((sale) => sale.state !== 'Cleared')
  byId('unpaid').replaceChildren(
    element('h3', {}, text('unpaid')),
    unpaid.length === 0
      ? element('p', { class: 'quiet' }, text('noUnpaid'))
      : element('ul', { class: 'plain' }, ...unpaid.map(line)),
  )
}

function line(sale: Sale): HTMLElement {
  const state = sale.state === 'Locked' ? text('saleLocked') : text('salePayable')
  return element(
    'li',
    {},
    `${nozzleName(sale.nozzleNumber)} · ${litres(sale.volumeMl)} ${text('litres')} · ¥${yuan(sale.amountFen)} · ${state}`,
  )
}
