import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { WeixinAccount } from '../account'
import { weixinApis } from '../apis'
import { callWeixinApi } from '../callApi'
import { WeixinError } from '../weixinError'
import type { AccessTokens } from './accessTokens'

/** WeChat's HTTPS server API (api.weixin.qq.com) under `/weixin`. It answers errors with status 200, as WeChat does. */
export function weixinRoutes(app: FastifyInstance, account: WeixinAccount, tokens: AccessTokens): void {
  void app.register(
    (scope, _options, done) => {
      scope.setErrorHandler(async (error, _request, reply) => {
        if (!(error instanceof WeixinError)) throw error
        return reply.code(200).send({ errcode: error.errcode, errmsg: error.message })
      })
      scope.post('/cgi-bin/stable_token', (request) => tokens.issue(fieldsOf(request.body)))
      for (const api of weixinApis) {
        scope.post(api.path, async (request: FastifyRequest, reply: FastifyReply) => {
          tokens.check(fieldsOf(request.query)['access_token'])
          const answer = await callWeixinApi(account, api, fieldsOf(request.body), { way: 'https' })
          if ('json' in answer) return answer.json
          return reply.header('content-type', answer.contentType).send(answer.body)
        })
      }
      done()
    },
    { prefix: '/weixin' },
  )
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
