import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Fastify, { type FastifyInstance } from 'fastify'
import protobuf from 'protobufjs'
import { createKernel } from '../../kernel/kernel'
import type { Kernel } from '../../kernel/service'
import { WeixinAccount } from '../../weixin/account'
import { invocationLookup } from '../functions/functions'
import { FunctionHost } from '../functions/host'
import { createGateway } from '../gateway/gateway'
import { registerOpenApi } from './openapi'

const { root } = protobuf.parse(
  `syntax = "proto3";
  message Pair { string key = 1; bytes value = 2; string filename = 4; }
  message Data { repeated Pair pairs = 1; }
  message Svrkit { string apiName = 1; bytes reqData = 2; }
  message Request { int32 apiType = 1; Data openapiData = 2; Svrkit svrkitData = 4; }
  message Response { bytes respData = 1; string contentType = 2; int32 errorCode = 3; }`,
  { keepCase: true },
)
const encode = (fields: Record<string, unknown>): Buffer =>
  Buffer.from(root.lookupType('Request').encode(fields).finish())
const decode = (bytes: Uint8Array): Record<string, unknown> =>
  root.lookupType('Response').toObject(root.lookupType('Response').decode(bytes), { defaults: true })
const pair = (key: string, text: string): Record<string, unknown> => ({ key, value: Buffer.from(text) })

describe('cloud calls that no SDK words well', () => {
  let kernel: Kernel
  let app: FastifyInstance
  let host: FunctionHost
  let token: string

  beforeEach(async () => {
    const functionsDir = mkdtempSync(join(tmpdir(), 'openapi-'))
    mkdirSync(join(functionsDir, 'message'))
    writeFileSync(join(functionsDir, 'message', 'index.js'), '')
    const permissions = { openapi: ['security.msgSecCheck', 'ApiGetOpenDataByCloudId'] }
    writeFileSync(join(functionsDir, 'message', 'config.json'), JSON.stringify({ permissions }))
    kernel = createKernel()
    host = new FunctionHost(kernel, { functionsDir, bootstrapFile: '', variables: () => ({}) })
    const gateway = createGateway(kernel, invocationLookup(host.invocations))
    registerOpenApi(kernel, gateway, host, new WeixinAccount(kernel))
    app = Fastify()
    await gateway.routes?.(app)
    const caller = { openid: 'oZhang', appid: kernel.appId, clientIp: '127.0.0.1' }
    const start = { functionName: 'message', trigger: 'tcb', source: 'wx_client', caller } as const
    token = host.invocations.start(start).token
  })
  afterEach(async () => {
    host.close()
    await app.close()
  })

  const byJson = async (requestData: unknown): Promise<Record<string, unknown>> => {
    const payload = {
      action: 'wx.api',
      apiName: 'security.msgSecCheck',
      wxCloudApiToken: token,
      requestData,
    }
    return (await app.inject({ method: 'POST', url: '/admin', payload })).json()
  }
  const byEnvelope = async (
    requestData: Buffer | string,
    apiName = 'security.msgSecCheck',
  ): Promise<{ type: unknown; body: Buffer }> => {
    const form = new FormData()
    form.append('action', 'wx.openApi')
    form.append('apiName', apiName)
    form.append('wxCloudApiToken', token)
    const content =
      typeof requestData === 'string'
        ? requestData
        : new Blob([new Uint8Array(requestData)], { type: 'application/octet-stream' })
    form.append('requestData', content)
    const request = new Request('http://local/admin', { method: 'POST', body: form })
    const response = await app.inject({
      method: 'POST',
      url: '/admin',
      headers: { 'content-type': request.headers.get('content-type') ?? '' },
      payload: Buffer.from(await request.arrayBuffer()),
    })
    return { type: response.headers['content-type'], body: response.rawPayload }
  }
  const refusal = (message: string): Record<string, unknown> => ({
    code: 'INVALID_PARAM',
    message,
    requestId: expect.any(String) as string,
  })

  it.each([
    ['no JSON', '{', 'requestData is not JSON'],
    ['a list', '[]', 'requestData must be an object'],
    ['null', 'null', 'requestData must be an object'],
    ['an object that is not yet text', {}, 'requestData must be JSON text'],
  ])('answers INVALID_PARAM to %s in JSON', async (_title, requestData, message) => {
    expect(await byJson(requestData)).toEqual(refusal(message))
    expect(kernel.journal.list()).toEqual([])
  })

  it.each([
    ['text instead of bytes', '{}', 'requestData must be bytes'],
    [
      'JSON instead of the envelope',
      Buffer.from('{"content":"好"}'),
      'requestData is no CommApiData message',
    ],
    [
      'a value that is no JSON',
      encode({ openapiData: { pairs: [pair('content', '好')] } }),
      'requestData.content is not JSON',
    ],
  ])(
    'answers INVALID_PARAM to %s in the envelope, as JSON that the SDKs take for an error',
    async (_title, requestData, message) => {
      const { type, body } = await byEnvelope(requestData)
      expect(type).toBe('application/json; charset=utf-8')
      expect(JSON.parse(body.toString())).toEqual(refusal(message))
      expect(kernel.journal.list()).toEqual([])
    },
  )

  it('lets the API itself complain of missing arguments', async () => {
    expect(await byJson(undefined)).toMatchObject({
      data: { responseData: expect.stringContaining('"errcode":47001') as string },
    })
    const { respData } = decode((await byEnvelope(encode({ openapiData: { pairs: [] } }))).body)
    expect(JSON.parse(Buffer.from(respData as Uint8Array).toString())).toMatchObject({ errcode: 47001 })
  })

  it('knows none of the internal services of WeChat', async () => {
    const requestData = encode({ apiType: 2, svrkitData: { apiName: 'ApiGetOpenDataByCloudId' } })
    const { type, body } = await byEnvelope(requestData, 'ApiGetOpenDataByCloudId')
    expect(type).toBe('application/octet-stream')
    expect(decode(body)).toMatchObject({ errorCode: -604100 })
  })

  it('takes no token it did not give out', async () => {
    token = 'guessed'
    expect(await byJson('{}')).toMatchObject({
      code: 'SYS_ERR',
      message: 'system error: error code: -604101',
    })
  })
})
