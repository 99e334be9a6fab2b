import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Kernel } from '../../../kernel/service'
import type { FunctionHost } from '../host'
import { SYNC_LIMIT_BYTES } from '../payloadLimits'
import { httpEvent } from './httpEvent'
import { httpFailure, httpResponse, type HttpResponse } from './httpResponse'

/**
 * The HTTP access service: `/http/<function>[/...]` for functions whose config.json says `http: true`. The function
 * gets no WeChat context: whoever calls must prove himself by what he sends.
 */
export function httpAccessRoutes(app: FastifyInstance, kernel: Kernel, host: FunctionHost): void {
  void app.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser(
      '*',
      { parseAs: 'buffer', bodyLimit: SYNC_LIMIT_BYTES },
      (_request, body, parsed) => {
        parsed(null, body)
      },
    )
    for (const url of ['/http/:function', '/http/:function/*']) {
      scope.all(url, async (request, reply) => {
        const answer = await serve(kernel, host, request)
        return reply.code(answer.statusCode).headers(answer.headers).send(answer.body)
      })
    }
    done()
  })
}

async function serve(kernel: Kernel, host: FunctionHost, request: FastifyRequest): Promise<HttpResponse> {
  const { function: functionName = '', '*': rest = '' } = request.params as {
    function?: string
    '*'?: string
  }
  const requestId = randomUUID()
  if (host.bundles.find(functionName)?.config.http !== true) {
    return httpFailure({
      ok: false,
      code: 'FUNCTION_NOT_FOUND',
      message: `no route to a function of the name ${functionName}`,
      requestId,
      invocationId: '',
      durationMs: 0,
    })
  }
  const event = httpEvent(
    {
      method: request.method,
      path: `/${rest}`,
      headers: request.headers,
      query: request.query as Record<string, unknown>,
      body: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
      clientIp: request.ip,
    },
    { requestId, envId: kernel.envId, appId: kernel.appId },
  )
  const outcome = await host.invoke({
    functionName,
    requestId,
    trigger: 'http',
    source: 'http',
    eventText: JSON.stringify(event),
  })
  return outcome.ok ? httpResponse(outcome.resultText) : httpFailure(outcome)
}
