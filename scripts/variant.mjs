/** `npm run build:variant -- --without comments`: the mini-program without features, as a project of its own in dist/variant. */
import { parseArgs } from 'node:util'
import { join } from 'node:path'
import { buildMiniprogram } from './build/miniprogram.mjs'
import { buildVariant, UnknownFeature } from './build/variant.mjs'

const { values } = parseArgs({ options: { without: { type: 'string', multiple: true, default: [] } } })
const without = values.without.flatMap((names) => names.split(',')).filter((name) => name !== '')
const to = join('dist', 'variant')
try {
  await buildMiniprogram()
  await buildVariant(to, without)
  console.log(
    `Built ${to}${without.length > 0 ? ` without ${without.join(', ')}` : ''}: open that folder in WeChat DevTools.`,
  )
} catch (error) {
  if (!(error instanceof UnknownFeature)) throw error
  console.error(error.message)
  process.exitCode = 1
}
