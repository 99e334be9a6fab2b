import { createReadStream, existsSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { LocalService } from '../kernel/service'
import { AppBuilder } from './server/appBuilder'
import { phoneBundles } from './server/bundlePhone'
import { Changes } from './server/changes'

const ASSET_TYPES: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.svg': 'image/svg+xml',
}

/**
 * The mini-program in a browser: `/app.html` is one person's phone. The app and the phone itself are built when they are
 * asked for and their sources changed.
 * @param root folder of the project
 * @param app folder of the mini-program
 */
export function createPreview(root: string, app = join(root, 'miniprogram')): LocalService {
  const folder = join(root, 'local', 'preview')
  const builder = new AppBuilder(app)
  const changes = new Changes(app)
  const bundles = phoneBundles(folder)
  return {
    name: 'preview',
    routes: (server: FastifyInstance) => {
      server.get('/app.html', async (_request, reply) =>
        send(reply, 'text/html', await readFile(join(folder, 'static', 'app.html'), 'utf8')),
      )
      for (const [file, type] of [
        ['phone.js', 'text/javascript'],
        ['phone.css', 'text/css'],
      ] as const)
        server.get(`/preview/${file}`, async (_request, reply) => send(reply, type, await bundles[file]()))
      server.get('/preview/app.json', async (_request, reply) =>
        send(reply, 'application/json', await builder.json()),
      )
      server.get('/preview/changes', (_request, reply) => {
        reply.hijack()
        changes.follow(reply.raw)
      })
      server.get<{ Params: { '*': string } }>('/preview/files/*', (request, reply) =>
        sendAsset(reply, app, request.params['*']),
      )
    },
    close: () => {
      changes.close()
    },
  }
}

function send(reply: FastifyReply, type: string, text: string): FastifyReply {
  return reply.header('content-type', `${type}; charset=utf-8`).header('cache-control', 'no-cache').send(text)
}

/** Pictures of the app, and nothing outside of its folder. */
function sendAsset(reply: FastifyReply, app: string, path: string): FastifyReply {
  const file = normalize(join(app, path))
  const type = ASSET_TYPES[extname(file).toLowerCase()]
  if (!file.startsWith(app + sep) || type === undefined || !existsSync(file) || !statSync(file).isFile())
    return reply.code(404).send()
  return reply.header('content-type', type).header('cache-control', 'no-cache').send(createReadStream(file))
}
