import { build } from 'esbuild'
import { join } from 'node:path'

const ENTRIES = { 'phone.js': 'main.ts', 'phone.css': 'styles/index.css' } as const

/** The phone's own script or style sheet, from its sources as they are now. */
export async function bundlePhone(folder: string, file: keyof typeof ENTRIES): Promise<string> {
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
