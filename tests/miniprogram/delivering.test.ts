import { updateSession } from '../../miniprogram/store/session'
import { Refusal } from './support/cloud'
import { Drive, startClock } from './support/fuelling'
import { MINUTE, nozzle, NOW, opened, order, quote, sale, settledOrder } from './support/samples'

beforeEach(() => {
  startClock()
  updateSession({ locale: 'zh-CN', stationId: null, clockAheadMs: 0 })
})
afterEach(() => {
  jest.useRealTimers()
})

describe('scanning', () => {
  const scanned = async (result: string, path?: string): Promise<Drive> => {
    const drive = new Drive().goodDay()
    drive.weixin.scan = ({ success }) => {
      success({ result, ...(path === undefined ? {} : { path }) })
    }
    await drive.open()
    await drive.flow.act('scan')
    return drive
  }

  test.each([
    ['a link on the nozzle', 'https://fuel.example.com/?s=s1&n=3', undefined],
    ['a code of the mini-program', '', 'packages/fuel/fuelling/fuelling?scene=s%3Ds1%26n%3D3'],
  ])('%s picks it', async (_name, result, path) => {
    const drive = await scanned(result, path)
    expect(drive.pick).toMatchObject({ selected: 3, sales: [{ on: true }] })
    expect(drive.view.notice).toBe('')
  })

  test.each([
    ['6901234567892', '这不是油枪上的码。请扫枪旁的码，或直接点枪号。'],
    ['m=K7Q2', '这是会员码，给收银员扫的。付油款请扫枪旁的码。'],
    ['s=s1', '这是油站的码，请再点您的枪号。'],
    ['s=s1&n=99', '本站没有 99 号枪，请看枪身上的号码。'],
  ])('%s says what it is', async (result, notice) => {
    const drive = await scanned(result)
    expect(drive.view).toMatchObject({ phase: 'pick', notice, pick: { selected: 0 } })
  })

  test('a refused camera leads to the numbers; a scanner that is closed says nothing', async () => {
    const drive = new Drive().goodDay()
    await drive.open()
    drive.weixin.scan = ({ fail }) => {
      fail({ errMsg: 'scanCode:fail:system permission denied' })
    }
    await drive.flow.act('scan')
    expect(drive.view.notice).toContain('直接点枪号')
    drive.weixin.scan = ({ fail }) => {
      fail({ errMsg: 'scanCode:fail cancel' })
    }
    await drive.flow.act('scan')
    expect(drive.view.notice).toBe('')
  })

  test('a nozzle of another station asks before it goes there; one of nobody’s stays here', async () => {
    const drive = await scanned('s=s1&n=3')
    drive.cloud.on('order', 'open', ({ stationId }) => {
      if (stationId !== 's2') throw new Refusal('NOT_FOUND')
      const station = { ...opened().station, stationId: 's2', name: { zh: '城东站', en: 'East' } }
      return opened({ station, sales: [sale()] })
    })
    drive.weixin.scan = ({ success }) => {
      success({ result: 's=s2&n=1' })
    }
    drive.phone.confirms = false
    await drive.flow.scanning.scan()
    expect(drive.phone.questions).toMatchObject([{ content: '这是城东站的枪，切换到该站？' }])
    expect(drive.view).toMatchObject({ busy: false, notice: '', pick: { station: '滨河站', selected: 3 } })
    drive.phone.confirms = true
    await drive.flow.scanning.scan()
    expect(drive.view).toMatchObject({ busy: false, pick: { station: '城东站', selected: 1 } })
    drive.weixin.scan = ({ success }) => {
      success({ result: 's=nowhere&n=1' })
    }
    await drive.flow.scanning.scan()
    expect(drive.view).toMatchObject({
      busy: false,
      phase: 'pick',
      notice: '这不是我们油站的码。',
      pick: { station: '城东站' },
    })
  })

  test('an order’s code goes on with one’s own order, and with no other', async () => {
    const drive = await scanned('s=s1&n=3')
    const mine = { order: order(), quote: quote(), coupons: [], pump: null, unasked: false }
    drive.cloud.on('order', 'open', ({ orderId }) => {
      if (orderId !== 'o1') throw new Refusal('NOT_FOUND')
      return opened({ opened: mine })
    })
    drive.weixin.scan = ({ success }) => {
      success({ result: 'o=o2' })
    }
    await drive.flow.scanning.scan()
    expect(drive.view).toMatchObject({ phase: 'pick', notice: '这不是您的订单。' })
    drive.weixin.scan = ({ success }) => {
      success({ result: 'o=o1' })
    }
    await drive.flow.scanning.scan()
    expect(drive.view).toMatchObject({ phase: 'quote', price: { dueFen: 30_400 } })
  })
})

describe('a first visit', () => {
  const newcomer = () => opened({ member: { newcomer: true, usual: [], vehicles: [] } })

  test('is led by three steps until they are put away, on this phone for good', async () => {
    const drive = new Drive().goodDay()
    drive.cloud.on('order', 'open', newcomer)
    await drive.open()
    expect(drive.pick.guide).toBe(true)
    drive.flow.putGuideAway()
    expect(drive.pick.guide).toBe(false)
    await drive.pass(drive.flow.retry())
    expect(drive.pick.guide).toBe(false)
  })

  test('a nozzle without a delivery says what to do first', async () => {
    const drive = new Drive().goodDay()
    drive.cloud.on('order', 'payableSales', () => ({ taken: false, sales: [] }))
    await drive.open()
    await drive.flow.picking.pick(3)
    expect(drive.pick.nothing).toBe(true)
  })
})

describe('the running delivery', () => {
  /** A pump that delivers 600 ml a second and reports every two seconds. */
  function delivering(drive: Drive, start: number): void {
    drive.cloud.on('station', 'live', () => {
      const at = Math.floor(Date.now() / 2000) * 2000
      const volumeMl = Math.floor(((at - start) * 600) / 1000)
      const amountFen = Math.round((volumeMl * 780) / 1000)
      return {
        nozzles: [nozzle({ state: 'fuelling', volumeMl, amountFen, at })],
        heardAt: at,
        at: Date.now(),
      }
    })
  }

  test('runs on between looks, never back, and foretells its end by what is usual', async () => {
    const drive = new Drive().goodDay()
    drive.cloud.on('order', 'payableSales', () => ({ taken: false, sales: [] }))
    delivering(drive, NOW - 20_000)
    await drive.open()
    await drive.flow.picking.pick(3)
    const seen: number[] = []
    for (let second = 0; second < 20; second += 1) {
      await jest.advanceTimersByTimeAsync(1000)
      if (drive.running !== null) seen.push(drive.running.fen)
    }
    expect(seen).toEqual([...seen].sort((a, b) => a - b))
    expect(new Set(seen).size).toBeGreaterThan(12)
    // 40 litres are usual; at 600 ml a second some 24 of them have flowed.
    expect(drive.running).toMatchObject({ left: '预计还要约 25 秒', percent: -1, flows: true })
  })

  test('says nothing of the time left without anything to go by', async () => {
    const drive = new Drive().goodDay()
    drive.cloud
      .on('order', 'payableSales', () => ({ taken: false, sales: [] }))
      .on('order', 'open', () => opened({ member: { newcomer: false, usual: [], vehicles: [] } }))
    delivering(drive, NOW - 20_000)
    await drive.open()
    await drive.flow.picking.pick(3)
    await jest.advanceTimersByTimeAsync(10_000)
    expect(drive.running).toMatchObject({ left: '', flows: true })
  })
})

describe('the vehicle', () => {
  const car = { vehicleId: 'v1', plateHint: '京A··345', name: '', productId: 'gasoline95', isDefault: true }
  const van = { ...car, vehicleId: 'v2', plateHint: '京B··678', productId: 'diesel0', isDefault: false }
  const withCars = () => opened({ member: { newcomer: false, usual: [], vehicles: [car, van] } })

  test('usual one is taken, another can be chosen, and it goes onto the order', async () => {
    const drive = new Drive().goodDay()
    drive.cloud.on('order', 'open', withCars)
    await drive.open()
    expect(drive.view.vehicle).toEqual({ may: true, label: '京A··345 · 95#' })
    await drive.flow.picking.pick(3)
    await drive.flow.act('lock')
    expect(drive.cloud.inputs('order', 'lockSale')).toMatchObject([{ vehicleId: 'v1' }])

    drive.flow.openSheet('vehicles')
    expect(drive.view.choices).toMatchObject([
      { choice: 'v1', label: '京A··345 · 95#', caption: '常用', on: true },
      { choice: 'v2', label: '京B··678 · 0#', on: false },
      { choice: 'none' },
    ])
    drive.flow.chooseVehicle('v2')
    await drive.pass(drive.flow.act('pay'))
    expect(drive.cloud.inputs('order', 'confirm')).toMatchObject([{ vehicleId: 'v2' }])
  })

  test('warns of a fuel that harms it: at the nozzle, of the delivery, and on the price', async () => {
    const drive = new Drive().goodDay()
    const diesel = { productId: 'diesel0', grade: '0#' }
    drive.cloud
      .on('order', 'open', () => ({ ...withCars(), nozzles: [nozzle(), nozzle({ number: 7, ...diesel })] }))
      .on('order', 'payableSales', () => ({ taken: false, sales: [] }))
    await drive.open()
    await drive.flow.picking.pick(7)
    expect(drive.pick.warning).toEqual({
      grave: true,
      text: '您的车加 95#，这把枪是 0#。加错会损坏发动机。',
    })
    const wrong = order({ ...diesel, nozzleNumber: 7 })
    drive.cloud
      .on('order', 'payableSales', () => ({ taken: false, sales: [sale(diesel)] }))
      .on('order', 'lockSale', () => ({ order: wrong }))
      .on('order', 'quote', () => ({ order: wrong, quote: quote(), coupons: [] }))
    await drive.flow.act('look')
    expect(drive.pick.warning?.text).toContain('请不要启动发动机')
    await drive.flow.act('lock')
    expect(drive.view.price?.warning).toMatchObject({ grave: true })
    drive.flow.chooseVehicle('v2')
    expect(drive.view.price?.warning).toBeNull()
  })
})

describe('a pump that is paid for', () => {
  const requested = { by: 'amount', amountFen: 20_000, volumeMl: 25_640 } as const
  const paid = order({
    kind: 'prePay',
    state: 'authorised',
    requested,
    endedAt: null,
    volumeMl: 25_640,
    quote: quote(),
  })
  const active = { state: 'active', limitFen: 20_000, limitMl: null, expiresAt: NOW + 5 * MINUTE } as const

  test('says which nozzle to lift and until when, runs to its limit, and ends at the result', async () => {
    const drive = new Drive().goodDay()
    let shown = {
      pump: { ...active, state: 'requested' as 'requested' | 'active' },
      nozzle: nozzle(),
      order: paid,
    }
    drive.cloud
      .on('order', 'open', () =>
        opened({ opened: { order: paid, quote: quote(), coupons: [], pump: shown.pump, unasked: false } }),
      )
      .on('order', 'pump', () => ({ ...shown, heardAt: Date.now(), at: Date.now() }))
    await drive.open({ orderId: 'o1' })
    expect(drive.view).toMatchObject({
      phase: 'pump',
      pump: { headline: '已付款，正在通知 3 号枪', paid: '已预付 ¥304.00', until: '', running: false },
      bar: null,
    })
    shown = { ...shown, pump: active }
    await jest.advanceTimersByTimeAsync(3000)
    expect(drive.view.pump).toMatchObject({ headline: '已付款，请提 3 号枪', until: '请在 10:35 前提枪' })

    for (const volumeMl of [0, 1200, 2400, 12_820]) {
      const at = Date.now()
      shown = { ...shown, nozzle: nozzle({ state: 'fuelling', volumeMl, amountFen: volumeMl, at }) }
      await jest.advanceTimersByTimeAsync(2000)
    }
    await jest.advanceTimersByTimeAsync(2000)
    expect(drive.running).toMatchObject({ volume: '12.82', percent: 50 })
    expect(drive.running?.left).toMatch(/^预计还要约 \d+ 秒$/)

    drive.flow.hide()
    const looks = drive.cloud.count('order', 'pump')
    await jest.advanceTimersByTimeAsync(30_000)
    expect(drive.cloud.count('order', 'pump')).toBe(looks)

    shown = { ...shown, order: settledOrder({ kind: 'prePay' }) }
    drive.flow.show()
    await jest.advanceTimersByTimeAsync(0)
    expect(drive.finished).toEqual(['o1'])
  })

  test('can be cancelled while nothing flows: asked twice, then it waits for the pump, and ends', async () => {
    const drive = new Drive().goodDay()
    let shown = { pump: { ...active, state: 'active' as 'active' | 'voiding' }, order: paid }
    drive.cloud
      .on('order', 'open', () =>
        opened({ opened: { order: paid, quote: quote(), coupons: [], pump: active, unasked: false } }),
      )
      .on('order', 'pump', () => ({ ...shown, nozzle: nozzle(), heardAt: Date.now(), at: Date.now() }))
      .on('order', 'cancelPrepay', () => {
        throw new Refusal('FUELLING_BEGUN')
      })
    await drive.open({ orderId: 'o1' })
    expect(drive.view.pump?.cancel).toBe('不加了，取消并退款')
    drive.phone.confirms = false
    await drive.flow.pumping.cancel()
    expect(drive.cloud.count('order', 'cancelPrepay')).toBe(0)
    drive.phone.confirms = true
    await drive.flow.pumping.cancel()
    expect(drive.view).toMatchObject({
      phase: 'pump',
      notice: '已经开始加油，不能取消。没用完的钱会自动退回。',
    })

    shown = { ...shown, pump: { ...active, state: 'voiding' } }
    drive.cloud.on('order', 'cancelPrepay', () => shown)
    await Promise.all([drive.flow.pumping.cancel(), drive.flow.pumping.cancel()])
    expect(drive.cloud.count('order', 'cancelPrepay')).toBe(2)
    expect(drive.view.pump).toMatchObject({ headline: '正在取消，等油机确认', cancel: '' })
    shown = { ...shown, order: order({ kind: 'prePay', state: 'voided' }) }
    await jest.advanceTimersByTimeAsync(6_000)
    expect(drive.finished).toEqual(['o1'])
  })

  test('is where a pre-payment leads; without a network it says so and goes on', async () => {
    const drive = new Drive().goodDay()
    await drive.toPrice()
    let answers = 0
    drive.cloud
      .on('order', 'payStatus', () => ({ status: 'paid', order: paid }))
      .on('order', 'pump', () => {
        answers += 1
        if (answers === 1) throw new Refusal('INTERNAL')
        return { order: paid, pump: active, nozzle: nozzle(), heardAt: NOW - 2 * MINUTE, at: Date.now() }
      })
    await drive.pass(drive.flow.act('pay'))
    expect(drive.view).toMatchObject({ phase: 'pump', pump: { stale: '网络不稳，请检查后再试。' } })
    expect(drive.finished).toEqual([])
    await jest.advanceTimersByTimeAsync(4000)
    expect(drive.view.pump?.stale).toContain('油站暂时联系不上')
  })
})
