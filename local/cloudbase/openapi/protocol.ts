import protobuf from 'protobufjs'
import { z } from 'zod'

/** WeChat's envelope of a cloud call, as wx-server-sdk encodes it. */
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
 * The arguments of a cloud call: JSON values, and files as bytes. Throws when the bytes are no such message or hold
 * none of the open API's arguments.
 */
export function decodeArguments(requestData: Uint8Array): Record<string, unknown> {
  const decoded = CommApiData.toObject(CommApiData.decode(requestData), { defaults: true })
  const { openapiData } = requestSchema.parse(decoded)
  if (openapiData === null) throw new Error('the request holds no openapiData')
  return Object.fromEntries(
    openapiData.pairs.map(({ key, value, filename }) => {
      const bytes = Buffer.from(value)
      return [key, filename === '' ? (JSON.parse(bytes.toString('utf8')) as unknown) : bytes]
    }),
  )
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
