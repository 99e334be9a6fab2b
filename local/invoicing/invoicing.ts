import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import type { Kernel, LocalService } from '../kernel/service'
import type { Fault } from '../kernel/faults'
import { orderSchema, type Answer } from './application'
import { Applications } from './applications'

/** The name under which faults of point `openapi` are planned for this service. */
const SUBJECT = 'invoicing'

export interface Invoicing extends LocalService {
  readonly applications: Applications
}

const paramsSchema = z.object({ reference: z.string().min(1) })

/**
 * An e-invoicing service under `/invoicing`: it accepts at once, issues a minute of the virtual clock later, and reverses
 * in red. Faults, by point `openapi` and subject `invoicing`: `delay` (delayMs), `error` (status 503, nothing done),
 * `lose` (done, but status 503), `fail` (the application fails; detail.problem says why).
 */
export function createInvoicing(kernel: Kernel): Invoicing {
  const applications = new Applications(kernel)
  return {
    name: 'invoicing',
    applications,
    routes: (app) => {
      invoicingRoutes(app, kernel, applications)
    },
    reset: () => {
      applications.reset()
    },
  }
}

function invoicingRoutes(app: FastifyInstance, kernel: Kernel, applications: Applications): void {
  app.post('/invoicing/applications/:reference', async (request, reply) => {
    const { reference } = paramsSchema.parse(request.params)
    const order = orderSchema.safeParse(request.body)
    if (!order.success || order.data.reference !== reference) {
      return reply.code(400).send({ problem: order.error?.message ?? 'another reference' })
    }
    return respond(kernel, reply, `submit ${reference}`, (fault) =>
      applications.submit(order.data, fault?.kind === 'fail' ? problemOf(fault) : null),
    )
  })
  app.get('/invoicing/applications/:reference', (request, reply) => {
    const { reference } = paramsSchema.parse(request.params)
    return respond(kernel, reply, `query ${reference}`, () => applications.query(reference))
  })
  app.post('/invoicing/applications/:reference/reverse', (request, reply) => {
    const { reference } = paramsSchema.parse(request.params)
    return respond(kernel, reply, `reverse ${reference}`, () => applications.reverse(reference))
  })
}

function problemOf({ detail }: Fault): string {
  const problem = detail?.['problem']
  return typeof problem === 'string' ? problem : '购方税号不存在'
}

async function respond(
  { faults, journal }: Kernel,
  reply: FastifyReply,
  title: string,
  act: (fault: Fault | undefined) => Answer | undefined,
): Promise<FastifyReply> {
  const fault = faults.take('openapi', SUBJECT)
  if (fault !== undefined) journal.add({ kind: 'fault', title: `${SUBJECT}: ${fault.kind}`, detail: fault })
  if (fault?.kind === 'delay') await sleep(fault.delayMs ?? 0)
  if (fault?.kind === 'error') return reply.code(503).send({ problem: 'not available' })
  const answer = act(fault)
  journal.add({ kind: 'openapi', title: `${SUBJECT}: ${title}`, detail: answer })
  if (fault?.kind === 'lose') return reply.code(503).send({ problem: 'not available' })
  return answer === undefined ? reply.code(404).send({ problem: 'no such application' }) : reply.send(answer)
}
