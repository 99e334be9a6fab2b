import { randomUUID } from 'node:crypto'
import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Kernel, LocalService } from '../../kernel/service'
import type { AdminAction, AdminCall, AdminReply, InvocationLookup, MultipartHandler } from './admin'
import { CloudBaseError, ConnectionLost } from './errors'
import { readMultipart } from './multipart'

export type {
  AdminAction,
  AdminCall,
  AdminReply,
  InvocationLookup,
  MultipartCall,
  MultipartFile,
  MultipartHandler,
  MultipartReply,
} from './admin'
export { CloudBaseError, ConnectionLost, invalidParam } from './errors'

/** Largest request the endpoint takes: a cloud function may write 5 MB at once, a multipart call carries images. */
const BODY_LIMIT_BYTES = 64 * 1024 * 1024

/** The one endpoint both server SDKs talk to: `POST /admin?env=…&seqId=…`. */
export interface Gateway extends LocalService {
  /** Adds an action that speaks JSON. Throws when the name is taken. */
  register<P>(action: AdminAction<P>): void
  /** Adds an action that speaks multipart (`wx.openApi`, `wx.wxPayApi`). Throws when the name is taken. */
  registerMultipart(actionName: string, handler: MultipartHandler): void
}

type JsonHandler = (call: AdminCall) => Promise<AdminReply> | AdminReply

class AdminGateway implements Gateway {
  readonly name = 'gateway'
  private readonly json = new Map<string, JsonHandler>()
  private readonly multipart = new Map<string, MultipartHandler>()

  constructor(
    private readonly kernel: Kernel,
    private readonly resolveInvocation: InvocationLookup,
    private readonly isDead: (invocationId: string) => boolean,
  ) {}

  register<P>(action: AdminAction<P>): void {
    this.claim(action.name)
    this.json.set(action.name, (call) => action.run(action.parse(call.body), call))
  }

  registerMultipart(actionName: string, handler: MultipartHandler): void {
    this.claim(actionName)
    this.multipart.set(actionName, handler)
  }

  async routes(app: FastifyInstance): Promise<void> {
    await app.register(async (scope) => {
      await scope.register(multipart, { limits: { fileSize: BODY_LIMIT_BYTES, fieldSize: BODY_LIMIT_BYTES } })
      scope.post('/admin', { bodyLimit: BODY_LIMIT_BYTES }, (request, reply) =>
        request.isMultipart() ? this.answerMultipart(request, reply) : this.answerJson(request, reply),
      )
    })
  }

  private claim(actionName: string): void {
    if (this.json.has(actionName) || this.multipart.has(actionName)) {
      throw new Error(`admin action ${actionName} is registered twice`)
    }
  }

  private async answerJson(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const call = this.takeApart(request, isRecord(request.body) ? request.body : {})
    if (this.isOfTheDead(call)) return silence(reply)
    try {
      const handler = this.json.get(call.action)
      if (handler === undefined) throw unknownAction(call.action)
      this.checkEnvironment(call)
      const answer = await handler(call)
      return this.isOfTheDead(call) ? silence(reply) : { requestId: call.requestId, ...answer }
    } catch (error) {
      return this.isOfTheDead(call) ? silence(reply) : this.answerError(error, call, reply)
    }
  }

  private async answerMultipart(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const { fields, files } = await readMultipart(request)
    const call = this.takeApart(request, fields)
    if (this.isOfTheDead(call)) return silence(reply)
    try {
      const handler = this.multipart.get(call.action)
      if (handler === undefined) throw unknownAction(call.action)
      this.checkEnvironment(call)
      const answer = await handler({ ...call, files })
      if (this.isOfTheDead(call)) return silence(reply)
      return await reply.header('content-type', answer.contentType).send(answer.body)
    } catch (error) {
      return this.answerError(error, call, reply)
    }
  }

  private takeApart(request: FastifyRequest, body: Record<string, unknown>): AdminCall {
    const query = isRecord(request.query) ? request.query : {}
    const call = {
      action: text(body['action']),
      envId: text(body['envName']) || text(query['env']),
      seqId: text(query['seqId']),
      requestId: randomUUID(),
      body,
      source: text(request.headers['x-tcb-source']),
      sdkVersion: text(request.headers['x-sdk-version']),
    }
    const invocationId = this.resolveInvocation(call)
    return invocationId === undefined ? call : { ...call, invocationId }
  }

  private isOfTheDead({ invocationId }: AdminCall): boolean {
    return invocationId !== undefined && this.isDead(invocationId)
  }

  /** An empty id means the default environment, which is the only one here. */
  private checkEnvironment(call: AdminCall): void {
    if (call.envId === '' || call.envId === this.kernel.envId) return
    throw new CloudBaseError(
      'INVALID_ENV',
      `env not exists: ${call.envId}; this machine is ${this.kernel.envId}`,
    )
  }

  private answerError(error: unknown, call: AdminCall, reply: FastifyReply): unknown {
    if (error instanceof ConnectionLost) {
      reply.hijack()
      reply.raw.destroy()
      return reply
    }
    if (error instanceof CloudBaseError) {
      return { code: error.code, message: error.message, requestId: call.requestId }
    }
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
    this.kernel.journal.add({
      kind: 'fault',
      title: `the local machine failed at ${call.action}`,
      detail: message,
      ...(call.invocationId === undefined ? {} : { invocationId: call.invocationId }),
    })
    return { code: 'SYS_ERR', message: `local machine: ${message}`, requestId: call.requestId }
  }
}

/** The caller died: no answer will reach him, not even that his connection broke. */
function silence(reply: FastifyReply): unknown {
  reply.hijack()
  return reply
}

function unknownAction(action: string): CloudBaseError {
  return new CloudBaseError('INVALID_PARAM', `the local machine does not know the action "${action}"`)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/**
 * Makes the admin endpoint. Actions may be registered before and after it listens.
 * `resolveInvocation` says which function invocation a call came from, if any; `isDead` whether that one's instance has
 * died since, so that nothing of it may be done or answered any more.
 */
export function createGateway(
  kernel: Kernel,
  resolveInvocation: InvocationLookup,
  isDead: (invocationId: string) => boolean = () => false,
): Gateway {
  return new AdminGateway(kernel, resolveInvocation, isDead)
}
