import type { AdaptedCollection, Document } from './support/adapter'
import { describeWithBothSdks, uniqueName } from './support/suite'

describeWithBothSdks('update commands', {}, (bench) => {
  let documents: AdaptedCollection
  beforeAll(async () => {
    const name = uniqueName('updates')
    await bench().sdk.database.createCollection(name)
    documents = bench().sdk.database.collection(name)
  })

  /** Sets the document, updates it and answers it without its id. */
  const updated = async (before: Document, update: (command: Commands) => Document): Promise<Document> => {
    await documents.doc('one').set({ ...before })
    await documents
      .doc('one')
      .update(update((name, ...operands) => bench().sdk.database.command[name]?.(...operands)))
    const { _id, ...after } = (await documents.doc('one').get()) ?? {}
    expect(_id).toBe('one')
    return after
  }
  type Commands = (name: string, ...operands: unknown[]) => unknown

  it('counts', async () => {
    expect(await updated({ n: 5 }, (_) => ({ n: _('inc', 2), m: _('inc', 1) }))).toEqual({ n: 7, m: 1 })
    expect(await updated({ n: 5 }, (_) => ({ n: _('mul', 3), m: _('mul', 3) }))).toEqual({ n: 15, m: 0 })
    expect(await updated({ n: 5, m: 5 }, (_) => ({ n: _('min', 3), m: _('max', 3) }))).toEqual({ n: 3, m: 5 })
  })

  it('sets whole values, removes and renames fields', async () => {
    expect(await updated({ a: { b: 1, c: 2 } }, (_) => ({ a: _('set', { d: 3 }) }))).toEqual({ a: { d: 3 } })
    expect(await updated({ a: 1, b: 2 }, (_) => ({ a: _('remove') }))).toEqual({ b: 2 })
    expect(await updated({ a: 1 }, (_) => ({ a: _('rename', 'z') }))).toEqual({ z: 1 })
  })

  it('changes arrays at their ends', async () => {
    expect(await updated({ a: [1] }, (_) => ({ a: _('push', [2, 3]) }))).toEqual({ a: [1, 2, 3] })
    expect(await updated({ a: [1] }, (_) => ({ a: _('unshift', [2, 3]) }))).toEqual({ a: [2, 3, 1] })
    expect(await updated({ a: [1, 2] }, (_) => ({ a: _('pop') }))).toEqual({ a: [1] })
    expect(await updated({ a: [1, 2] }, (_) => ({ a: _('shift') }))).toEqual({ a: [2] })
    expect(
      await updated({ a: [{ n: 3 }, { n: 1 }] }, (_) => ({
        a: _('push', { each: [{ n: 2 }], sort: { n: 1 }, slice: 2 }),
      })),
    ).toEqual({ a: [{ n: 1 }, { n: 2 }] })
  })

  it('treats arrays as sets', async () => {
    expect(await updated({ a: [1] }, (_) => ({ a: _('addToSet', 1), b: _('addToSet', 2) }))).toEqual({
      a: [1],
      b: [2],
    })
    expect(await updated({ a: [1, 2, 1] }, (_) => ({ a: _('pull', 1) }))).toEqual({ a: [2] })
    expect(await updated({ a: [1, 5, 9] }, (_) => ({ a: _('pull', _('gt', 4)) }))).toEqual({ a: [1] })
    expect(
      await updated(
        {
          a: [
            { k: 1, v: 'x' },
            { k: 2, v: 'y' },
          ],
        },
        (_) => ({ a: _('pull', { k: 1 }) }),
      ),
    ).toEqual({ a: [{ k: 2, v: 'y' }] })
    expect(await updated({ a: [1, 2, 3] }, (_) => ({ a: _('pullAll', [1, 3]) }))).toEqual({ a: [2] })
  })

  it('reaches the matched array element', async () => {
    await documents.doc('one').set({ tags: [{ k: 1 }, { k: 2 }] })
    await documents.where({ _id: 'one', 'tags.k': 2 }).update({ 'tags.$.v': 9 })
    expect(await documents.doc('one').get()).toEqual({ _id: 'one', tags: [{ k: 1 }, { k: 2, v: 9 }] })
  })

  it.each([
    ['inc on text', { n: 'x' }, (_: Commands) => ({ n: _('inc', 1) }), /non-numeric type/],
    ['inc on null', { n: null }, (_: Commands) => ({ n: _('inc', 1) }), /non-numeric type/],
    ['push on a number', { a: 1 }, (_: Commands) => ({ a: _('push', [1]) }), /must be an array/],
    [
      'a path through a number',
      { a: 1 },
      () => ({ 'a.b': 1 }),
      /Cannot create field 'b' in element \{a: 1\}/,
    ],
    ['two changes of one path', { a: 1 }, (_: Commands) => ({ a: _('inc', 1), 'a.b': 1 }), /conflict at 'a'/],
  ])('refuses %s and changes nothing', async (_title, before, update, message) => {
    await expect(updated(before, update)).rejects.toThrow(message)
    expect(await documents.doc('one').get()).toEqual({ _id: 'one', ...before })
  })
})
