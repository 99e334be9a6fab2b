import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { ForecourtError } from './controller'
import type { Forecourt } from './forecourt'
import { saleKinds } from './model'

const nozzle = z.int()
const liftBody = z.strictObject({
  nozzle,
  kind: z.enum(saleKinds).exactOptional(),
  approvedBy: z.string().exactOptional(),
})
const wishes = { volumeMl: z.int().exactOptional(), amountFen: z.int().exactOptional() }
const fuelBody = z.strictObject({ nozzle, ...wishes, flowMlPerS: z.int().exactOptional() })
const fillBody = liftBody.extend(wishes)
const presetBody = z.strictObject({
  nozzle,
  limitFen: z.int().exactOptional(),
  limitMl: z.int().exactOptional(),
})
const tillBody = z.strictObject({ pointId: z.string(), sequence: z.int() })

/** `/local/forecourt/*`: hands at the nozzles, the till and the plug of the line. */
export async function controlRoutes(
  app: FastifyInstance,
  forecourt: Forecourt,
  prefix: string,
): Promise<void> {
  await app.register(
    (scope) => {
      scope.setErrorHandler((error, _request, reply) => {
        if (error instanceof ForecourtError)
          return reply.code(409).send({ error: { code: 'HARDWARE', message: error.message } })
        if (error instanceof z.ZodError)
          return reply.code(400).send({ error: { code: 'INVALID_INPUT', message: z.prettifyError(error) } })
        throw error
      })
      nozzleRoutes(scope, forecourt)
      stationRoutes(scope, forecourt)
    },
    { prefix },
  )
}

function nozzleRoutes(scope: FastifyInstance, forecourt: Forecourt): void {
  scope.post('/lift', (request) => {
    const { nozzle: number, ...options } = liftBody.parse(request.body)
    forecourt.lift(number, options)
    return forecourt.state()
  })
  scope.post('/fuel', (request) => {
    const { nozzle: number, flowMlPerS, ...wish } = fuelBody.parse(request.body)
    forecourt.fuel(number, readWish(wish), flowMlPerS)
    return forecourt.state()
  })
  scope.post('/hangUp', (request) => {
    const { nozzle: number } = z.strictObject({ nozzle }).parse(request.body)
    return { sale: forecourt.hangUp(number) ?? null }
  })
  scope.post('/fill', (request) => {
    const { nozzle: number, volumeMl, amountFen, ...options } = fillBody.parse(request.body)
    const wish = readWish({
      ...(volumeMl === undefined ? {} : { volumeMl }),
      ...(amountFen === undefined ? {} : { amountFen }),
    })
    return { sale: forecourt.fill(number, wish, options) }
  })
  scope.post('/preset', (request) => {
    const { nozzle: number, ...limit } = presetBody.parse(request.body)
    forecourt.preset(number, limit)
    return forecourt.state()
  })
}

function stationRoutes(scope: FastifyInstance, forecourt: Forecourt): void {
  scope.get('/state', () => ({ ...forecourt.state(), online: forecourt.isOnline() }))
  scope.post('/power', (request) => {
    const { pointId, on } = z.strictObject({ pointId: z.string(), on: z.boolean() }).parse(request.body)
    forecourt.power(pointId, on)
    return forecourt.state()
  })
  scope.post('/till', (request) => {
    const { pointId, sequence } = tillBody.parse(request.body)
    return { sale: forecourt.payAtTill(pointId, sequence) }
  })
  scope.post('/online', (request) => {
    const { online } = z.strictObject({ online: z.boolean() }).parse(request.body)
    forecourt.setOnline(online)
    return { online }
  })
  scope.post('/exchange', () => forecourt.exchange())
}

/** Exactly one of volume and amount. */
function readWish(wish: {
  volumeMl?: number
  amountFen?: number
}): { volumeMl: number } | { amountFen: number } {
  if (wish.volumeMl !== undefined && wish.amountFen === undefined) return { volumeMl: wish.volumeMl }
  if (wish.amountFen !== undefined && wish.volumeMl === undefined) return { amountFen: wish.amountFen }
  throw new ForecourtError('say either volumeMl or amountFen')
}
