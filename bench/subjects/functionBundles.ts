import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Subject } from '../subject'

const BUILT = join('dist', 'cloudfunctions')

/** What is uploaded of each function: one bundled file without packages to install. */
export const functionBundles: Subject = {
  name: 'functions',
  measure: () => {
    const rows = readdirSync(BUILT).map((name) => {
      const code = readFileSync(join(BUILT, name, 'index.js'))
      return { name, values: [code.length / 1024, gzipSync(code).length / 1024] }
    })
    return Promise.resolve([
      {
        title: 'Bundles of the functions',
        note: 'One file each; the database SDK and wx-server-sdk are bundled with it and are most of it.',
        columns: ['KB', 'gzip KB'],
        rows,
      },
    ])
  },
}
