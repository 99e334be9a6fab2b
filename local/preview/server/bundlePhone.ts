import { build } from 'esbuild'
import { join } from 'node:path'
import { KeptWhileSame } from './stamp'

const ENTRIES = { 'phone.js': 'main.ts', 'phone.css': 'styles/index.css' } as const

type PhoneFile = keyof typeof ENTRIES

/** The phone's own script and style sheet, from its sources as they are now. */
export function phoneBundles(folder: string): Readonly<Record<PhoneFile, () => Promise<string>>> {
  const sources = join(folder, 'browser')
  const [script, style] = [
    new KeptWhileSame(sources, () => bundle(folder, 'phone.js')),
    new KeptWhileSame(sources, () => bundle(folder, 'phone.css')),
  ]
  return { 'phone.js': () => script.get(), 'phone.css': () => style.get() }
}

async function bundle(folder: string, file: PhoneFile): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(folder, 'browser', ENTRIES[file])],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    sourcemap: file === 'phone.js' ? 'inline' : false,
    write: false,
    logLevel: 'silent',
  })
  return outputFiles[0]?.text ?? ''
}
