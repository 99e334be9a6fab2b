import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** Files of a mini-program by their paths; what is not text is written as JSON. */
export type AppFiles = Readonly<Record<string, unknown>>

/** Writes a mini-program into a folder of its own. @returns the folder */
export function writeApp(files: AppFiles): string {
  const folder = mkdtempSync(join(tmpdir(), 'preview-'))
  for (const [path, content] of Object.entries(files)) writeAppFile(folder, path, content)
  return folder
}

export function writeAppFile(folder: string, path: string, content: unknown): void {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
}
