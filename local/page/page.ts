import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { LocalService } from '../kernel/service'

/** Nothing comes from elsewhere, and nothing inline runs. */
const POLICY = "default-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'"

const files = [
  { url: '/', file: 'index.html', type: 'text/html' },
  { url: '/page.css', file: 'page.css', type: 'text/css' },
] as const

/**
 * The page at `/`: what runs on this machine, and hands to try it. Files are read and the script is bundled at every
 * request, so that a change shows on reload.
 * @param root folder of the project
 */
export function createPage(root: string): LocalService {
  const folder = join(root, 'local', 'page')
  return {
    name: 'page',
    routes: (app: FastifyInstance) => {
      for (const { url, file, type } of files)
        app.get(url, async (_request, reply) =>
          send(reply, type, await readFile(join(folder, 'static', file), 'utf8')),
        )
      app.get('/page.js', async (_request, reply) =>
        send(reply, 'text/javascript', await bundle(join(folder, 'browser', 'main.ts'))),
      )
      app.get('/words.js', async (_request, reply) =>
        send(reply, 'text/javascript', await words(join(root, 'miniprogram', 'lib', 'core.js'))),
      )
    },
  }
}

function send(reply: FastifyReply, type: string, text: string): FastifyReply {
  return reply
    .header('content-type', `${type}; charset=utf-8`)
    .header('content-security-policy', POLICY)
    .header('cache-control', 'no-cache')
    .send(text)
}

async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    logLevel: 'silent',
  })
  return outputFiles[0]?.text ?? ''
}

/** The phone's catalogues, built as CommonJS, as a module. */
async function words(file: string): Promise<string> {
  const code = await readFile(file, 'utf8')
  return `const module = { exports: {} }\n;((module, exports) => {${code}\n})(module, module.exports)\nexport const { translate } = module.exports\n`
}
