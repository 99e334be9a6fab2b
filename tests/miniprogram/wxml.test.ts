import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join, relative } from 'node:path'
import { listedPages } from '../support/listedPages'

const root = join(__dirname, '..', '..', 'miniprogram')
const platforms: Readonly<Record<string, string>> = { linux: 'linux', darwin: 'mac', win32: 'windows' }
const packaged = join(
  dirname(createRequire(__filename).resolve('miniprogram-compiler')),
  'bin',
  platforms[process.platform] ?? 'linux',
)
const suffix = process.platform === 'win32' ? '.exe' : ''
/** The package ships its programs without leave to run them. */
const compilers = mkdtempSync(join(tmpdir(), 'wx-compilers-'))
beforeAll(() => {
  for (const tool of ['wcc', 'wcsc']) {
    copyFileSync(join(packaged, tool + suffix), join(compilers, tool + suffix))
    chmodSync(join(compilers, tool + suffix), 0o755)
  }
})
afterAll(() => {
  rmSync(compilers, { recursive: true })
})

function filesUnder(folder: string, ending: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => join(root, folder, file))
}

const folders = ['components', 'custom-tab-bar', 'packages', 'pages']
const templates = folders.flatMap((folder) => filesUnder(folder, '.wxml'))
const sheets = [
  join(root, 'app.wxss'),
  ...filesUnder('styles', '.wxss'),
  ...folders.flatMap((folder) => filesUnder(folder, '.wxss')),
]

/** What WeChat has without being told. */
const builtIn = new Set(
  [
    'block button canvas checkbox checkbox-group form image input label map movable-area movable-view navigator',
    'page-meta picker picker-view picker-view-column progress radio radio-group rich-text root-portal scroll-view slider',
    'slot swiper swiper-item switch text textarea view',
  ].flatMap((row) => row.split(' ')),
)

function beside(template: string, ending: string): string {
  return readFileSync(template.replace(/\.wxml$/, ending), 'utf8')
}

function json(text: string): Readonly<Record<string, unknown>> {
  return JSON.parse(text) as Record<string, unknown>
}

/** Where WeChat looks for a component: from the root, beside the one that uses it, or in a package. */
function componentFile(path: string, folder: string): string {
  if (path.startsWith('/')) return join(root, `${path}.wxml`)
  if (path.startsWith('.')) return join(folder, `${path}.wxml`)
  return join(root, 'miniprogram_npm', `${path}.wxml`)
}

/** The sheets that a sheet imports, as paths from the root. */
function importedBy(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(/@import '([^']+)'/g)].map(([, path = '']) =>
    relative(root, join(dirname(file), path)),
  )
}

/** WeChat's own compilers; they leave with an error code on the first mistake. Sheets are given with what they import. */
function compile(
  tool: 'wcc' | 'wcsc',
  file: string,
  folder = dirname(file),
  imported: readonly string[] = [],
): string {
  const options = tool === 'wcsc' ? ['-lc'] : []
  return execFileSync(join(compilers, tool + suffix), [...options, relative(folder, file), ...imported], {
    cwd: folder,
    encoding: 'utf8',
    stdio: 'pipe',
  })
}

test.each(templates.map((file) => [basename(file), file]))(
  '%s compiles, hears by methods it has and uses components it names',
  (_name, file) => {
    const source = readFileSync(file, 'utf8')
    expect(compile('wcc', file)).not.toBe('')

    const script = beside(file, '.ts')
    for (const [, method = ''] of source.matchAll(/\s(?:bind|catch):?[a-z]+="([^"]+)"/g)) {
      expect(script).toMatch(new RegExp(`^ {4}(?:async )?${method}\\(`, 'm'))
    }

    const used = new Set(
      [...source.matchAll(/<([a-z][a-z-]*)/g)].map(([, tag = '']) => tag).filter((tag) => !builtIn.has(tag)),
    )
    const config = json(beside(file, '.json'))
    expect(config['component']).toBe(true)
    expect(Object.keys(config['usingComponents'] ?? {}).sort()).toEqual([...used].sort())
    for (const path of Object.values(config['usingComponents'] ?? {})) {
      expect(existsSync(componentFile(String(path), dirname(file)))).toBe(true)
    }
  },
)

test.each(sheets.map((file) => [basename(file), file]))(
  '%s compiles, takes colours from tokens only and loads nothing from outside',
  (name, file) => {
    expect(() => compile('wcsc', file, root, importedBy(file))).not.toThrow()
    const source = readFileSync(file, 'utf8')
    expect(source).not.toMatch(/url\(|https?:/)
    if (name !== 'tokens.wxss') expect(source).not.toMatch(/#[0-9a-f]{3,8}\b/i)
  },
)

test('every template is a component or page of the app, and every page is listed', () => {
  const pages = listedPages()
  const main = filesUnder('pages', '.wxml').map((file) => file.slice(root.length + 1, -'.wxml'.length))
  expect(main.sort()).toEqual(pages.filter((page) => page.startsWith('pages/')).sort())
  // A page of a package is the one that is named like its folder; the rest are the package's components.
  const packaged = filesUnder('packages', '.wxml')
    .map((file) => file.slice(root.length + 1, -'.wxml'.length))
    .filter((path) => basename(dirname(path)) === basename(path) && path.split('/').length === 4)
  expect(packaged.sort()).toEqual(pages.filter((page) => page.startsWith('packages/')).sort())
})

test('the compilers do refuse what is wrong', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wxml-'))
  try {
    writeFileSync(join(folder, 'a.wxml'), '<view><text></view>')
    writeFileSync(join(folder, 'b.wxml'), '<view wx:if="{{a b}}"></view>')
    writeFileSync(join(folder, 'c.wxss'), '.a { color: red')
    expect(() => compile('wcc', join(folder, 'a.wxml'))).toThrow()
    expect(() => compile('wcc', join(folder, 'b.wxml'))).toThrow()
    expect(() => compile('wcsc', join(folder, 'c.wxss'))).toThrow()
  } finally {
    rmSync(folder, { recursive: true })
  }
})
