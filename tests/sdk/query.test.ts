import type { AdaptedCollection, Document } from './support/adapter'
import { describeWithBothSdks, uniqueName } from './support/suite'

const CARS: readonly Document[] = [
  { _id: 'a', plate: '京A1', fuel: '92', litres: 40, tags: ['taxi', 'new'], visits: [{ at: 1, paid: true }] },
  {
    _id: 'b',
    plate: '京B2',
    fuel: '95',
    litres: 55,
    tags: [],
    visits: [
      { at: 2, paid: false },
      { at: 9, paid: true },
    ],
  },
  { _id: 'c', plate: '沪C3', fuel: '95', litres: 30, owner: { name: 'Li' }, closed: null },
  { _id: 'd', plate: '沪D4', fuel: '0', litres: 30, tags: ['truck'], owner: { name: 'Wang', age: 40 } },
]

describeWithBothSdks('queries', {}, (bench) => {
  let cars: AdaptedCollection
  beforeAll(async () => {
    const name = uniqueName('cars')
    await bench().sdk.database.createCollection(name)
    cars = bench().sdk.database.collection(name)
    for (const car of CARS) await cars.add({ ...car })
  })

  const ids = async (condition: Document): Promise<unknown[]> =>
    (await cars.where(condition).orderBy('_id', 'asc').get()).map((car) => car['_id'])
  const command = (name: string, ...operands: unknown[]): unknown =>
    bench().sdk.database.command[name]?.(...operands)

  it('compares', async () => {
    expect(await ids({ fuel: '95' })).toEqual(['b', 'c'])
    expect(await ids({ litres: command('gt', 30) })).toEqual(['a', 'b'])
    expect(await ids({ litres: command('gte', 40), fuel: command('neq', '95') })).toEqual(['a'])
    expect(await ids({ fuel: command('in', ['0', '92']) })).toEqual(['a', 'd'])
    expect(await ids({ fuel: command('nin', ['0', '92']) })).toEqual(['b', 'c'])
    expect(await ids({ fuel: command('gt', 30) })).toEqual([])
    expect(await ids({ litres: command('mod', [20, 10]) })).toEqual(['c', 'd'])
  })

  it('combines', async () => {
    const { command: _ } = bench().sdk.database
    expect(await ids({ litres: command('and', [_['gt']?.(30), _['lt']?.(55)]) })).toEqual(['a'])
    expect(await ids({ litres: command('or', [_['eq']?.(40), _['eq']?.(55)]) })).toEqual(['a', 'b'])
    expect(await ids(command('or', [{ fuel: '92' }, { litres: 30 }]) as Document)).toEqual(['a', 'c', 'd'])
    expect(await ids(command('nor', [{ fuel: '92' }, { litres: 30 }]) as Document)).toEqual(['b'])
    expect(await ids({ litres: command('not', _['gt']?.(30)) })).toEqual(['c', 'd'])
  })

  it('looks into arrays and sub-documents', async () => {
    const { command: _ } = bench().sdk.database
    expect(await ids({ tags: 'taxi' })).toEqual(['a'])
    expect(await ids({ tags: command('all', ['new', 'taxi']) })).toEqual(['a'])
    expect(await ids({ tags: command('size', 0) })).toEqual(['b'])
    expect(await ids({ 'visits.at': command('gt', 5) })).toEqual(['b'])
    expect(await ids({ visits: command('elemMatch', { at: _['gt']?.(1), paid: false }) })).toEqual(['b'])
    expect(await ids({ visits: command('elemMatch', { at: 1, paid: false }) })).toEqual([])
    expect(await ids({ tags: command('elemMatch', _['eq']?.('truck')) })).toEqual(['d'])
    expect(await ids({ owner: { name: 'Li' } })).toEqual(['c'])
    expect(await ids({ owner: command('eq', { name: 'Wang', age: 40 }) })).toEqual(['d'])
    expect(await ids({ owner: command('eq', { age: 40, name: 'Wang' }) })).toEqual([])
  })

  it('tells missing from null', async () => {
    expect(await ids({ closed: null })).toEqual(['a', 'b', 'c', 'd'])
    expect(await ids({ closed: command('exists', true) })).toEqual(['c'])
    expect(await ids({ owner: command('exists', false) })).toEqual(['a', 'b'])
  })

  it('finds text by pattern', async () => {
    const { database } = bench().sdk
    expect(await ids({ plate: database.regExp('^京', '') })).toEqual(['a', 'b'])
    expect(await ids({ plate: database.regExp('c3$', 'i') })).toEqual(['c'])
  })

  it('orders by several fields, skips and limits', async () => {
    const sorted = cars.orderBy('litres', 'asc').orderBy('plate', 'desc')
    expect((await sorted.get()).map((car) => car['_id'])).toEqual(['d', 'c', 'a', 'b'])
    expect((await sorted.skip(1).limit(2).get()).map((car) => car['_id'])).toEqual(['c', 'a'])
  })

  it('projects', async () => {
    const [wanted] = await cars.where({ _id: 'd' }).field({ 'owner.name': true, litres: true }).get()
    expect(wanted).toEqual({ _id: 'd', litres: 30, owner: { name: 'Wang' } })
    const [rest] = await cars.where({ _id: 'd' }).field({ owner: false, tags: false, plate: false }).get()
    expect(rest).toEqual({ _id: 'd', fuel: '0', litres: 30 })
  })

  it('answers 100 rows by default and 1000 at most', async () => {
    const name = uniqueName('rows')
    await bench().sdk.database.createCollection(name)
    const rows = bench().sdk.database.collection(name)
    for (let n = 0; n < 110; n += 1) await rows.add({ n })
    expect(await rows.get()).toHaveLength(100)
    expect(await rows.limit(105).get()).toHaveLength(105)
    expect(await rows.limit(5000).get()).toHaveLength(110)
  })

  it('finds what is near, nearest first', async () => {
    const { database } = bench().sdk
    const name = uniqueName('places')
    await database.createCollection(name)
    const places = database.collection(name)
    await places.add({ _id: 'far', place: database.point(116.5, 39.9) })
    await places.add({ _id: 'near', place: database.point(116.41, 39.9) })
    await places.add({ _id: 'abroad', place: database.point(2.35, 48.85) })
    const near = command('geoNear', {
      geometry: database.point(116.4, 39.9),
      maxDistance: 20_000,
      minDistance: 0,
    })
    expect((await places.where({ place: near }).get()).map((place) => place['_id'])).toEqual(['near', 'far'])
  })
})
