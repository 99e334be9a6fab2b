import type { Controller } from '../controller'
import type { Sale } from '../model'
import { permit } from '../pump/permit'
import type { CommandOf } from '../protocol'

type SaleCommand = CommandOf<'lockSale' | 'releaseSale' | 'clearSale'>

/** Payable → Locked, until an instant. */
export function lockSale(controller: Controller, command: CommandOf<'lockSale'>): void {
  onSale(controller, command, (sale) => {
    if (command.until <= controller.now()) return
    sale.state = 'Locked'
    sale.lockedUntil = command.until
  })
}

/** Locked → Payable. */
export function releaseSale(controller: Controller, command: CommandOf<'releaseSale'>): void {
  onSale(controller, command, release)
}

/** Paid: → Cleared, which makes room for the next sale of the point. */
export function clearSale(controller: Controller, command: CommandOf<'clearSale'>): void {
  onSale(controller, command, (sale) => {
    sale.state = 'Cleared'
    sale.lockedUntil = null
  })
  permit(controller, controller.point(command.fuellingPointId))
}

/** Locks that nobody renewed or cleared lapse. */
export function releaseLapsed(controller: Controller): void {
  for (const sale of controller.state.sales) {
    if (sale.state !== 'Locked' || (sale.lockedUntil ?? 0) > controller.now()) continue
    release(sale)
    tell(controller, sale, controller.saleId(sale))
  }
}

function release(sale: Sale): void {
  sale.state = 'Payable'
  sale.lockedUntil = null
}

/** Changes a sale that is not over, and reports how it now stands, changed or not. */
function onSale(controller: Controller, command: SaleCommand, change: (sale: Sale) => void): void {
  const sale = controller.sale(command.fuellingPointId, command.sequence)
  if (sale === undefined) {
    controller.parts.kernel.journal.add({
      kind: 'forecourt',
      title: `${command.kind}: no such sale`,
      detail: command,
    })
    return
  }
  if (sale.state !== 'Cleared') change(sale)
  tell(controller, sale, command.saleId)
}

const TOLD = { Payable: 'released', Locked: 'locked', Cleared: 'cleared' } as const

const tell = (controller: Controller, sale: Sale, saleId: string): void => {
  const { lockedUntil } = sale
  controller.emit({ type: 'saleState', saleId, state: TOLD[sale.state], lockedUntil, at: controller.now() })
}
