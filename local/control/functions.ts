import type { ControlRoute } from './route'

/**
 * `GET /local/functions`: every built function with what its config.json says and its processes. `GET /local/timers`:
 * every timer with its next run.
 */
export const functionsRoute: ControlRoute = (app, { functions }) => {
  app.get('/local/functions', () => ({
    functions: functions.host
      .status()
      .map(({ name, instances }) => ({ name, instances, config: functions.host.bundles.find(name)?.config })),
  }))
  app.get('/local/timers', () => ({ running: functions.timers.isRunning, timers: functions.timers.list() }))
}
