import { writeApp, writeAppFile, type AppFiles } from '../testing/writeApp'
import { buildApp } from './build'
import { describeProblem } from './problem'
import { Sources } from './sources'

const page = { 'app.json': { pages: ['a'] }, 'a.wxml': '<view />' }
const build = (files: AppFiles) => buildApp(new Sources(writeApp({ ...page, ...files })))
const errors = (files: AppFiles) =>
  build(files)
    .problems.filter(({ severity }) => severity === 'error')
    .map(describeProblem)

describe('a build', () => {
  it('has pages, components, templates, styles and modules of what the app can reach', () => {
    const { built, problems } = build({
      'app.json': {
        pages: ['a'],
        subPackages: [{ root: 'more/', pages: ['b'] }],
        usingComponents: { everywhere: 'c/c' },
      },
      'app.ts': "import { one } from './one'\nApp({ one })",
      'one.ts': 'export const one: number = 1',
      'more/b.wxml': '<d />',
      'more/b.json': { usingComponents: { d: '/d/d' }, navigationBarTitleText: 'B' },
      'c/c.wxml': '',
      'c/c.json': { component: true },
      'd/d.wxml': '<slot />',
      'd/d.json': { component: true, addGlobalClass: true },
      'd/d.wxss': '.d {}',
      'unused/u.wxml': '<view',
      'app.wxss': '.app {}',
    })
    expect(problems).toEqual([])
    expect(built?.pages).toEqual(['a', 'more/b'])
    expect(built?.components.map(({ path, json }) => [path, json['styleIsolation']])).toEqual([
      ['a', 'shared'],
      ['more/b', 'shared'],
      ['c/c', 'isolated'],
      ['d/d', 'apply-shared'],
    ])
    expect(built?.components[1]?.json).toMatchObject({
      navigationBarTitleText: 'B',
      usingComponents: { everywhere: '/c/c', d: '/d/d' },
    })
    expect(built?.styles.map(({ name }) => name)).toEqual(['app.wxss', 'd/d.wxss'])
    expect(built?.modules['app.ts']?.requires).toEqual({ './one': 'one.ts' })
    expect(Object.keys(built?.modules ?? {}).sort()).toEqual(['app.ts', 'one.ts'])
  })

  it('finds the default of a generic', () => {
    const { built } = build({
      'a.json': { usingComponents: { b: './b' } },
      'b.wxml': '<x />',
      'b.json': { component: true, componentGenerics: { x: { default: './c' } } },
      'c.wxml': '',
      'c.json': { component: true },
    })
    expect(built?.components.map(({ path }) => path)).toEqual(['a', 'b', 'c'])
  })

  it.each<[string, AppFiles, string]>([
    ['JSON', { 'a.json': '{\n  "usingComponents": {,}\n}' }, 'a.json:2:'],
    ['the shape of JSON', { 'a.json': { navigationStyle: 'none' } }, 'a.json:1:1: navigationStyle'],
    ['a missing page', { 'app.json': { pages: ['a', 'b'] } }, 'app.json:1:1: b.wxml is not there'],
    ['a page named twice', { 'app.json': { pages: ['a', 'a'] } }, 'app.json:1:1: the page a is named twice'],
    [
      'a missing component',
      { 'a.json': { usingComponents: { x: './x' } } },
      'a.json:1:1: the component ./x is not there',
    ],
    ['TypeScript', { 'a.ts': 'const a = 1\nconst b = = 2' }, 'a.ts:2:11: '],
    ['a missing module', { 'a.ts': "\nimport { x } from './none'\nx()" }, 'a.ts:2:20: ./none is not there'],
    [
      'a missing template',
      { 'a.wxml': '<import src="./none.wxml" />' },
      'a.wxml:1:1: none.wxml is not there',
    ],
    [
      'a missing WXS',
      { 'a.wxml': '<wxs module="m" src="./none.wxs" />' },
      'a.wxml:1:1: none.wxs is not there',
    ],
    ['WXSS', { 'a.wxss': '.a {' }, 'a.wxss:1:1: Unclosed block'],
  ])('says where the app is wrong: %s', (_what, files, place) => {
    expect(errors(files).join('\n')).toContain(place)
    expect(build(files).built).toBeUndefined()
  })

  it('tells all faults of templates at once', () => {
    const { problems } = build({ 'a.wxml': '<view>\n  {{ a b }}\n</text>\n<view' })
    expect(problems.map(({ file, line }) => [file, line])).toEqual(
      expect.arrayContaining([
        ['a.wxml', 2],
        ['a.wxml', 3],
      ]),
    )
  })

  it('recovers when the fault is gone', () => {
    const folder = writeApp({ ...page, 'a.ts': 'const a = ' })
    const sources = new Sources(folder)
    expect(buildApp(sources).built).toBeUndefined()
    writeAppFile(folder, 'a.ts', 'Component({})')
    expect(buildApp(sources)).toMatchObject({ problems: [], built: { pages: ['a'] } })
  })
})
