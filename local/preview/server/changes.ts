import { watch, type FSWatcher } from 'node:fs'
import type { ServerResponse } from 'node:http'

/** Editors write a file in several steps; one save is one change. */
const SETTLE_MS = 120

/** Tells open phones when a file of the app changed. */
export class Changes {
  private readonly followers = new Set<ServerResponse>()
  private watcher: FSWatcher | undefined
  private timer: NodeJS.Timeout | undefined

  constructor(private readonly folder: string) {}

  follow(response: ServerResponse): void {
    this.watcher ??= this.start()
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' })
    response.write(': following\n\n')
    this.followers.add(response)
    response.on('close', () => this.followers.delete(response))
  }

  close(): void {
    clearTimeout(this.timer)
    this.watcher?.close()
    for (const response of this.followers) response.end()
    this.followers.clear()
  }

  private start(): FSWatcher {
    return watch(this.folder, { recursive: true }, () => {
      clearTimeout(this.timer)
      this.timer = setTimeout(() => {
        this.tell()
      }, SETTLE_MS)
      this.timer.unref()
    })
  }

  private tell(): void {
    for (const response of this.followers) response.write('event: changed\ndata: {}\n\n')
  }
}
