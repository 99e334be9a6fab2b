import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MerchantRegistry } from './merchants/registry'
import { paidOrder, startPayBench } from './testing/bench'
import { Receiver } from './testing/receiver'

let stateDir: string
beforeEach(() => {
  stateDir = mkdtempSync(join(tmpdir(), 'wechatpay-'))
})
afterEach(() => {
  rmSync(stateDir, { recursive: true })
})

test('orders, money and undelivered notifications outlive the server, a torn last line does not harm', async () => {
  const receiver = new Receiver([500, 204])
  const notifyUrl = await receiver.listen()
  const before = await startPayBench({ stateDir, rules: { ladderScale: 1 } })
  await paidOrder(before, 'restart001', { notify_url: notifyUrl })
  await before.pay.idle()
  await before.close()
  appendFileSync(join(stateDir, 'wechatpay', 'state.ndjson'), '{"kind":"order","key":"1900000109/torn","do')

  const after = await startPayBench({ stateDir, rules: { ladderScale: 1 } })
  expect(after.pay.ledger.orders().map((order) => [order.outTradeNo, order.state])).toEqual([
    ['restart001', 'SUCCESS'],
  ])
  expect(after.pay.ledger.funds('1900000109').unsettledFen).toBe(20000)
  after.kernel.clock.advance(16_000)
  await after.pay.idle()
  expect(after.pay.notifications()[0]?.state).toBe('delivered')
  await after.pay.reset?.()
  expect(after.pay.ledger.orders()).toEqual([])
  await after.close()
  await receiver.close()
})

test('generated credentials are the same after a restart', () => {
  const request = { mchid: '1900000110', appid: 'wxlocaltest0001' }
  const first = new MerchantRegistry([request], stateDir).require('1900000110')
  const second = new MerchantRegistry([request], stateDir).require('1900000110')
  expect(second).toEqual(first)
  expect(Buffer.byteLength(first.apiV3Key)).toBe(32)
})
