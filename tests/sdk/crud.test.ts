import type { AdaptedCollection } from './support/adapter'
import { describeWithBothSdks, uniqueName } from './support/suite'

describeWithBothSdks('documents', {}, (bench) => {
  let members: AdaptedCollection
  beforeEach(async () => {
    const name = uniqueName('members')
    await bench().sdk.database.createCollection(name)
    members = bench().sdk.database.collection(name)
  })

  it('adds with a generated id and with a given one, text or number', async () => {
    const generated = await members.add({ name: 'Zhang' })
    expect(generated).toMatch(/^[0-9a-f]{32}$/)
    expect(await members.add({ _id: 'member:1', name: 'Li' })).toBe('member:1')
    expect(await members.add({ _id: 7, name: 'Wang' })).toBe(7)
    expect(await members.doc(generated).get()).toEqual({ _id: generated, name: 'Zhang' })
    expect(await members.doc(7).get()).toEqual({ _id: 7, name: 'Wang' })
    expect(await members.doc('7').get()).toBeUndefined()
  })

  it('keeps every type as it was', async () => {
    const document = {
      _id: 'types',
      text: '加油站 “A”',
      whole: 2 ** 40,
      negative: -1,
      fraction: 0.1,
      yes: true,
      nothing: null,
      at: new Date(1_700_000_000_123),
      list: [1, 'a', { deep: [null] }],
      nested: { a: { b: { c: 1 } } },
    }
    await members.add({ ...document })
    expect(await members.doc('types').get()).toEqual(document)
  })

  it('refuses an id that is taken', async () => {
    await members.add({ _id: 'one', n: 1 })
    await expect(members.add({ _id: 'one', n: 2 })).rejects.toMatchObject({ meaning: 'duplicate' })
    expect(await members.doc('one').get()).toEqual({ _id: 'one', n: 1 })
  })

  it('creates no collection by writing to it', async () => {
    const missing = bench().sdk.database.collection(uniqueName('missing'))
    await expect(missing.add({ n: 1 })).rejects.toMatchObject({ meaning: 'noCollection' })
    await expect(missing.get()).rejects.toMatchObject({ meaning: 'noCollection' })
  })

  it('updates by merging, sets by replacing, removes', async () => {
    await members.add({ _id: 'one', n: 1, car: { plate: '京A12345', fuel: '92' } })
    expect(await members.doc('one').update({ car: { fuel: '95' } })).toEqual({ updated: 1 })
    expect(await members.doc('one').get()).toEqual({
      _id: 'one',
      n: 1,
      car: { plate: '京A12345', fuel: '95' },
    })
    await members.doc('one').set({ n: 2 })
    expect(await members.doc('one').get()).toEqual({ _id: 'one', n: 2 })
    await members.doc('two').set({ n: 3 })
    expect(await members.doc('two').get()).toEqual({ _id: 'two', n: 3 })
    expect(await members.doc('one').remove()).toEqual({ removed: 1 })
    expect(await members.doc('one').remove()).toEqual({ removed: 0 })
    expect(await members.doc('one').update({ n: 9 })).toEqual({ updated: 0 })
    expect(await members.doc('one').get()).toBeUndefined()
  })

  it('updates and removes many by condition', async () => {
    const { command } = bench().sdk.database
    for (let n = 1; n <= 5; n += 1) await members.add({ _id: `m${n}`, n })
    expect(await members.where({ n: command['gt']?.(2) }).update({ tier: 'gold' })).toEqual({ updated: 3 })
    expect(await members.where({ tier: 'gold' }).count()).toBe(3)
    expect(await members.where({ n: command['lte']?.(2) }).remove()).toEqual({ removed: 2 })
    expect(await members.count()).toBe(3)
  })

  it('writes the server date, with its offset', async () => {
    const { database } = bench().sdk
    const before = Date.now()
    const id = await members.add({ now: database.serverDate(), later: database.serverDate(60_000) })
    const found = (await members.doc(id).get()) as { now: Date; later: Date }
    expect(Math.abs(found.now.getTime() - before)).toBeLessThan(10_000)
    expect(found.later.getTime() - found.now.getTime()).toBe(60_000)
  })
})
