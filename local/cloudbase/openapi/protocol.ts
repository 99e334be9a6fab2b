import protobuf from 'protobufjs'
import { z } from 'zod'
import { invalidParam } from '../gateway/gateway'

/** WeChat's envelope of a cloud call: wx-server-sdk fills it itself, callers of node-sdk's `callCompatibleWxOpenApi` do. */
const { root } = protobuf.parse(
  `syntax = "proto3";
  message KeyValuePair { string key = 1; bytes value = 2; string contenttype = 3; string filename = 4; }
  message OpenApiData { repeated KeyValuePair pairs = 1; }
  message SvrkitApiData { string apiName = 1; bytes reqData = 2; }
  message CommApiData { int32 apiType = 1; OpenApiData openapiData = 2; SvrkitApiData svrkitData = 4; string appid = 6; }
  message HttpHeader { string k = 1; string v = 2; }
  message CommOpenApiResp { bytes respData = 1; string contentType = 2; int32 errorCode = 3; uint32 httpCode = 4;
    repeated HttpHeader headers = 5; int32 svrkitErrorCode = 6; }`,
  { keepCase: true },
)
const CommApiData = root.lookupType('CommApiData')
const CommOpenApiResp = root.lookupType('CommOpenApiResp')

const requestSchema = z.object({
  openapiData: z
    .object({
      pairs: z.array(z.object({ key: z.string(), value: z.instanceof(Uint8Array), filename: z.string() })),
    })
    .nullable(),
})

/**
 * The arguments of a cloud call: JSON values, and files as bytes. A request of another kind (`apiType` SVRKIT, …) holds
 * none. Throws INVALID_PARAM when the bytes are no such message, JSON for example, or when a value is no JSON.
 */
export function decodeArguments(requestData: Uint8Array): Record<string, unknown> {
  const pairs = decodeRequest(requestData).openapiData?.pairs ?? []
  return Object.fromEntries(
    pairs.map(({ key, value, filename }) => {
      const bytes = Buffer.from(value)
      return [key, filename === '' ? parseJson(bytes.toString('utf8'), `requestData.${key}`) : bytes]
    }),
  )
}

function decodeRequest(requestData: Uint8Array): z.output<typeof requestSchema> {
  try {
    return requestSchema.parse(CommApiData.toObject(CommApiData.decode(requestData), { defaults: true }))
  } catch {
    throw invalidParam('requestData is no CommApiData message')
  }
}

/** Parses JSON text of a request. Throws INVALID_PARAM naming the field. */
export function parseJson(text: string, field: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw invalidParam(`${field} is not JSON`)
  }
}

/** An answer of the API itself; its JSON errors count as answers too. */
export function encodeAnswer(contentType: string, respData: Buffer): Buffer {
  return encode({ respData, contentType, errorCode: 0, httpCode: 200 })
}

/** WeChat's system refused before the API was reached, e.g. -604101. */
export function encodeSystemError(errorCode: number): Buffer {
  return encode({ errorCode, httpCode: 200 })
}

function encode(fields: Record<string, unknown>): Buffer {
  return Buffer.from(CommOpenApiResp.encode(CommOpenApiResp.create(fields)).finish())
}
