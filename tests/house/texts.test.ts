import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { catalogue } from '../../core/i18n/catalogue'

const root = resolve(__dirname, '../..')
const keys = Object.keys(catalogue)
const namespaces = new Set(keys.map((key) => key.slice(0, key.indexOf('.'))))

/** Files of a room; not what is generated, not tests and what they set up, not the catalogues themselves. */
function filesOf(folder: string, ending: RegExp): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) {
      return ['lib', 'miniprogram_npm', 'catalogues', 'testing'].includes(entry.name)
        ? []
        : filesOf(path, ending)
    }
    return ending.test(entry.name) && !entry.name.endsWith('.test.ts') ? [path] : []
  })
}

/** Every source of a folder and of those in it. */
function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, file))
}

/** A file's text without its comments, where a key is only spoken of. */
const sourceOf = (file: string): string =>
  readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '')

const matches = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, found = '']) => found)

const services = ['core', 'cloudfunctions'].flatMap((room) => filesOf(room, /\.ts$/)).map(sourceOf)
const phone = filesOf('miniprogram', /\.ts$/).map(sourceOf)
const sources = [...services, ...phone].join('\n')

/** `'quote.metered'`, and what stands before the code in `quote.not.${why}`. */
const DOTTED = /'([a-zA-Z]+(?:\.\w+)+)'/g
const PREFIX = /`([a-zA-Z]+\.(?:\w+\.)*)\$\{/g
const literals = new Set(matches(sources, DOTTED))
const prefixes = matches(sources, PREFIX).filter((prefix) => namespaces.has(prefix.split('.')[0] ?? ''))
/** Whatever the sources may put behind a prefix: words in quotes and names of fields, such as the codes of errors. */
const codes = new Set([...matches(sources, /'(\w+)'/g), ...matches(sources, /\b(\w+)(?=:)/g)])

function isSaid(key: string): boolean {
  if (literals.has(key)) return true
  const codeAt = key.lastIndexOf('.') + 1
  return prefixes.includes(key.slice(0, codeAt)) && codes.has(key.slice(codeAt))
}

/** Keys as code names them: reasons as data, texts of the phone, and every literal of services that looks like one. */
function keysNamed(): string[] {
  const ofServices = services.flatMap((source) => [
    ...matches(source, DOTTED).filter((literal) => namespaces.has(literal.split('.')[0] ?? '')),
    ...matches(source, /\bkey: '(\w+\.[\w.]+)'/g),
  ])
  const ofPhone = phone
    .flatMap((source) => matches(source, /\b(?:text|words|translate)\(([^()]*)\)/g))
    .flatMap((inside) => matches(inside, DOTTED))
  return [...ofServices, ...ofPhone]
}

describe('the texts of the catalogue', () => {
  it('are all said somewhere', () => {
    expect(keys.filter((key) => !isSaid(key))).toEqual([])
  })

  it('are written once each', () => {
    const texts = filesIn('core/i18n/catalogues').map(sourceOf)
    const written = texts.flatMap((source) => matches(source, /^ {2}'([\w.]+)':/gm))
    expect(written.length).toBeGreaterThanOrEqual(keys.length)
    expect(written.filter((key, index) => written.indexOf(key) !== index)).toEqual([])
  })

  it('are there for every key that code names', () => {
    const named = keysNamed()
    expect(named).toEqual(expect.arrayContaining(['message.orderPaid', 'quote.not.cap', 'home.open']))
    expect(named.filter((key) => !keys.includes(key))).toEqual([])
    expect(prefixes.filter((prefix) => !keys.some((key) => key.startsWith(prefix)))).toEqual([])
  })
})

describe('the words of a template', () => {
  const wordsIn = (source: string): string[] =>
    matches(source, /\bwords\(\{([^}]*)\}\)/g).flatMap((inside) => matches(inside, /\b(\w+): '/g))

  const givenBy: Readonly<Record<string, readonly string[]>> = {
    consent: wordsIn(sourceOf('miniprogram/text/consent.ts')),
  }

  it.each(
    ['pages', 'packages', 'components', 'custom-tab-bar']
      .flatMap((folder) => filesOf(`miniprogram/${folder}`, /\.wxml$/))
      .map((file) => [basename(file), file]),
  )('of %s are those its page gives, each of them, and it says nothing by itself', (_name, file) => {
    const template = readFileSync(join(root, file), 'utf8').replace(/<!--[\s\S]*?-->/g, '')
    const own = filesOf(dirname(file), /\.ts$/).flatMap((script) => wordsIn(sourceOf(script)))
    const shown = new Set(matches(template, /(?<!\.)\bwords\.(\w+)/g))
    expect([...shown].sort()).toEqual([...new Set(own)].sort())

    for (const [holder, given] of Object.entries(givenBy)) {
      const borrowed = new Set(matches(template, new RegExp(`\\b${holder}\\.(\\w+)`, 'g')))
      if (borrowed.size > 0) expect([...borrowed].sort()).toEqual([...given].sort())
    }
    expect(template).not.toMatch(/[\u3400-\u9fff]/)
  })
})
