import { translate } from '../../core/i18n/format'
import { readOutTradeNo } from '../../core/domain/orders/outTradeNo'
import { LOCAL_MERCHANT_ID } from '../../local/machine'
import { confirmAndPay, fuel, lock, seenBy, type Quoted, type Stage } from './cast'
import { yuan } from './narrator'

/** The main job: 40.00 L at nozzle 3, priced, paid, told twice and once falsely, rewarded once. Answers the order's id. */
export async function sale(stage: Stage): Promise<string> {
  const { narrator, zhang, wang, world } = stage
  const quoted = await narrator.tell(
    '40.00 L of 95# at nozzle 3; he says "mine" and sees the price line by line',
    async () => {
      await fuel(stage, 3, 40_000)
      const order = await lock(zhang, 3)
      narrator.equals(
        'nobody else is offered his sale',
        (await wang.call('order', 'payableSales', { stationId: order.stationId, nozzleNumber: 3 })).sales,
        [],
      )
      const answer = await zhang.call('order', 'quote', { orderId: order.orderId })
      printQuote(stage, answer)
      narrator.equals('to pay', yuan(answer.quote.dueFen), '280.00')
      return answer
    },
  )
  const orderId = quoted.order.orderId
  await narrator.tell('He pays on the sheet; the notify comes twice, and a forged one between', async () => {
    world.machine.faults.add({ point: 'notify', subject: 'TRANSACTION.SUCCESS', kind: 'double' })
    world.machine.faults.add({
      point: 'notify',
      subject: 'TRANSACTION.SUCCESS',
      kind: 'forge',
      detail: { how: 'ciphertext' },
      skip: 1,
    })
    await confirmAndPay(zhang, quoted)
    await world.machine.wechatPay.idle()
    await postForged(stage, orderId)
    const order = await seenBy(zhang, orderId)
    narrator.equals('the order is', order.state, 'settled')
    narrator.equals(
      'tenders',
      order.tenders.map(({ kind, amountFen }) => `${kind} ${yuan(amountFen)}`),
      ['wechatPay 280.00'],
    )
  })
  await narrator.tell('Points, coupon and growth came in the same act, exactly once', async () => {
    const { available } = await zhang.call('points', 'summary', {})
    narrator.equals('points (280 × 1 × 2 for the first fuelling)', available, 560)
    const { rows } = await zhang.call('points', 'statement', {})
    narrator.equals(
      'statement',
      rows.map(({ act, points }) => `${act} ${points}`),
      ['settlement 560'],
    )
    const { coupons } = await zhang.call('coupon', 'list', { state: 'used' })
    narrator.equals('coupons used', coupons.length, 1)
    await world.forecourt.settle()
    narrator.equals(
      'the pump has cleared the sale',
      world.machine.database.dump('sales').map(({ state }) => state as string),
      ['cleared'],
    )
  })
  return orderId
}

function printQuote({ narrator }: Stage, { quote }: Quoted): void {
  for (const line of quote.lines) narrator.say(`${translate('zh-CN', line.reason)}  ${yuan(line.amountFen)}`)
  for (const rule of quote.notApplied) narrator.say(`未用 ${translate('zh-CN', rule.reason)}`)
  const sum = quote.lines.reduce((total, line) => total + line.amountFen, 0)
  narrator.holds('the lines sum to what is due', sum === quote.dueFen, sum)
}

/** A notify whose body was changed under way is refused and changes nothing. */
async function postForged({ narrator, world }: Stage, orderId: string): Promise<void> {
  const [order] = world.machine.wechatPay.ledger
    .orders()
    .filter(({ outTradeNo }) => readOutTradeNo(outTradeNo)?.orderId === orderId)
  if (order === undefined) throw new Error('WeChat Pay does not know the order')
  for (const how of ['ciphertext', 'key', 'amount'] as const) {
    const { headers, body } = world.machine.wechatPay.forge(how, LOCAL_MERCHANT_ID, order.outTradeNo)
    const { status } = await fetch(`${world.machine.baseUrl}/http/payCallback/${LOCAL_MERCHANT_ID}`, {
      method: 'POST',
      headers,
      body,
    })
    narrator.holds(`a forged notify (${how}) is refused`, status >= 400, status)
  }
}
