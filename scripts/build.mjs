/** Builds everything that runs: functions, what of core the phone needs, the local machine, and the descriptions of both. */
import { buildDescriptions } from './build/descriptions.mjs'
import { buildFunctions } from './build/functions.mjs'
import { buildLocal } from './build/local.mjs'
import { buildMiniprogram } from './build/miniprogram.mjs'
import { buildWeb } from './build/web.mjs'

const started = performance.now()
await Promise.all([buildFunctions(), buildLocal(), buildMiniprogram(), buildWeb()])
await buildDescriptions()
console.log(`Built in ${Math.round(performance.now() - started)} ms.`)
