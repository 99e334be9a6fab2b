import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { LocalService } from '../kernel/service'

const pages = [
  { url: '/', name: 'desk', title: '滨河加油站 · 本机' },
  { url: '/console', name: 'console', title: '控制台 · 滨河加油站' },
] as const

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
}

/**
 * The tools of the machine: the desk at `/` and the console at `/console`, as the build bundled them.
 * @param folder `dist/web`
 */
export function createPages(folder: string): LocalService {
  return {
    name: 'pages',
    routes: (app: FastifyInstance) => {
      for (const page of pages) app.get(page.url, (_request, reply) => sendPage(reply, page))
      app.get('/web/*', async (request, reply) => {
        const { '*': file } = request.params as Readonly<Record<string, string>>
        return sendFile(reply, folder, file ?? '')
      })
    },
  }
}

/** Nothing comes from elsewhere, no script stands inline, and styles made at run time carry the page's own word. */
function sendPage(reply: FastifyReply, { name, title }: (typeof pages)[number]): FastifyReply {
  const nonce = randomBytes(16).toString('base64url')
  const policy = [
    "default-src 'self'",
    "img-src 'self' data: blob:",
    `style-src 'self' 'nonce-${nonce}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ')
  return reply
    .header('content-type', 'text/html; charset=utf-8')
    .header('content-security-policy', policy)
    .header('cache-control', 'no-store')
    .send(
      [
        '<!doctype html>',
        '<html lang="zh-CN">',
        '  <head>',
        '    <meta charset="utf-8" />',
        '    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />',
        `    <meta name="csp-nonce" content="${nonce}" />`,
        `    <title>${title}</title>`,
        '    <link rel="icon" href="data:," />',
        `    <link rel="stylesheet" href="/web/${name}.css" />`,
        `    <script type="module" src="/web/${name}.js"></script>`,
        '  </head>',
        '  <body>',
        '    <div id="root"></div>',
        '  </body>',
        '</html>',
        '',
      ].join('\n'),
    )
}

/** Parts that several pages share carry a hash of themselves in their name; the others are asked for anew. */
async function sendFile(reply: FastifyReply, folder: string, file: string): Promise<FastifyReply> {
  const type = TYPES[extname(file)]
  const content =
    /^[\w-]+\.(js|css)$/.test(file) && existsSync(join(folder, file))
      ? await readFile(join(folder, file))
      : undefined
  if (type === undefined || content === undefined) return reply.code(404).send({ error: 'not found' })
  return reply
    .header('content-type', type)
    .header('cache-control', /-[A-Z0-9]{8}\.js$/.test(file) ? 'max-age=31536000, immutable' : 'no-cache')
    .send(content)
}
