import { Aes, Formatter, Rsa } from 'wechatpay-axios-plugin'
import { createClient, paidOrder, refusal, startPayBench, type PayBench } from './testing/bench'

let bench: PayBench
beforeAll(async () => {
  bench = await startPayBench()
  await paidOrder(bench, 'query00001')
})
afterAll(() => bench.close())

const mchid = { params: { mchid: '1900000109' } }

describe('who asks', () => {
  const ask = (
    header: string,
    url = '/wechatpay/v3/pay/transactions/out-trade-no/query00001?mchid=1900000109',
  ) => bench.app.inject({ method: 'GET', url, headers: { authorization: header } })
  const path = '/wechatpay/v3/pay/transactions/out-trade-no/query00001?mchid=1900000109'
  const header = (change: { path?: string; at?: number; nonce?: string; serial?: string } = {}): string => {
    const at = String(change.at ?? Formatter.timestamp())
    const nonce = change.nonce ?? Formatter.nonce()
    const signature = Rsa.sign(
      Formatter.request('GET', change.path ?? path, at, nonce),
      Rsa.from(bench.merchant.privateKeyPem, 'private'),
    )
    const serial = change.serial ?? bench.merchant.serial
    return Formatter.authorization(bench.merchant.mchid, nonce, signature, at, serial)
  }

  test('a right signature passes once', async () => {
    const once = header({ nonce: 'only-once' })
    expect((await ask(once)).statusCode).toBe(200)
    expect((await ask(once)).json()).toMatchObject({ code: 'SIGN_ERROR' })
  })

  test.each([
    ['no header', () => ''],
    ['a path other than the one asked', () => header({ path: path.replace('/wechatpay', '') })],
    ['a stale time', () => header({ at: Formatter.timestamp() - 301 })],
    ['a foreign certificate', () => header({ serial: '00FF' })],
    ['a tampered signature', () => header().replace(/signature="./, 'signature="!')],
  ])('%s is 401', async (_name, make) => {
    const reply = await ask(make())
    expect([reply.statusCode, reply.json<{ code: string }>().code]).toEqual([401, 'SIGN_ERROR'])
  })

  test('a client that holds another platform key does not believe the reply', async () => {
    const stranger = await startPayBench({ mode: 'certificate' })
    const mixed = createClient(bench.kernel, {
      ...bench.merchant,
      platform: { ...bench.merchant.platform, publicKeyPem: stranger.merchant.platform.publicKeyPem },
    })
    const asked = mixed.chain('v3/pay/transactions/out-trade-no/query00001').get(mchid)
    await expect(asked).rejects.toMatchObject({ code: 'EV3_RES_HEADER_SIGNATURE_DIGEST' })
    await stranger.close()
  })
})

describe('certificate mode', () => {
  test('replies verify with the certificate, which /v3/certificates hands out sealed', async () => {
    const other = await startPayBench({ mode: 'certificate' })
    const { data } = await other.client.chain('v3/certificates').get<{
      data: {
        serial_no: string
        encrypt_certificate: { ciphertext: string; nonce: string; associated_data: string }
      }[]
    }>()
    const sealed = data.data[0]?.encrypt_certificate
    const pem = Aes.AesGcm.decrypt(
      sealed?.ciphertext ?? '',
      other.merchant.apiV3Key,
      sealed?.nonce ?? '',
      sealed?.associated_data,
    )
    expect(pem).toBe(other.merchant.platform.certificatePem)
    expect(data.data[0]?.serial_no).toBe(other.merchant.platform.certificateSerial)
    await other.close()
    expect(await refusal(bench.client.chain('v3/certificates').get())).toBe('404 RESOURCE_NOT_EXISTS')
  })
})
