/** `npm run journey`: one day at the station, told step by step. */
import { tellStory } from './story'

const started = performance.now()
tellStory((line) => process.stdout.write(`${line}\n`)).then(
  () =>
    process.stdout.write(
      `\nEvery promise was kept, in ${((performance.now() - started) / 1000).toFixed(1)} s.\n`,
    ),
  (error: unknown) => {
    process.stderr.write(`\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
    process.exitCode = 1
  },
)
