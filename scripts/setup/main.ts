/**
 * Writes what a new environment starts with: `node dist/local/setup.cjs <description.json>`, or the description on
 * standard input. Records that are there already stay as they are, so running it again does no harm.
 * Needs the environment of a function: the SDK's credentials and KEY_ENCRYPTION_KEYS.
 */
import { readFileSync } from 'node:fs'
import { openDatabase } from '../../cloudfunctions/common/data/database'
import { SetupDescription } from './description'
import { firstRecords } from './records'

async function main(): Promise<void> {
  const description = SetupDescription.parse(JSON.parse(readFileSync(process.argv[2] ?? 0, 'utf8')))
  const db = openDatabase()
  let written = 0
  for (const { collection, record } of firstRecords(description, Date.now())) {
    // Each record goes to the collection it was made for.
    if (await db[collection].insertOnce(record as never)) written += 1
  }
  process.stdout.write(`${JSON.stringify({ written })}\n`)
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exitCode = 1
})
