import { cp, mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** The component packages of the app; what 构建 npm of WeChat DevTools would copy too. */
const packages = ['tdesign-miniprogram']

/** Copies component packages to where WeChat looks for them; its compiler leaves out what no page uses. */
export async function buildComponents() {
  for (const name of packages) {
    const from = join('node_modules', name)
    const { miniprogram, version } = JSON.parse(await readFile(join(from, 'package.json'), 'utf8'))
    const to = join('miniprogram', 'miniprogram_npm', name)
    if (await isCopied(to, version)) continue
    await rm(to, { recursive: true, force: true })
    await mkdir(to, { recursive: true })
    await cp(join(from, miniprogram), to, { recursive: true })
    // Written last: a copy that was cut short is made anew.
    await cp(join(from, 'package.json'), join(to, 'package.json'))
  }
}

async function isCopied(folder, version) {
  try {
    return JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')).version === version
  } catch {
    return false
  }
}
