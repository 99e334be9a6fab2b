import { resolve } from 'node:path'
import { demoForecourt } from '../../local/demo/dispensers'
import { DemoService } from '../../local/demo/demoService'
import { setUpStation } from '../../local/demo/setUp'
import type { Forecourt } from '../../local/forecourt'
import type { LocalMachine } from '../../local/localMachine'
import { createLocalMachine } from '../../local/machine'
import { createPages } from '../../local/web/pages'

/** A machine with a station and the tool pages, as `npm start` runs it, without the month of the demo. */
export async function openToolPages(): Promise<{ machine: LocalMachine; forecourt: Forecourt }> {
  let forecourt: Forecourt | undefined
  const machine = await createLocalMachine({
    timers: false,
    services: (made) => {
      forecourt = demoForecourt(made.kernel, { online: false })
      // What the phones would show is proved elsewhere; here a frame of its own is enough.
      const app = {
        name: 'app',
        routes: (scope: Parameters<NonNullable<Forecourt['routes']>>[0]) => {
          scope.get('/app.html', async (_request, reply) =>
            reply.header('content-type', 'text/html').send('<!doctype html><title>app</title>'),
          )
        },
      }
      return [forecourt, new DemoService(made, forecourt), createPages(resolve('dist', 'web')), app]
    },
  })
  if (forecourt === undefined) throw new Error('the machine asked for no services')
  await setUpStation(machine, {})
  forecourt.setOnline(true)
  await forecourt.settle()
  return { machine, forecourt }
}
