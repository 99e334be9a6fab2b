import { confirmAndPay, fuel, lock, seenBy, type Stage } from './cast'
import { yuan } from './narrator'

/** What follows a payment: messages with and without consent, a higher tier, an invoice. */
export async function afterwards(stage: Stage): Promise<void> {
  const { narrator, zhang, world } = stage
  await narrator.tell('Nobody asked him about messages yet: the news waits in the inbox only', async () => {
    await zhang.call('message', 'deliverMine', {})
    const { messages } = await zhang.call('message', 'inbox', {})
    narrator.holds(
      'the inbox tells of the payment',
      messages.some(({ kind }) => kind === 'order' || kind === 'payment'),
      messages,
    )
    narrator.equals('service notifications on his phone', zhang.phone().length, 0)
  })
  await narrator.tell('After paying is the moment to ask: he allows one message about an order', async () => {
    const { choices } = await zhang.call('message', 'consentChoices', {})
    const template = choices.find(({ kind }) => kind === 'order')
    if (template === undefined) throw new Error('no template for orders')
    await zhang.allowMessages([template.templateId], 'zhang-consent-1')
    await zhang.allowMessages([template.templateId], 'zhang-consent-1')
    const after = await zhang.call('message', 'consentChoices', {})
    narrator.equals(
      'one tap, told twice, is one credit',
      after.choices.find(({ kind }) => kind === 'order')?.credits,
      1,
    )
  })
  const orderId = await narrator.tell(
    'In the afternoon he fills the firm’s lorry, 280 L of diesel, and is a silver member',
    async () => {
      await fuel(stage, 7, 280_000)
      const order = await lock(zhang, 7)
      const quoted = await zhang.call('order', 'quote', { orderId: order.orderId })
      narrator.equals(
        'diesel campaign and tier take off per litre',
        quoted.quote.lines
          .filter(({ amountFen }) => amountFen < 0)
          .map(({ code, amountFen }) => `${code} ${yuan(amountFen)}`),
        ['tier -28.00', 'fuel -112.00'],
      )
      await confirmAndPay(zhang, quoted)
      const paid = await zhang.call('order', 'payStatus', { orderId: order.orderId })
      narrator.equals('paid', paid.status, 'paid')
      narrator.equals(
        'tier before and after',
        [paid.order.earned?.tierBefore, paid.order.earned?.tierAfter],
        ['normal', 'silver'],
      )
      return order.orderId
    },
  )
  await narrator.tell('This time the message goes to his phone, and uses the credit up', async () => {
    await zhang.call('message', 'deliverMine', {})
    narrator.equals('service notifications on his phone', zhang.phone().length, 1)
    const { choices } = await zhang.call('message', 'consentChoices', {})
    narrator.equals('credits left', choices.find(({ kind }) => kind === 'order')?.credits, 0)
  })
  await narrator.tell(
    'He asks for an invoice in his firm’s name; the invoicing service issues it later',
    async () => {
      const title = {
        type: 'company' as const,
        name: '天津顺达物流有限公司',
        taxNumber: '91120116MA06J8K31P',
      }
      const { invoice } = await zhang.call('invoice', 'request', { orderId, requestId: 'invoice-1', title })
      narrator.equals(
        'over what was paid',
        yuan(invoice.amountFen),
        yuan((await seenBy(zhang, orderId)).quote?.dueFen ?? 0),
      )
      narrator.equals(
        'a second one for the same order is refused with',
        await zhang.refusal('invoice', 'request', { orderId, requestId: 'invoice-2', title }),
        'INVOICE_UNAVAILABLE',
      )
      for (let minute = 0; minute < 6; minute += 1) {
        world.machine.clock.advance(60_000)
        await world.machine.fireTimer('scheduler')
      }
      const issued = (await zhang.call('invoice', 'detail', { invoiceId: invoice.invoiceId })).invoice
      narrator.equals('state', issued.state, 'issued')
      narrator.say(`发票号 ${issued.number ?? ''}`)
    },
  )
}
