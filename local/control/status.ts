import type { ControlRoute } from './route'

/** `GET /local/status`: what runs here. */
export const statusRoute: ControlRoute = (app, machine) => {
  app.get('/local/status', () => ({
    baseUrl: machine.baseUrl,
    envId: machine.kernel.envId,
    appId: machine.kernel.appId,
    ephemeral: machine.kernel.stateDir === undefined,
    now: machine.clock.now(),
    clockOffsetMs: machine.clock.offsetMs(),
    functions: machine.functions.host.status(),
    services: machine.services.map(({ name }) => name),
    faults: machine.faults.pending().length,
    journalLast: machine.journal.last(),
  }))
}
