import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'

const source = 'miniprogram'

/** The mini-program without some of its features cannot be made; says which names there are. */
export class UnknownFeature extends Error {}

/**
 * Copies the mini-program, ready for WeChat DevTools, into a folder of its own, leaving out features and their pages.
 * @param {string} to folder of the new project
 * @param {readonly string[]} without names of `miniprogram/features.json`
 * @throws {UnknownFeature}
 */
export async function buildVariant(to, without = []) {
  const features = JSON.parse(await readFile(join(source, 'features.json'), 'utf8'))
  const unknown = without.filter((name) => !Object.hasOwn(features, name))
  if (unknown.length > 0)
    throw new UnknownFeature(
      `no such feature: ${unknown.join(', ')}; there are: ${Object.keys(features).join(', ')}`,
    )
  const pages = new Set(without.flatMap((name) => features[name].pages))
  await rm(to, { recursive: true, force: true })
  await mkdir(to, { recursive: true })
  await cp(source, join(to, source), { recursive: true, filter: (path) => isShipped(path, pages) })
  await writeFile(join(to, source, 'app.json'), await appWithout(pages))
  await writeFile(join(to, source, 'features.ts'), await switchedOff(without))
  await writeFile(join(to, 'project.config.json'), await projectConfig())
}

/** Leaves out what DevTools would ignore too, and the folders of pages left out. */
function isShipped(path, pages) {
  const name = basename(path)
  if (name === 'tsconfig.json' || name === 'features.json' || name.endsWith('.d.ts')) return false
  return ![...pages].some((page) => path === join(source, page.slice(0, page.lastIndexOf('/'))))
}

async function appWithout(pages) {
  const app = JSON.parse(await readFile(join(source, 'app.json'), 'utf8'))
  const subPackages = app.subPackages
    .map(({ root, pages: own, ...rest }) => ({
      root,
      pages: own.filter((page) => !pages.has(`${root}/${page}`)),
      ...rest,
    }))
    .filter(({ pages: own }) => own.length > 0)
  return `${JSON.stringify({ ...app, pages: app.pages.filter((page) => !pages.has(page)), subPackages }, null, 2)}\n`
}

async function switchedOff(without) {
  const text = await readFile(join(source, 'features.ts'), 'utf8')
  return without.reduce((said, name) => {
    const changed = said.replace(new RegExp(`\\b${name}: true\\b`), `${name}: false`)
    if (changed === said) throw new UnknownFeature(`features.ts does not switch ${name}`)
    return changed
  }, text)
}

async function projectConfig() {
  const config = JSON.parse(await readFile('project.config.json', 'utf8'))
  // The project's own build has no place in a copy.
  delete config.scripts
  return `${JSON.stringify({ ...config, cloudfunctionRoot: '../cloudfunctions/' }, null, 2)}\n`
}
