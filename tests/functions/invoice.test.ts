import { buy } from '../support/buying'
import { Refused, type Person } from '../support/driver'
import { dump, fill, join, recordOf, recordsOf, THURSDAY } from '../support/station'
import { openWorld, type World } from '../support/world'

let world: World
beforeAll(async () => {
  world = await openWorld({ at: THURSDAY, database: { strict: true } })
}, 30_000)
afterAll(() => world.close())

jest.setTimeout(30_000)

const company = { type: 'company', name: '天津顺达物流有限公司', taxNumber: '91120116MA06J8K31P' } as const
const personal = { type: 'personal', name: '张伟' } as const

async function paidOrder(person: Person): Promise<string> {
  const { orderId } = await buy(person, await fill(world, 1, { volumeMl: 40_000 }))
  await world.forecourt.settle()
  return orderId
}

/** So many minutes pass, each with its tick of the scheduler. */
async function minutes(count: number): Promise<void> {
  for (let minute = 0; minute < count; minute += 1) {
    world.machine.clock.advance(60_000)
    await world.machine.fireTimer('scheduler')
  }
}

describe('an invoice', () => {
  it('is over the money paid, issued by the service, told to the driver, and sealed at rest', async () => {
    const zhang = await join(world, 'oZhang')
    const orderId = await paidOrder(zhang)
    const email = 'zhang@example.com'
    const { invoice } = await zhang.call('invoice', 'request', {
      orderId,
      requestId: 'invoice-1',
      title: company,
      email,
    })
    expect(invoice).toMatchObject({
      amountFen: 29_280,
      state: 'accepted',
      titleName: company.name,
      number: null,
    })
    expect(world.machine.invoicing.applications.list()).toMatchObject([
      {
        order: {
          buyer: { ...company, email },
          seller: { name: '天津滨河石油销售有限公司' },
          item: { goodsName: '*汽油*92#', volumeMl: 40_000, taxPercent: 13 },
          amountFen: 29_280,
        },
      },
    ])
    await minutes(3)
    const issued = (await zhang.call('invoice', 'detail', { invoiceId: invoice.invoiceId })).invoice
    expect(issued).toMatchObject({ state: 'issued', number: expect.stringMatching(/^\d{20}$/) as string })
    expect((await zhang.call('order', 'detail', { orderId })).order.invoiceState).toBe('issued')
    const { messages } = await zhang.call('message', 'inbox', {})
    expect(messages.filter(({ kind }) => kind === 'invoice').map(({ content }) => content.key)).toEqual([
      'message.invoiceIssued',
    ])
    const stored = JSON.stringify(dump(world))
    for (const secret of [company.name, company.taxNumber, email]) expect(stored).not.toContain(secret)
  })

  it('is one per order, whatever is asked at once, and nobody else’s to see', async () => {
    const wang = await join(world, 'oWang')
    const orderId = await paidOrder(wang)
    const outcomes = await Promise.all(
      [1, 2, 3].map((tap) =>
        wang.call('invoice', 'request', { orderId, requestId: `invoice-${tap}`, title: personal }).then(
          ({ invoice }) => invoice.invoiceId,
          (error: unknown) => (error instanceof Refused ? error.code : String(error)),
        ),
      ),
    )
    expect(outcomes.sort()).toEqual(['INVOICE_UNAVAILABLE', 'INVOICE_UNAVAILABLE', `invoice:${orderId}:1`])
    const stranger = await join(world, 'oStranger')
    const invoiceId = `invoice:${orderId}:1`
    expect(await stranger.refusal('invoice', 'detail', { invoiceId })).toBe('NOT_FOUND')
    expect(
      await stranger.refusal('invoice', 'request', { orderId, requestId: 'invoice-1', title: personal }),
    ).toBe('NOT_FOUND')
    expect((await stranger.call('invoice', 'list', {})).invoices).toEqual([])
    const mine = await wang.call('invoice', 'list', {})
    expect(mine).toMatchObject({
      invoices: [{ invoice: { invoiceId, titleName: personal.name } }],
      nextCursor: null,
    })
  })

  it('is not lost when the service is silent, and not issued twice when its answer is', async () => {
    const li = await join(world, 'oLi')
    const orderId = await paidOrder(li)
    world.machine.faults.add({ point: 'openapi', subject: 'invoicing', kind: 'lose' })
    const before = world.machine.invoicing.applications.list().length
    const { invoice } = await li.call('invoice', 'request', {
      orderId,
      requestId: 'invoice-1',
      title: personal,
    })
    expect(invoice.state).toBe('requested')
    await minutes(4)
    expect(recordOf(world, 'invoices', invoice.invoiceId)).toMatchObject({ state: 'issued', tries: 0 })
    expect(world.machine.invoicing.applications.list()).toHaveLength(before + 1)
  })

  it('that fails is tried again under a new name, and may be asked for anew in the end', async () => {
    const chen = await join(world, 'oChen')
    const orderId = await paidOrder(chen)
    world.machine.faults.add({ point: 'openapi', subject: 'invoicing', kind: 'fail', times: 100 })
    const { invoice } = await chen.call('invoice', 'request', {
      orderId,
      requestId: 'invoice-1',
      title: personal,
    })
    await minutes(20)
    world.machine.faults.reset()
    expect(recordOf(world, 'invoices', invoice.invoiceId)).toMatchObject({ state: 'failed', tries: 4 })
    const tries = world.machine.invoicing.applications
      .list()
      .filter(({ order }) => order.reference.startsWith(invoice.invoiceId))
    expect(tries).toHaveLength(4)
    const again = await chen.call('invoice', 'request', { orderId, requestId: 'invoice-2', title: company })
    expect(again.invoice).toMatchObject({ invoiceId: `invoice:${orderId}:2`, state: 'accepted' })
    await minutes(3)
    expect((await chen.call('order', 'detail', { orderId })).order.invoiceState).toBe('issued')
  })

  it('keeps its title for the next time, once, sealed, and nobody else’s to see', async () => {
    const guo = await join(world, 'oGuo')
    const orderId = await paidOrder(guo)
    const email = 'guo@example.com'
    await guo.call('invoice', 'request', {
      orderId,
      requestId: 'invoice-1',
      title: company,
      email,
      remember: true,
    })
    await guo.call('invoice', 'saveTitle', { title: personal })
    const { titles } = await guo.call('invoice', 'saveTitle', { title: company, email })
    expect(titles.map(({ name, isDefault }) => [name, isDefault])).toEqual([
      [company.name, true],
      [personal.name, false],
    ])
    const form = await guo.call('invoice', 'form', { orderId })
    expect(form).toMatchObject({
      invoiceableFen: 0,
      invoice: { taxNumber: company.taxNumber, email },
      titles: [{ taxNumber: company.taxNumber, email }, { taxNumber: null }],
    })
    const stored = JSON.stringify(dump(world))
    for (const secret of [company.name, company.taxNumber, email]) expect(stored).not.toContain(secret)
    const other = await join(world, 'oOther')
    const [{ titleId } = { titleId: '' }] = titles
    expect((await other.call('invoice', 'list', {})).titles).toEqual([])
    expect(await other.refusal('invoice', 'removeTitle', { titleId })).toBe('NOT_FOUND')
    expect(await other.refusal('invoice', 'form', { orderId })).toBe('NOT_FOUND')
    expect((await guo.call('invoice', 'removeTitle', { titleId })).titles).toMatchObject([
      { name: personal.name, isDefault: true },
    ])
    const wrong = { ...company, taxNumber: '91120116MA06J8K31X' }
    expect(await guo.refusal('invoice', 'saveTitle', { title: wrong })).toBe('INVALID_INPUT')
  })

  it('is refused for an order that is not paid', async () => {
    const sun = await join(world, 'oSun')
    const { order } = await sun.call('order', 'lockSale', {
      saleId: await fill(world, 3, { volumeMl: 10_000 }),
    })
    expect(
      await sun.refusal('invoice', 'request', {
        orderId: order.orderId,
        requestId: 'invoice-1',
        title: personal,
      }),
    ).toBe('INVOICE_UNAVAILABLE')
    const taxNumber = 'NOT A NUMBER'
    expect(
      await sun.refusal('invoice', 'request', {
        orderId: order.orderId,
        requestId: 'invoice-1',
        title: { ...company, taxNumber },
      }),
    ).toBe('INVALID_INPUT')
    expect(recordsOf(world, 'invoices').filter((one) => one.orderId === order.orderId)).toEqual([])
  })
})
