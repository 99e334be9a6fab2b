import { LOCAL_MERCHANT_ID } from '../../local/machine'
import type { Notification } from '../../local/wechatpay'
import { platformSigner } from '../../local/wechatpay/merchants/credentials'
import { post } from '../../local/wechatpay/notify/posting'
import { signatureHeaders } from '../../local/wechatpay/signing'
import { Journey } from '../../tests/faults/journey'
import { recordsOf, THURSDAY, violations } from '../../tests/support/station'
import { openWorld, type World } from '../../tests/support/world'
import type { Row, Subject } from '../subject'

const ORDERS = 240
const WARM_UP = 16
const NOTIFY_TIMEOUT_MS = 30_000
const NEVER_MS = 1e12

/** How many payments are settled in a second, from the signed notification to the answer after the commit. */
export const settlements: Subject = {
  name: 'settlements',
  measure: async () => {
    const rows = [await run('1 at a time', 1), await run('8 at a time', 8)]
    return [
      {
        title: 'Settlements',
        note: `${ORDERS} paid orders each, told by signed notifications over HTTP to payCallback, which verifies, decrypts, settles in a transaction through the SDK and answers; real function processes, memory database. The books are checked after each run. Set by the processor: functions, database and sender share it.`,
        columns: ['per second', 'median ms', '95 % ms'],
        rows,
      },
    ]
  },
}

async function run(name: string, width: number): Promise<Row> {
  const world = await openWorld({ at: THURSDAY })
  try {
    world.forecourt.setOnline(false)
    Object.assign(world.machine.wechatPay.rules, { firstNotifyMs: NEVER_MS })
    for (let n = 0; n < ORDERS + WARM_UP; n += 1) await payOrder(new Journey(world, `Bench${n}`))
    const waiting = [...world.machine.wechatPay.notifications()]
    await drain(world, waiting.slice(0, WARM_UP), width)
    const startedAt = performance.now()
    const times = await drain(world, waiting.slice(WARM_UP), width)
    const seconds = (performance.now() - startedAt) / 1000
    const settled = recordsOf(world, 'orders').filter(({ state }) => state === 'settled').length
    const wrong = violations(world)
    if (settled !== ORDERS + WARM_UP || wrong.length > 0)
      throw new Error(`${settled} settled; the books: ${JSON.stringify(wrong.slice(0, 3))}`)
    times.sort((a, b) => a - b)
    const at = (share: number): number => times[Math.floor((times.length - 1) * share)] ?? 0
    return { name, values: [times.length / seconds, at(0.5), at(0.95)] }
  } finally {
    await world.close()
  }
}

async function payOrder(journey: Journey): Promise<void> {
  await journey.lock()
  await journey.look()
  await journey.confirm()
  await journey.pay()
}

/** Posts the notifications, `width` at once; answers how long each took, milliseconds. */
async function drain(world: World, waiting: readonly Notification[], width: number): Promise<number[]> {
  const left = [...waiting]
  const times: number[] = []
  const signer = platformSigner(world.machine.wechatPay.credentials(LOCAL_MERCHANT_ID))
  const work = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const at = world.machine.clock.now()
      const startedAt = performance.now()
      const posting = { body: next.body, headers: signatureHeaders(next.body, signer, at) }
      const { accepted, answer } = await post(next.url, posting, NOTIFY_TIMEOUT_MS, at)
      if (!accepted) throw new Error(`a notification was answered ${answer}`)
      times.push(performance.now() - startedAt)
    }
  }
  await Promise.all(Array.from({ length: width }, work))
  return times
}
