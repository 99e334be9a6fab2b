import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { contracts } from '../../core/contracts'
import { listedPages } from '../support/listedPages'

const DOCS = join(__dirname, '..', '..', 'docs')
const APP = join(__dirname, '..', '..', 'miniprogram')
/** What all pictures together may weigh, bytes: whoever takes the project along takes them along. */
const MOST = 3_000_000

interface Section {
  readonly page: string
  readonly pictures: readonly string[]
  readonly actions: readonly string[]
}

function sectionsOf(file: string): readonly Section[] {
  const [, ...sections] = readFileSync(join(DOCS, file), 'utf8').split(/^## /m)
  return sections.map((text) => ({
    page: /^`((?:pages|packages)\/\S+)`$/m.exec(text)?.[1] ?? '',
    pictures: [...text.matchAll(/<img src="pictures\/([^"]+)"/g)].map(([, name]) => name ?? ''),
    actions: [...text.matchAll(/`([a-z]+\.[a-zA-Z]+)`/g)].map(([, name]) => name ?? ''),
  }))
}

/** The actions that the sources of a page name, with those of its own parts. */
function calledBy(page: string): readonly string[] {
  const folder = join(APP, dirname(page))
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  )
  const text = sources.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n')
  return [...text.matchAll(/\bcall\(\s*'([a-z]+)',\s*'([a-zA-Z]+)'/g)].map(
    ([, name, act]) => `${name}.${act}`,
  )
}

const actions = Object.entries(contracts).flatMap(([name, acts]) =>
  Object.keys(acts).map((act) => `${name}.${act}`),
)

describe.each(['pages.md', 'pages.zh-CN.md'])('docs/%s', (file) => {
  const sections = sectionsOf(file)

  it('shows every page of the app in a picture, and no other', () => {
    expect(sections.map(({ page }) => page).sort()).toEqual(listedPages().sort())
    for (const { page, pictures } of sections) {
      expect([page, pictures.length]).not.toEqual([page, 0])
      for (const picture of pictures)
        expect([picture, existsSync(join(DOCS, 'pictures', picture))]).toEqual([picture, true])
    }
  })

  it('names every action that a page calls, and only actions there are', () => {
    const wrong = sections.flatMap(({ page, actions: named }) => {
      const unnamed = calledBy(page).filter((action) => !named.includes(action))
      const unknown = named.filter((action) => !actions.includes(action))
      return unnamed.length + unknown.length === 0 ? [] : [{ page, unnamed, unknown }]
    })
    expect(wrong).toEqual([])
  })
})

describe('the pictures of the pages', () => {
  const kept = readdirSync(join(DOCS, 'pictures'))

  it('are all shown, in both languages in the same order', () => {
    const [english, chinese] = ['pages.md', 'pages.zh-CN.md'].map((file) =>
      sectionsOf(file).flatMap(({ pictures }) => pictures),
    )
    expect(chinese).toEqual(english)
    expect([...(english ?? [])].sort()).toEqual([...kept].sort())
  })

  it('stay light', () => {
    const bytes = kept.reduce((sum, name) => sum + statSync(join(DOCS, 'pictures', name)).size, 0)
    expect(bytes).toBeLessThan(MOST)
  })
})
