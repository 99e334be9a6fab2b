import { UNPAID_LIMIT, type Controller } from '../controller'
import type { Point } from '../model'
import { permit } from '../pump/permit'
import type { CommandOf } from '../protocol'

/** Keeps a fuelling point for one paid-for delivery, or refuses. */
export function authorise(controller: Controller, command: CommandOf<'authorise'>): void {
  const point = controller.point(command.fuellingPointId)
  const { authorisationId } = command
  const past = controller.state.pastAuthorisations.find((each) => each.id === authorisationId)
  if (past?.state === 'consumed') return
  if (past !== undefined) {
    tell(controller, authorisationId, past.state === 'voided' ? 'voided' : 'refused')
    return
  }
  if (point.authorisation?.id === authorisationId) {
    tell(controller, authorisationId, point.authorisation.state)
    return
  }
  if (!isFree(controller, point, command)) {
    end(controller, authorisationId, 'refused')
    return
  }
  const { nozzleNumbers, limitFen, limitMl, expiresAt } = command
  point.authorisation = { id: authorisationId, nozzleNumbers, limitFen, limitMl, expiresAt, state: 'active' }
  point.preset = null
  tell(controller, authorisationId, 'active')
  permit(controller, point)
}

/** Takes an unused authorisation back; one that delivers is past that. */
export function voidAuthorisation(controller: Controller, command: CommandOf<'voidAuthorisation'>): void {
  const point = controller.point(command.fuellingPointId)
  const { authorisationId } = command
  if (
    controller.state.pastAuthorisations.some(
      (each) => each.id === authorisationId && each.state === 'consumed',
    )
  )
    return
  if (point.authorisation?.id === authorisationId) voidUnused(controller, point)
  else end(controller, authorisationId, 'voided')
}

/** Authorisations that nobody used in time. */
export function voidExpired(controller: Controller): void {
  for (const point of controller.state.points)
    if (point.authorisation?.state === 'active' && point.authorisation.expiresAt <= controller.now())
      voidUnused(controller, point)
}

function voidUnused(controller: Controller, point: Point): void {
  const { authorisation } = point
  if (authorisation === null) return
  if (authorisation.state === 'fuelling') {
    tell(controller, authorisation.id, 'fuelling')
    return
  }
  point.authorisation = null
  end(controller, authorisation.id, 'voided')
  // The nozzle may be out already: then it calls again, without leave.
  if (point.state === 'FDC_AUTHORISED') {
    controller.enter(point, 'FDC_CALLING')
    permit(controller, point)
  }
}

/** A point is free when nobody else fuels there and its unpaid sales leave room. */
function isFree(controller: Controller, point: Point, command: CommandOf<'authorise'>): boolean {
  const idle =
    point.state === 'FDC_READY' || point.state === 'FDC_CALLING' || point.state === 'FDC_AUTHORISED'
  const own = point.lifted === null || command.nozzleNumbers.includes(point.lifted.number)
  const room = controller.unpaid(point.id).length < UNPAID_LIMIT
  const known = command.nozzleNumbers.some((number) => point.nozzles.some((each) => each.number === number))
  return idle && own && room && known && point.authorisation === null && command.expiresAt > controller.now()
}

function end(controller: Controller, id: string, state: 'voided' | 'refused'): void {
  const { state: memory } = controller
  const others = memory.pastAuthorisations.filter((each) => each.id !== id)
  memory.pastAuthorisations = [...others.slice(-500), { id, state }]
  tell(controller, id, state)
}

const tell = (
  controller: Controller,
  id: string,
  state: 'active' | 'refused' | 'fuelling' | 'voided',
): void => {
  controller.emit({ type: 'authorisationState', authorisationId: id, state, at: controller.now() })
}
