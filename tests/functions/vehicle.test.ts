import { join, memberOf, recordOf, recordsOf, THURSDAY } from '../support/station'
import { openWorld, type World } from '../support/world'

let world: World
beforeAll(async () => {
  world = await openWorld({ at: THURSDAY, database: { strict: true } })
}, 30_000)
afterAll(() => world.close())

const mine = { plate: '京A·12345', plateKind: 'blue' as const, name: '大众 途观', tankLitres: 60 }

describe('a vehicle', () => {
  it('is kept with its plate sealed, stands with the member, and is shown whole to him only', async () => {
    const wang = await join(world, 'oWang')
    const { products } = await wang.call('vehicle', 'list', {})
    const productId = products[0]?.productId ?? ''
    const { vehicles } = await wang.call('vehicle', 'save', { requestId: 'request-1', ...mine, productId })
    const [vehicle] = vehicles
    expect(vehicle).toMatchObject({ plate: '京A12345', plateHint: '京A··345', productId, isDefault: true })
    expect(memberOf(world, 'oWang').vehicles).toEqual([
      {
        vehicleId: vehicle?.vehicleId,
        plateHint: '京A··345',
        name: '大众 途观',
        productId,
        isDefault: true,
      },
    ])
    expect(JSON.stringify(recordsOf(world, 'vehicles'))).not.toContain('12345')
  })

  it('that is saved twice, or under a plate that is there, is one', async () => {
    const li = await join(world, 'oLi')
    const save = (requestId: string, name: string) => li.call('vehicle', 'save', { requestId, ...mine, name })
    await Promise.all([save('request-1', 'a'), save('request-1', 'a')])
    const { vehicles } = await save('request-2', 'b')
    expect(vehicles).toMatchObject([{ name: 'b', plate: '京A12345' }])
    // The same plate is somebody else's too, and stays theirs.
    expect(recordsOf(world, 'vehicles').filter(({ plateIndex }) => plateIndex !== '')).toHaveLength(2)
    expect(new Set(recordsOf(world, 'vehicles').map(({ plateIndex }) => plateIndex)).size).toBe(1)
  })

  it('needs a plate of its kind and a fuel that is sold', async () => {
    const sun = await join(world, 'oSun')
    const refusal = (change: object) =>
      sun.refusal('vehicle', 'save', { requestId: 'request-1', ...mine, ...change })
    expect(await refusal({ plate: '京I12345' })).toBe('INVALID_INPUT')
    expect(await refusal({ plateKind: 'greenSmall' })).toBe('INVALID_INPUT')
    expect(await refusal({ productId: 'moonshine' })).toBe('INVALID_INPUT')
  })

  it('of somebody else can neither be changed, chosen nor removed', async () => {
    const [chen, other] = [await join(world, 'oChen'), await join(world, 'oOther')]
    const { vehicles } = await chen.call('vehicle', 'save', { requestId: 'request-1', ...mine })
    const vehicleId = vehicles[0]?.vehicleId ?? ''
    const theirs = { requestId: 'request-2', vehicleId, ...mine, name: 'mine now' }
    expect(await other.refusal('vehicle', 'save', theirs)).toBe('NOT_FOUND')
    expect(await other.refusal('vehicle', 'setDefault', { vehicleId })).toBe('NOT_FOUND')
    expect(await other.refusal('vehicle', 'remove', { vehicleId })).toBe('NOT_FOUND')
    expect((await chen.call('vehicle', 'list', {})).vehicles).toMatchObject([{ name: '大众 途观' }])
  })

  it('that goes leaves nothing behind; the usual one is always one', async () => {
    const zhao = await join(world, 'oZhao')
    await zhao.call('vehicle', 'save', { requestId: 'request-1', ...mine })
    const second = { plate: '京AD12345', plateKind: 'greenSmall' as const }
    const { vehicles } = await zhao.call('vehicle', 'save', { requestId: 'request-2', ...second })
    const [a, b] = vehicles.map(({ vehicleId }) => vehicleId)
    const chosen = await zhao.call('vehicle', 'setDefault', { vehicleId: b ?? '' })
    expect(chosen.vehicles.map(({ isDefault }) => isDefault)).toEqual([false, true])
    const left = await zhao.call('vehicle', 'remove', { vehicleId: b ?? '' })
    expect(left.vehicles).toMatchObject([{ vehicleId: a, isDefault: true }])
    expect(await zhao.refusal('vehicle', 'remove', { vehicleId: b })).toBe('NOT_FOUND')
    expect(recordsOf(world, 'vehicles').map(({ _id }) => _id)).not.toContain(b)
  })

  it('finds room in a member of before there were vehicles', async () => {
    const gao = await join(world, 'oGao')
    const { vehicles, phone, phoneTries, preferences, takeOut, closeAt, ...before } = memberOf(world, 'oGao')
    expect([vehicles, phone, phoneTries, preferences, takeOut, closeAt]).not.toContain(undefined)
    world.machine.database.seed('members', [{ ...before, schema: 1 }])
    expect((await gao.call('vehicle', 'list', {})).vehicles).toEqual([])
    await gao.call('vehicle', 'save', { requestId: 'request-1', ...mine })
    expect(recordOf(world, 'members', before._id)).toMatchObject({
      schema: 2,
      vehicles: [{ isDefault: true }],
    })
  })
})
