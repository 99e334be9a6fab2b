import { z } from 'zod'
import type { Kernel } from '../../kernel/service'
import type { WeixinAccount } from '../../weixin/account'
import { weixinApis, type WeixinAnswer } from '../../weixin/apis'
import { callWeixinApi } from '../../weixin/callApi'
import type { FunctionHost } from '../functions/host'
import { CloudBaseError, invalidParam, type AdminCall, type Gateway } from '../gateway/gateway'
import { NO_PERMISSION, refusalReason, UNKNOWN_API } from './permission'
import { decodeArguments, encodeAnswer, encodeSystemError, parseJson } from './protocol'

const argumentsSchema = z.record(z.string(), z.unknown())

type CloudCallAnswer = WeixinAnswer | { readonly systemError: number }

/**
 * Cloud calls. `wx.openApi`, multipart and protobuf: `cloud.openapi.*` of wx-server-sdk, `callCompatibleWxOpenApi` of
 * node-sdk. `wx.api`, JSON: `cloud.callOpenAPI` and `callWxOpenApi`.
 */
export function registerOpenApi(
  kernel: Kernel,
  gateway: Gateway,
  host: FunctionHost,
  account: WeixinAccount,
): void {
  const call = async (
    apiName: string,
    params: Readonly<Record<string, unknown>>,
    from: AdminCall,
  ): Promise<CloudCallAnswer> => {
    const api = weixinApis.find(({ name }) => name === apiName)
    const token = from.body['wxCloudApiToken']
    const calling = typeof token === 'string' ? host.invocations.byToken(token) : undefined
    const reason = refusalReason(host, calling, apiName)
    const invocationId = calling?.id ?? from.invocationId
    const origin = { way: 'cloud call', ...(invocationId === undefined ? {} : { invocationId }) }
    if (api !== undefined && reason === undefined) return callWeixinApi(account, api, params, origin)
    const systemError = api === undefined ? UNKNOWN_API : NO_PERMISSION
    kernel.journal.add({
      kind: 'openapi',
      title: `${apiName} by cloud call: ${systemError}`,
      detail: { params, reason: reason ?? 'there is no such API' },
      ...(invocationId === undefined ? {} : { invocationId }),
    })
    return { systemError }
  }

  gateway.registerMultipart('wx.openApi', async (from) => {
    const bytes = from.files.get('requestData')?.content
    if (bytes === undefined) throw invalidParam('requestData must be bytes')
    const answer = await call(apiNameOf(from), decodeArguments(bytes), from)
    return { contentType: 'application/octet-stream', body: encoded(answer) }
  })

  gateway.register<Readonly<Record<string, unknown>>>({
    name: 'wx.api',
    parse: (body) => jsonArguments(body['requestData']),
    run: async (params, from) => {
      const answer = await call(apiNameOf(from), params, from)
      if ('systemError' in answer) {
        throw new CloudBaseError('SYS_ERR', `system error: error code: ${answer.systemError}`)
      }
      const responseData = 'json' in answer ? JSON.stringify(answer.json) : answer.body.toString('base64')
      return { data: { responseData } }
    },
  })
}

function encoded(answer: CloudCallAnswer): Buffer {
  if ('systemError' in answer) return encodeSystemError(answer.systemError)
  if ('json' in answer) return encodeAnswer('application/json', Buffer.from(JSON.stringify(answer.json)))
  return encodeAnswer(answer.contentType, answer.body)
}

function apiNameOf(from: AdminCall): string {
  const apiName = from.body['apiName']
  if (typeof apiName === 'string' && apiName !== '') return apiName
  throw invalidParam('apiName is missing')
}

function jsonArguments(value: unknown): Readonly<Record<string, unknown>> {
  if (value === undefined || value === '') return {}
  if (typeof value !== 'string') throw invalidParam('requestData must be JSON text')
  const parsed = argumentsSchema.safeParse(parseJson(value, 'requestData'))
  if (!parsed.success) throw invalidParam('requestData must be an object')
  return parsed.data
}
