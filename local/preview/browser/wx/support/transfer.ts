import type { Host } from '../../host'
import { Listeners } from './listeners'
import { isOffline } from './networkState'
import { Refusal } from './refusal'

/** What an app holds while a request is under way. */
export interface Task {
  abort(): void
  readonly [name: string]: unknown
}

export interface Progress {
  readonly progress: number
  readonly done: number
  readonly all: number
}

/** One request under way: it can be aborted, it takes no longer than its time, and it tells of headers and progress. */
export class Transfer {
  readonly headers = new Listeners<Readonly<Record<string, unknown>>>()
  readonly progress = new Listeners<Progress>()
  private readonly controller = new AbortController()
  private reason: 'abort' | 'timeout' = 'abort'

  constructor(private readonly host: Host) {}

  readonly abort = (): void => {
    this.controller.abort()
  }

  /** @throws Refusal as a phone says it: `abort`, `timeout`, or that there is no network */
  async send(url: string, init: RequestInit, timeoutMs: number): Promise<Response> {
    if (isOffline(this.host)) throw noNetwork()
    const timer = setTimeout(() => {
      this.reason = 'timeout'
      this.controller.abort()
    }, timeoutMs)
    try {
      const reply = await fetch(url, { ...init, signal: this.controller.signal })
      this.headers.tell({ header: headersOf(reply), statusCode: reply.status, cookies: [] })
      return reply
    } catch {
      if (!this.controller.signal.aborted) throw noNetwork()
      throw this.reason === 'timeout' ? new Refusal('timeout', { errno: 5 }) : new Refusal('abort')
    } finally {
      clearTimeout(timer)
    }
  }
}

const noNetwork = (): Refusal =>
  new Refusal('errcode:-106 cronet_error_code:-106 error_msg:net::ERR_INTERNET_DISCONNECTED', {
    errno: 600_001,
  })

export const headersOf = (reply: Response): Readonly<Record<string, string>> =>
  Object.fromEntries(reply.headers.entries())
