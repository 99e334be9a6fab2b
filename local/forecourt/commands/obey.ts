import { ForecourtError, type Controller } from '../controller'
import type { Command } from '../protocol'
import { authorise, voidAuthorisation } from './authorisations'
import { changePrice } from './changePrice'
import { clearSale, lockSale, releaseSale } from './sales'

/** Carries out one command. Repeats are harmless; the report tells how things stand, changed or not. */
export function obey(controller: Controller, command: Command): void {
  const { faults, journal } = controller.parts.kernel
  const fault = faults.take('forecourt', command.kind)
  if (fault?.kind === 'ignore') {
    journal.add({ kind: 'fault', title: `forecourt ignores ${command.kind}`, detail: command })
    return
  }
  journal.add({ kind: 'forecourt', title: `command ${command.kind}`, detail: command })
  try {
    carryOut(controller, command)
  } catch (error) {
    // A command about hardware this station does not have must not stop the others.
    if (!(error instanceof ForecourtError)) throw error
    journal.add({ kind: 'refused', title: `forecourt ${command.kind}: ${error.message}`, detail: command })
  }
}

function carryOut(controller: Controller, command: Command): void {
  switch (command.kind) {
    case 'lockSale':
      lockSale(controller, command)
      break
    case 'releaseSale':
      releaseSale(controller, command)
      break
    case 'clearSale':
      clearSale(controller, command)
      break
    case 'authorise':
      authorise(controller, command)
      break
    case 'voidAuthorisation':
      voidAuthorisation(controller, command)
      break
    case 'changePrice':
      changePrice(controller, command)
      break
  }
}
