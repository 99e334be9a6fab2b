import type { Kernel } from '../../kernel/service'
import type { Forecourt } from '../forecourt'
import type { Sale } from '../model'
import type { Command } from '../protocol'
import { startForecourt, TestCloud } from '../testing/cloud'

let kernel: Kernel
let forecourt: Forecourt
let cloud: TestCloud
beforeEach(async () => {
  cloud = new TestCloud()
  await cloud.listen()
  ;({ kernel, forecourt } = startForecourt(cloud))
})
afterEach(async () => {
  await forecourt.close?.()
  await cloud.close()
})

async function give(...commands: Command[]): Promise<void> {
  cloud.commands = commands
  await forecourt.exchange()
  cloud.commands = []
  await forecourt.settle()
}
const about = (sale: Sale) => ({
  commandId: 'c1',
  saleId: `sale:station1:${sale.pointId}:${sale.logicalId}:${sale.sequence}:${sale.endTotalizerMl}`,
  fuellingPointId: sale.pointId,
  sequence: sale.sequence,
})
const saleStates = () => cloud.events('saleState').map((event) => event.state)
const authorisationStates = () => cloud.events('authorisationState').map((event) => event.state)
const leave = (change: Partial<Extract<Command, { kind: 'authorise' }>> = {}): Command => ({
  kind: 'authorise',
  commandId: 'a1',
  authorisationId: 'auth1',
  fuellingPointId: 'fp1',
  nozzleNumbers: [1],
  limitFen: 20_000,
  limitMl: null,
  expiresAt: kernel.clock.now() + 300_000,
  ...change,
})
const withdraw: Command = {
  kind: 'voidAuthorisation',
  commandId: 'v1',
  authorisationId: 'auth1',
  fuellingPointId: 'fp1',
}

describe('sales', () => {
  test('Payable → Locked → Cleared, each reported, repeats harmless', async () => {
    const sale = forecourt.fill(1, { volumeMl: 10_000 })
    const lock: Command = { kind: 'lockSale', ...about(sale), until: kernel.clock.now() + 180_000 }
    await give(lock, lock)
    expect(sale.state).toBe('Locked')
    expect(() => forecourt.payAtTill('fp1', sale.sequence)).toThrow(/Locked/)
    await give({ kind: 'clearSale', ...about(sale) })
    await give(lock)
    expect(sale.state).toBe('Cleared')
    expect(saleStates()).toEqual(['locked', 'locked', 'cleared', 'cleared'])
    expect(cloud.events('saleCompleted')).toHaveLength(1)
  })

  test('a released sale can be paid at the till; a lock lapses by itself', async () => {
    const first = forecourt.fill(1, { volumeMl: 10_000 })
    const second = forecourt.fill(1, { volumeMl: 10_000 })
    const until = kernel.clock.now() + 180_000
    await give({ kind: 'lockSale', ...about(first), until }, { kind: 'lockSale', ...about(second), until })
    await give({ kind: 'releaseSale', ...about(first) })
    forecourt.payAtTill('fp1', first.sequence)
    kernel.clock.advance(181_000)
    expect(forecourt.state().sales.map((sale) => sale.state)).toEqual(['Cleared', 'Payable'])
    await forecourt.settle()
    expect(saleStates()).toEqual(['locked', 'locked', 'released', 'cleared', 'released'])
  })

  test('clearing makes room for the car that waits', async () => {
    const [first] = [forecourt.fill(1, { volumeMl: 1_000 }), forecourt.fill(1, { volumeMl: 1_000 })]
    forecourt.lift(2)
    await give({ kind: 'clearSale', ...about(first) })
    expect(forecourt.state().points[0]?.state).toBe('FDC_AUTHORISED')
  })

  test('an unknown sale or point stops nothing else', async () => {
    const sale = forecourt.fill(1, { volumeMl: 1_000 })
    await give(
      { kind: 'clearSale', ...about(sale), fuellingPointId: 'fp9' },
      { kind: 'clearSale', ...about(sale), sequence: 77 },
      { kind: 'clearSale', ...about(sale) },
    )
    expect(saleStates()).toEqual(['cleared'])
  })
})

describe('authorisations', () => {
  test('keep the point for their nozzle, stop at the limit, and are named in the sale', async () => {
    await give(leave())
    await give(leave())
    expect(authorisationStates()).toEqual(['active', 'active'])
    forecourt.lift(2)
    expect(forecourt.state().points[0]?.state).toBe('FDC_CALLING')
    forecourt.hangUp(2)
    const sale = forecourt.fill(1, { volumeMl: 60_000 })
    expect(sale).toMatchObject({ amountFen: 20_000, authorisationId: 'auth1' })
    await give(leave())
    expect(authorisationStates()).toEqual(['active', 'active', 'fuelling'])
    expect(forecourt.state().points[0]?.authorisation).toBeNull()
    expect(cloud.events('saleCompleted')).toEqual([expect.objectContaining({ authorisationId: 'auth1' })])
  })

  test('unused ones are voided on command or when they expire; a repeat says so again', async () => {
    await give(leave())
    await give(withdraw)
    await give(leave())
    await give(leave({ authorisationId: 'auth2' }))
    kernel.clock.advance(301_000)
    forecourt.state()
    await forecourt.settle()
    expect(authorisationStates()).toEqual(['active', 'voided', 'voided', 'active', 'voided'])
  })

  test('one that delivers is not voided', async () => {
    await give(leave())
    forecourt.lift(1)
    forecourt.fuel(1, { volumeMl: 1_000 }, 0)
    await give(withdraw)
    expect(authorisationStates()).toEqual(['active', 'fuelling', 'fuelling'])
    expect(forecourt.hangUp(1)?.authorisationId).toBe('auth1')
  })

  test('are refused while another one lives, somebody fuels, two sales are unpaid, or time is over', async () => {
    await give(leave(), leave({ authorisationId: 'auth2' }))
    forecourt.lift(3)
    forecourt.fuel(3, { volumeMl: 1_000 }, 0)
    await give(leave({ authorisationId: 'auth3', fuellingPointId: 'fp2', nozzleNumbers: [3] }))
    forecourt.hangUp(3)
    forecourt.fill(3, { volumeMl: 1_000 })
    await give(leave({ authorisationId: 'auth4', fuellingPointId: 'fp2', nozzleNumbers: [3] }))
    await give(withdraw, leave({ authorisationId: 'auth5', expiresAt: kernel.clock.now() - 1 }))
    expect(authorisationStates()).toEqual(['active', 'refused', 'refused', 'refused', 'voided', 'refused'])
  })

  test('one by litres stops at the litres', async () => {
    await give(leave({ limitFen: 99_999, limitMl: 30_000 }))
    expect(forecourt.fill(1, { volumeMl: 60_000 }).volumeMl).toBe(30_000)
  })
})

describe('prices', () => {
  const change = (effectiveAt: number): Command => ({
    kind: 'changePrice',
    commandId: 'p1',
    priceId: 'price1',
    productId: 'gasoline92',
    nozzleNumbers: [1],
    priceFenPerL: 799,
    effectiveAt,
  })

  test('are taken at their instant, never under a running delivery', async () => {
    await give(change(kernel.clock.now() + 60_000))
    await give(change(kernel.clock.now() + 60_000))
    expect(cloud.events('priceTaken')).toEqual([])
    forecourt.lift(1)
    kernel.clock.advance(61_000)
    forecourt.fuel(1, { volumeMl: 10_000 }, 0)
    expect(forecourt.hangUp(1)?.priceFenPerL).toBe(785)
    await forecourt.settle()
    expect(cloud.events('priceTaken')).toEqual([
      expect.objectContaining({ priceId: 'price1', nozzleNumber: 1 }),
    ])
    expect(forecourt.fill(1, { volumeMl: 10_000 }).priceFenPerL).toBe(799)
  })

  test('a controller that ignores a command is told again by the next reply', async () => {
    kernel.faults.add({ point: 'forecourt', subject: 'changePrice', kind: 'ignore' })
    await give(change(kernel.clock.now()))
    expect(cloud.events('priceTaken')).toEqual([])
    await give(change(kernel.clock.now()))
    expect(cloud.events('priceTaken')).toHaveLength(1)
  })
})
