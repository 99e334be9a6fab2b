import { confirmAndPay, fuel, lock, seenBy, type Stage } from './cast'

/** Callbacks get lost. Twice the money arrives without one. */
export async function healing(stage: Stage): Promise<void> {
  const { narrator, wang, world } = stage
  const losses = () => {
    world.machine.faults.add({
      point: 'notify',
      subject: 'TRANSACTION.SUCCESS',
      kind: 'lose',
      detail: { forever: true },
    })
  }
  await narrator.tell('A callback is lost: the app’s own question heals it at once', async () => {
    losses()
    await fuel(stage, 2, 20_000)
    const order = await lock(wang, 2)
    await confirmAndPay(wang, await wang.call('order', 'quote', { orderId: order.orderId }))
    await world.machine.wechatPay.idle()
    narrator.equals('before the app asks', (await seenBy(wang, order.orderId)).state, 'awaitingPayment')
    narrator.equals(
      'when it asks',
      (await wang.call('order', 'payStatus', { orderId: order.orderId })).order.state,
      'settled',
    )
  })
  await narrator.tell('A callback is lost and the app is closed: the sweep settles it', async () => {
    losses()
    await fuel(stage, 2, 10_000)
    const order = await lock(wang, 2)
    await confirmAndPay(wang, await wang.call('order', 'quote', { orderId: order.orderId }))
    await world.machine.wechatPay.idle()
    narrator.equals('before the sweep', (await seenBy(wang, order.orderId)).state, 'awaitingPayment')
    world.machine.clock.advance(6_000)
    await world.machine.fireTimer('scheduler')
    narrator.equals('after it', (await seenBy(wang, order.orderId)).state, 'settled')
  })
}
