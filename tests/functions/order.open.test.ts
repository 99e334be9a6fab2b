import { buy, confirm, lock, sheetOf } from '../support/buying'
import { clearPumps, fill, givePoints, join, memberOf, STATION, THURSDAY } from '../support/station'
import { openWorld, type World } from '../support/world'

let world: World
beforeAll(async () => {
  world = await openWorld({ at: THURSDAY, database: { strict: true } })
}, 30_000)
afterEach(() => clearPumps(world))
afterAll(() => world.close())

const claim = async (openid: string, templateId = 'welcome200') =>
  (await world.person(openid).call('coupon', 'claim', { templateId, requestId: 'claim-0001' })).coupon
    .couponId

describe('the first screen of the fuelling page', () => {
  it('shows nozzles and prices to everybody, and nothing of anybody', async () => {
    await fill(world, 3, { volumeMl: 20_000 })
    const seen = await world.person('oStranger').call('order', 'open', { nozzleNumber: 3 })
    expect(seen).toMatchObject({
      station: { stationId: STATION, payee: '天津滨河石油销售有限公司', status: 'open' },
      sales: null,
      opened: null,
      openOrders: [],
      member: null,
    })
    expect(seen.nozzles.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    expect(seen.fuels.find(({ productId }) => productId === '0')).toMatchObject({
      kind: 'diesel',
      priceFenPerL: 712,
      memberPriceFenPerL: 712,
    })
    expect(JSON.stringify(seen).length).toBeLessThan(8_000)
    expect(await world.person('oStranger').refusal('order', 'open', { stationId: 'nowhere' })).toBe(
      'NOT_FOUND',
    )
  })

  it('has the deliveries of the nozzle that was scanned, and who is new', async () => {
    const zhang = await join(world, 'oZhang')
    const saleId = await fill(world, 3, { volumeMl: 20_000 })
    const seen = await zhang.call('order', 'open', { stationId: STATION, nozzleNumber: 3 })
    expect(seen).toMatchObject({
      sales: [{ saleId, volumeMl: 20_000, orderId: null }],
      opened: null,
      member: { newcomer: true, usual: [], vehicles: [] },
    })
    expect(seen.fuels.find(({ productId }) => productId === '95')).toMatchObject({ memberPriceFenPerL: 775 })
    expect((await zhang.call('order', 'open', { nozzleNumber: 5 })).sales).toEqual([])
    expect((await zhang.call('order', 'open', {})).sales).toBeNull()

    await buy(zhang, saleId)
    expect((await zhang.call('order', 'open', {})).member).toEqual({
      newcomer: false,
      usual: [{ vehicleId: null, productId: '95', volumeMl: 20_000 }],
      vehicles: [],
    })
  })

  it('says that somebody else is paying, and not who', async () => {
    const feng = await join(world, 'oFeng')
    await lock(feng, await fill(world, 6, { volumeMl: 20_000 }))
    const zhao = await join(world, 'oZhao')
    const seen = await zhao.call('order', 'open', { stationId: STATION, nozzleNumber: 6 })
    expect(seen).toMatchObject({ sales: [], taken: true })
    expect(JSON.stringify(seen)).not.toContain(memberOf(world, 'oFeng')._id)
    expect(seen.nozzles.find(({ number }) => number === 6)?.state).toBe('unpaid')
    expect(seen.nozzles.find(({ number }) => number === 5)?.state).toBe('occupied')
    const { queue } = await zhao.call('home', 'open', {})
    expect(queue).toMatchObject({ freeNozzles: 6, busyNozzles: 2 })
  })

  it('goes on with the driver’s own order at the nozzle, priced with every coupon', async () => {
    const li = await join(world, 'oLi')
    const [best, other] = [await claim('oLi'), await claim('oLi', 'ninetyFive')]
    const { orderId } = await lock(li, await fill(world, 1, { volumeMl: 40_000 }))
    const seen = await li.call('order', 'open', { stationId: STATION, nozzleNumber: 1 })
    expect(seen).toMatchObject({
      sales: null,
      openOrders: [],
      opened: { order: { orderId, state: 'locked' }, quote: { couponId: best, dueFen: 26_280 }, pump: null },
    })
    expect(seen.opened?.coupons).toMatchObject([
      { couponId: best, offFen: 3_000, whyNot: null },
      { couponId: other, offFen: expect.any(Number) as number },
    ])
    expect(await world.person('oZhang').refusal('order', 'open', { orderId })).toBe('NOT_FOUND')

    const elsewhere = await li.call('order', 'open', { stationId: STATION, nozzleNumber: 5 })
    expect(elsewhere).toMatchObject({ opened: null, sales: [], openOrders: [{ orderId }] })
  })

  it('names the coupon that could be taken to pay less, until it is taken', async () => {
    const gao = await join(world, 'oGao')
    const { orderId } = await lock(gao, await fill(world, 1, { volumeMl: 40_000 }))
    const { opened } = await gao.call('order', 'open', { orderId })
    expect(opened).toMatchObject({ coupons: [], claimable: { templateId: 'welcome200', offFen: 3_000 } })
    await claim('oGao')
    const after = await gao.call('order', 'quote', { orderId, coupon: 'best', points: 0 })
    expect(after).toMatchObject({ claimable: null, quote: { dueFen: 26_280 } })
  })

  it('says of each coupon why it cannot be used here', async () => {
    const he = await join(world, 'oHe')
    await claim('oHe')
    await claim('oHe', 'ninetyFive')
    const { orderId } = await lock(he, await fill(world, 2, { volumeMl: 10_000 }))
    const { opened } = await he.call('order', 'open', { orderId })
    // 10 L for 78.50: the one from 200 yuan is 121.50 short, the one from 100 yuan 21.50.
    expect(
      opened?.coupons.map(({ offFen, whyNot }) => [offFen, whyNot?.key, whyNot?.args['missing']]),
    ).toEqual(
      expect.arrayContaining([
        [0, 'quote.not.coupon.threshold', 12_150],
        [0, 'quote.not.coupon.threshold', 2_150],
      ]),
    )
  })

  it('keeps the price that was agreed to, so that going on is the same payment', async () => {
    const wang = await join(world, 'oWang')
    givePoints(world, 'oWang', 1_000)
    const { orderId } = await lock(wang, await fill(world, 5, { volumeMl: 30_000 }))
    const agreed = await confirm(wang, orderId, { points: 1_000 })
    const { opened } = await wang.call('order', 'open', { orderId })
    expect(opened).toMatchObject({
      order: { state: 'awaitingPayment' },
      quote: { digest: agreed.quote.digest },
    })
    const again = await wang.call('order', 'confirm', {
      orderId,
      couponId: null,
      points: 1_000,
      digest: agreed.quote.digest,
    })
    expect(again.order.attempt?.outTradeNo).toBe(agreed.order.attempt?.outTradeNo)
    world.machine.faults.add({ point: 'pay', subject: 'query', kind: 'lostReply' })
    const unasked = await wang.call('order', 'open', { orderId })
    expect(unasked.opened).toMatchObject({ order: { state: 'awaitingPayment' }, unasked: true })
    await wang.pay(sheetOf(again))
    const over = await wang.call('order', 'open', { orderId })
    expect(over.opened).toMatchObject({ order: { state: 'settled' }, coupons: [], unasked: false })
  })
})

describe('two orders of a newcomer, both agreed to before either is paid', () => {
  it('earn what their prices have promised', async () => {
    const zhao = await join(world, 'oZhao')
    const first = await lock(zhao, await fill(world, 1, { volumeMl: 20_000 }))
    const second = await lock(zhao, await fill(world, 5, { volumeMl: 20_000 }))
    const sheets = [await confirm(zhao, first.orderId), await confirm(zhao, second.orderId)]
    expect(sheets.map(({ quote }) => quote.extras)).toEqual([['firstFuelling'], []])
    for (const sheet of [...sheets].reverse()) {
      await zhao.pay(sheetOf(sheet))
      const { order } = await zhao.call('order', 'payStatus', { orderId: sheet.order.orderId })
      expect(order.earned?.points).toBe(sheet.quote.pointsToEarn)
    }
    expect(memberOf(world, 'oZhao').fuelling).toMatchObject({ count: 2 })
  })
})

describe('the result of an order', () => {
  it('has the standing after it and what the driver may be reminded of', async () => {
    const sun = await join(world, 'oSun')
    const order = await buy(sun, await fill(world, 1, { volumeMl: 40_000 }))
    const seen = await sun.call('order', 'result', { orderId: order.orderId })
    expect(seen).toMatchObject({
      order: { orderId: order.orderId, state: 'settled' },
      refunds: [],
      standing: { tier: { code: 'normal', growth: 302, next: { code: 'silver' } }, points: 585, held: 0 },
    })
    expect(seen.reminders.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['order', 'priceChange']))
    const outTradeNo = order.attempt?.outTradeNo ?? ''
    expect((await sun.call('order', 'result', { outTradeNo })).order.orderId).toBe(order.orderId)
    expect(await (await join(world, 'oZhao')).refusal('order', 'result', { orderId: order.orderId })).toBe(
      'NOT_FOUND',
    )
  })
})

describe('a payment that nobody has asked about yet', () => {
  it.each(['open', 'result', 'record'] as const)('is asked about by order.%s itself', async (action) => {
    const person = await join(world, `oAsk${action}`)
    const { orderId } = await lock(person, await fill(world, 5, { volumeMl: 20_000 }))
    const sheet = await confirm(person, orderId)
    const seen = async () => {
      const answer = await person.call('order', action, { orderId })
      return 'opened' in answer ? answer.opened?.order.state : answer.order.state
    }
    expect(await seen()).toBe('awaitingPayment')
    await person.pay(sheetOf(sheet))
    expect(await seen()).toBe('settled')
  })

  it('has in its result what can be said of it and the title of its invoice', async () => {
    const person = await join(world, 'oTitles')
    const { orderId } = await buy(person, await fill(world, 5, { volumeMl: 20_000 }))
    const title = { type: 'personal', name: '王小明' } as const
    expect(await person.call('order', 'result', { orderId })).toMatchObject({
      rating: { rating: null, mayRate: true },
      usualTitle: null,
    })
    await person.call('invoice', 'saveTitle', { title: { ...title, name: '王大明' } })
    await person.call('invoice', 'saveTitle', { title, isDefault: true })
    await person.call('rating', 'rate', { orderId, stars: 4, tags: ['fast'], comment: '' })
    expect(await person.call('order', 'result', { orderId })).toMatchObject({
      rating: { rating: { stars: 4 }, mayRate: true },
      usualTitle: { name: '王小明', isDefault: true },
    })
    await person.call('invoice', 'request', { orderId, requestId: 'invoice-0001', title })
    expect((await person.call('order', 'result', { orderId })).usualTitle).toBeNull()
  })
})

describe('a pre-paid pump', () => {
  it('is told to its driver until the difference is on its way', async () => {
    const qian = await join(world, 'oQian')
    const { order } = await qian.call('order', 'prepay', {
      requestId: 'prepay-0001',
      stationId: STATION,
      nozzleNumber: 3,
      amount: { by: 'amount', amountFen: 20_000 },
    })
    const { orderId } = order
    await qian.pay(sheetOf(await confirm(qian, orderId)))
    await qian.call('order', 'payStatus', { orderId })
    expect(await qian.call('order', 'pump', { orderId })).toMatchObject({
      order: { state: 'authorised' },
      pump: { state: 'requested', limitFen: 20_000, limitMl: null },
      nozzle: { number: 3, state: 'ready' },
    })
    await world.forecourt.settle()
    expect(await qian.call('order', 'pump', { orderId })).toMatchObject({ pump: { state: 'active' } })
    const opened = await qian.call('order', 'open', { orderId })
    expect(opened.opened).toMatchObject({ order: { state: 'authorised' }, pump: { state: 'active' } })

    await fill(world, 3, { volumeMl: 20_000 })
    const over = await qian.call('order', 'pump', { orderId })
    expect(over).toMatchObject({ order: { state: 'settled' }, pump: { state: 'consumed' } })
    const { refunds, order: settled } = await qian.call('order', 'result', { orderId })
    // 25.47 L at 7.85 paid, less 0.10 a litre; 20 L delivered for 157.00 less 2.00.
    const paid = settled.tenders[0]?.amountFen ?? 0
    expect(refunds).toMatchObject([{ cause: 'prepayDifference', amountFen: paid - 15_500 }])
    expect(await (await join(world, 'oZhao')).refusal('order', 'pump', { orderId })).toBe('NOT_FOUND')
  })
})

describe('the vehicle that is fuelled', () => {
  it('is named on the order, only the driver’s own, and gives the usual volume', async () => {
    const zhou = await join(world, 'oZhou')
    const { vehicles } = await zhou.call('vehicle', 'save', {
      requestId: 'vehicle-0001',
      plate: '津A12345',
      plateKind: 'blue',
      productId: '95',
    })
    const vehicleId = vehicles[0]?.vehicleId ?? ''
    const saleId = await fill(world, 3, { volumeMl: 41_000 })
    expect((await zhou.call('order', 'open', {})).member?.vehicles).toMatchObject([
      { vehicleId, productId: '95', isDefault: true },
    ])
    expect(await zhou.refusal('order', 'lockSale', { saleId, vehicleId: 'vehicle:other' })).toBe('NOT_FOUND')
    const { order } = await zhou.call('order', 'lockSale', { saleId, vehicleId })
    expect(order.vehicleId).toBe(vehicleId)
    const { orderId } = order
    const seen = await zhou.call('order', 'quote', { orderId, coupon: 'none' })
    const agreed = await zhou.call('order', 'confirm', {
      orderId,
      couponId: null,
      points: 0,
      digest: seen.quote.digest,
      vehicleId: null,
    })
    expect(agreed.order.vehicleId).toBeNull()
    await zhou.pay(sheetOf({ payment: agreed.payment }))
    await zhou.call('order', 'payStatus', { orderId })

    const again = await fill(world, 3, { volumeMl: 39_000 })
    const locked = await zhou.call('order', 'lockSale', { saleId: again, vehicleId })
    const sheet = await confirm(zhou, locked.order.orderId)
    expect(sheet.order.vehicleId).toBe(vehicleId)
    await zhou.pay(sheetOf(sheet))
    await zhou.call('order', 'payStatus', { orderId: locked.order.orderId })
    expect((await zhou.call('order', 'open', {})).member?.usual).toEqual([
      { vehicleId, productId: '95', volumeMl: 39_000 },
      { vehicleId: null, productId: '95', volumeMl: 40_000 },
    ])
  })
})
