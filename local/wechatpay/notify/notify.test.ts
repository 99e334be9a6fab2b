import { Aes, Formatter, Rsa } from 'wechatpay-axios-plugin'
import type { MerchantCredentials } from '../merchants/credentials'
import { paidOrder, startPayBench, type PayBench } from '../testing/bench'
import { Receiver, type Received } from '../testing/receiver'

let bench: PayBench
let receiver: Receiver
let notifyUrl: string

async function start(statuses: number[] = [204], rules = {}): Promise<void> {
  receiver = new Receiver(statuses)
  notifyUrl = await receiver.listen()
  bench = await startPayBench({ rules: { ladderScale: 1, ...rules } })
}
afterEach(async () => {
  await bench.close()
  await receiver.close()
})

/** What a merchant does: verify the raw bytes, then decrypt. Undefined when it would refuse. */
function open(
  { headers, body }: Received,
  merchant: MerchantCredentials,
): Record<string, unknown> | undefined {
  const header = (name: string): string => String(headers[name])
  if (header('wechatpay-serial') !== merchant.platform.publicKeyId) return undefined
  const message = Formatter.response(header('wechatpay-timestamp'), header('wechatpay-nonce'), body)
  const key = Rsa.from(merchant.platform.publicKeyPem, 'public')
  if (!Rsa.verify(message, header('wechatpay-signature'), key)) return undefined
  const { resource } = JSON.parse(body) as {
    resource: { ciphertext: string; nonce: string; associated_data: string }
  }
  try {
    const text = Aes.AesGcm.decrypt(
      resource.ciphertext,
      merchant.apiV3Key,
      resource.nonce,
      resource.associated_data,
    )
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    return undefined
  }
}

const opened = () => receiver.received.map((each) => open(each, bench.merchant))
const pay = (outTradeNo: string) => paidOrder(bench, outTradeNo, { notify_url: notifyUrl })
const notification = () => bench.pay.notifications()[0]

test('a payment is told once, verifiably, and taken as delivered on 204', async () => {
  await start()
  await pay('notify0001')
  await bench.pay.idle()
  expect(opened()).toEqual([
    expect.objectContaining({
      out_trade_no: 'notify0001',
      trade_state: 'SUCCESS',
      amount: expect.objectContaining({ total: 20000 }) as unknown,
    }),
  ])
  expect(JSON.parse(receiver.received[0]?.body ?? '')).toMatchObject({
    event_type: 'TRANSACTION.SUCCESS',
    resource_type: 'encrypt-resource',
    resource: { original_type: 'transaction', algorithm: 'AEAD_AES_256_GCM' },
  })
  expect(notification()).toMatchObject({ state: 'delivered', attempts: [{ answer: 204, accepted: true }] })
})

test('an unwilling receiver is asked again at 15 s, 15 s, 30 s, 3 min … and sixteen times in all', async () => {
  await start([500])
  await pay('ladder0001')
  await bench.pay.idle()
  expect(receiver.received).toHaveLength(1)
  // The clock runs on meanwhile: what is planned is exact, also on a slow machine.
  let due = (notification()?.createdAt ?? 0) + bench.pay.rules.firstNotifyMs
  for (const [attempts, wait] of [15_000, 15_000, 30_000, 180_000].entries()) {
    due += wait
    expect(notification()?.dueAt).toBe(due)
    expect(receiver.received).toHaveLength(attempts + 1)
    bench.kernel.clock.setNow(due)
    await bench.pay.idle()
  }
  expect(receiver.received).toHaveLength(5)
  bench.kernel.clock.advance(26 * 3600_000)
  await bench.pay.idle()
  expect(receiver.received).toHaveLength(16)
  expect(notification()?.state).toBe('givenUp')
  expect(new Set(receiver.received.map((each) => each.body)).size).toBe(1)
})

test('a receiver that comes round ends the ladder', async () => {
  await start([500, 200])
  await pay('ladder0002')
  await bench.pay.idle()
  bench.kernel.clock.advance(16_000)
  await bench.pay.idle()
  bench.kernel.clock.advance(48 * 3600_000)
  await bench.pay.idle()
  expect(receiver.received).toHaveLength(2)
  expect(notification()?.state).toBe('delivered')
})

test('nobody there is a failed attempt, not a crash', async () => {
  await start()
  await paidOrder(bench, 'nobody0001', { notify_url: 'http://127.0.0.1:1/notify' })
  await bench.pay.idle()
  expect(notification()?.attempts[0]).toMatchObject({
    accepted: false,
    answer: expect.stringMatching(/fetch/) as unknown,
  })
})

test('a lost attempt is repeated; one lost for ever is not', async () => {
  await start()
  bench.kernel.faults.add({ point: 'notify', subject: 'lost000001', kind: 'lose' })
  bench.kernel.faults.add({ point: 'notify', subject: 'lost000002', kind: 'lose', detail: { forever: true } })
  await pay('lost000001')
  await pay('lost000002')
  await bench.pay.idle()
  expect(receiver.received).toHaveLength(0)
  bench.kernel.clock.advance(48 * 3600_000)
  await bench.pay.idle()
  expect(opened().map((each) => each?.['out_trade_no'])).toEqual(['lost000001'])
})

test('a doubled one arrives twice with the same id', async () => {
  await start()
  bench.kernel.faults.add({ point: 'notify', subject: 'TRANSACTION.SUCCESS', kind: 'double' })
  await pay('double0001')
  await bench.pay.idle()
  expect(opened()).toHaveLength(2)
  expect(receiver.received[0]?.body).toBe(receiver.received[1]?.body)
})

test('a delayed one waits, a reordered one lets the next go first', async () => {
  await start()
  bench.kernel.faults.add({ point: 'notify', subject: 'reorder001', kind: 'reorder' })
  bench.kernel.faults.add({ point: 'notify', subject: 'delay00001', kind: 'delay', delayMs: 60_000 })
  await pay('delay00001')
  await pay('reorder001')
  await bench.pay.idle()
  expect(receiver.received).toHaveLength(0)
  await pay('first00001')
  await bench.pay.idle()
  bench.kernel.clock.advance(61_000)
  await bench.pay.idle()
  expect(opened().map((each) => each?.['out_trade_no'])).toEqual(['first00001', 'reorder001', 'delay00001'])
})

test.each(['ciphertext', 'key', 'amount'])(
  'a message forged in its %s is refused by a sound receiver',
  async (how) => {
    await start()
    bench.kernel.faults.add({ point: 'notify', kind: 'forge', detail: { how } })
    await pay('forged0001')
    await bench.pay.idle()
    expect(opened()).toEqual([undefined, expect.objectContaining({ out_trade_no: 'forged0001' })])
    expect(bench.kernel.journal.list({ kind: 'refused' }).at(-1)?.title).toMatch(/WAS BELIEVED/)
  },
)

test('a probe carries a signature that cannot verify', async () => {
  await start()
  bench.kernel.faults.add({ point: 'notify', kind: 'probe' })
  await pay('probe00001')
  await bench.pay.idle()
  expect(receiver.received[0]?.headers['wechatpay-signature']).toMatch(/^WECHATPAY\/SIGNTEST\//)
  expect(opened()[0]).toBeUndefined()
})

test('the helper forges a notification without sending it', async () => {
  await start()
  await pay('forged0002')
  await bench.pay.idle()
  const forged = bench.pay.forge('amount', bench.merchant.mchid, 'forged0002')
  const headers = Object.fromEntries(
    Object.entries(forged.headers).map(([key, value]) => [key.toLowerCase(), value]),
  )
  expect(open({ headers, body: forged.body }, bench.merchant)).toBeUndefined()
})

test('resending begins anew', async () => {
  await start()
  await pay('resend0001')
  await bench.pay.idle()
  const again = await bench.app.inject({
    method: 'POST',
    url: '/local/wechatpay/notify/resend',
    payload: { outTradeNo: 'resend0001' },
  })
  expect(again.json<{ resent: string[] }>().resent).toHaveLength(1)
  await bench.pay.idle()
  expect(receiver.received).toHaveLength(2)
})

describe('refunds', () => {
  const refund = (outTradeNo: string, outRefundNo: string, fen = 5000) =>
    bench.client.chain('v3/refund/domestic/refunds').post({
      out_trade_no: outTradeNo,
      out_refund_no: outRefundNo,
      notify_url: notifyUrl,
      amount: { refund: fen, total: 20000, currency: 'CNY' },
    } as never)
  const settle = async () => {
    bench.kernel.clock.advance(3_000)
    bench.pay.refundResults.settleDue()
    await bench.pay.idle()
  }

  test('end in SUCCESS after a while and are told so', async () => {
    await start()
    await pay('refunded01')
    await refund('refunded01', 'rf1')
    expect(bench.pay.ledger.refund('1900000109', 'rf1')?.status).toBe('PROCESSING')
    await settle()
    expect(opened().at(-1)).toMatchObject({
      mchid: '1900000109',
      out_refund_no: 'rf1',
      refund_status: 'SUCCESS',
      amount: { refund: 5000, total: 20000 },
    })
  })

  test.each(['ABNORMAL', 'CLOSED'])('end in %s when so planned', async (status) => {
    await start([204], { refundSpacingMs: 0 })
    await pay('refunded02')
    await bench.app.inject({
      method: 'POST',
      url: '/local/wechatpay/refund-outcome',
      payload: { outRefundNo: 'rf2', status },
    })
    await refund('refunded02', 'rf2', 20000)
    await settle()
    expect(opened().at(-1)).toMatchObject({ out_refund_no: 'rf2', refund_status: status })
    const event = JSON.parse(receiver.received.at(-1)?.body ?? '') as { event_type: string }
    expect(event.event_type).toBe(`REFUND.${status}`)
    expect(bench.pay.ledger.funds('1900000109').unsettledFen).toBe(status === 'CLOSED' ? 20000 : 0)
  })
})
