import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Subject } from '../subject'

/** KB; WeChat's own limit is 2,048 for each. */
const limitsKb = { main: 1.2 * 1024, subpackage: 1.5 * 1024 }

interface Package {
  readonly name: string
  readonly bytes: number
  readonly files: number
}

/** What WeChat's compiler makes of the mini-program, package by package. */
export const packageSizes: Subject = {
  name: 'packages',
  measure: () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join('scripts', 'wechat.mjs')], {
      encoding: 'utf8',
    })
    if (status !== 0) throw new Error(`WeChat's compiler failed:\n${stdout}${stderr}`)
    const { packages } = JSON.parse(readFileSync(join('reports', 'packages.json'), 'utf8')) as {
      packages: readonly Package[]
    }
    const rows = packages.map(({ name, bytes, files }) => {
      const limit = name === 'main' ? limitsKb.main : limitsKb.subpackage
      const kb = bytes / 1024
      return { name, values: [kb, limit, files], ...(kb > limit ? { over: 'too large' } : {}) }
    })
    return Promise.resolve([
      {
        title: 'Packages of the mini-program',
        note: "Uncompressed, after WeChat's own compiler (miniprogram-ci, offline). TDesign and the shared core are most of the main package.",
        columns: ['KB', 'limit KB', 'files'],
        rows,
      },
    ])
  },
}
