import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Fault } from '../kernel/faults'
import type { Kernel } from '../kernel/service'
import { acts } from './acts'
import type { Act, ActReply, Desk } from './acts/act'
import type { Authorizer } from './authorization'
import { frequencyLimited, paramError, PayError, resourceNotExists, systemError } from './errors'
import { platformSigner, type MerchantCredentials } from './merchants/credentials'
import { randomText, signatureHeaders } from './signing'

const SLOW_REPLY_MS = 10_000

export interface ApiParts {
  readonly kernel: Kernel
  readonly desk: Desk
  readonly authorizer: Authorizer
}

/** The API's scope: bodies stay bytes, since the signature is over what was sent. */
export async function apiRoutes(app: FastifyInstance, parts: ApiParts): Promise<void> {
  await app.register(
    (scope) => {
      scope.removeAllContentTypeParsers()
      scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, payload, done) => {
        done(null, payload)
      })
      for (const act of acts)
        scope.route({
          method: act.method,
          url: act.path,
          handler: (request, reply) => serve(act, request, reply, parts),
        })
      scope.setNotFoundHandler(async (request, reply) => {
        const refusal = resourceNotExists(`接口不存在 ${request.method} ${request.url}`)
        return reply.code(refusal.status).send(refusal.body())
      })
    },
    { prefix: '/wechatpay' },
  )
}

async function serve(
  act: Act,
  request: FastifyRequest,
  reply: FastifyReply,
  parts: ApiParts,
): Promise<unknown> {
  const raw = Buffer.isBuffer(request.body) ? request.body.toString('utf8') : ''
  const fault = parts.kernel.faults.take('pay', act.name)
  let merchant: MerchantCredentials | undefined
  let answer: ActReply
  try {
    merchant = parts.authorizer.authorize({
      authorization: request.headers.authorization,
      method: request.method,
      url: request.raw.url ?? '',
      body: raw,
    })
    refuseByFault(fault)
    const { params, query } = request
    answer = act.handle({ merchant, params, query, body: parseBody(raw) }, parts.desk)
  } catch (error) {
    if (!(error instanceof PayError)) throw error
    answer = { status: error.status, body: error.body(parts.desk.rules.formerCodes) }
  }
  note(act, merchant, raw, answer, parts.kernel, fault)
  if (fault?.kind === 'delay' || fault?.kind === 'timeout') await sleep(fault.delayMs ?? SLOW_REPLY_MS)
  if (fault?.kind === 'lostReply') {
    reply.hijack()
    request.raw.socket.destroy()
    return reply
  }
  return send(reply, answer, merchant, parts)
}

function refuseByFault(fault: Fault | undefined): void {
  if (fault?.kind === 'systemError') throw systemError()
  if (fault?.kind === 'frequency') throw frequencyLimited()
}

function parseBody(raw: string): unknown {
  if (raw === '') return undefined
  try {
    return JSON.parse(raw)
  } catch {
    throw paramError('/', '请求体不是合法的JSON')
  }
}

function send(
  reply: FastifyReply,
  answer: ActReply,
  merchant: MerchantCredentials | undefined,
  parts: ApiParts,
): FastifyReply {
  const text = answer.body === undefined ? '' : JSON.stringify(answer.body)
  void reply.code(answer.status).header('Request-ID', `${randomText(32).toUpperCase()}-0`)
  if (answer.file !== undefined) return reply.type('application/octet-stream').send(answer.file)
  if (merchant !== undefined)
    void reply.headers(signatureHeaders(text, platformSigner(merchant), parts.kernel.clock.now()))
  return text === '' ? reply.send() : reply.type('application/json; charset=utf-8').send(text)
}

function note(
  act: Act,
  merchant: MerchantCredentials | undefined,
  raw: string,
  answer: ActReply,
  kernel: Kernel,
  fault: Fault | undefined,
): void {
  if (fault !== undefined)
    kernel.journal.add({ kind: 'fault', title: `pay ${act.name}: ${fault.kind}`, detail: fault })
  kernel.journal.add({
    kind: merchant === undefined ? 'refused' : 'payment',
    title: `wechatpay.${act.name} ${answer.status}`,
    detail: { mchid: merchant?.mchid, request: raw, reply: answer.body ?? answer.file?.length },
  })
}
