import { fork, type ChildProcess } from 'node:child_process'
import type { EventMessage, HostMessage, LogLevel, ProcessMessage } from '../messages'
import type { FunctionInstance, InstanceAnswer, InstanceOptions } from './instance'

/** Loading a bundle may take this long before the instance counts as dead. */
const LOAD_LIMIT_MS = 60_000
/** How much of what a dying process wrote to standard error is kept for the report. */
const LAST_WORDS_LIMIT = 4_000

/** One process of one function. */
export class ProcessInstance implements FunctionInstance {
  usable = true
  lastUsedAt = Date.now()
  private readonly child: ChildProcess
  private readonly loaded: Promise<InstanceAnswer | undefined>
  private settle: ((answer: InstanceAnswer | undefined) => void) | undefined
  private lastWords = ''

  /** @param bootstrapFile the built bootstrap, which the process starts from */
  constructor(
    bootstrapFile: string,
    private readonly options: InstanceOptions,
  ) {
    this.child = fork(bootstrapFile, [], {
      env: { ...options.environment },
      execArgv: [`--max-old-space-size=${options.memoryMb}`],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    this.child.on('message', (message: ProcessMessage) => {
      this.hear(message)
    })
    this.child.on('error', (error) => {
      this.end({ kind: 'crash', detail: error.message })
    })
    // `close` comes after the last words were read, `exit` may not.
    this.child.on('close', (code, signal) => {
      this.end({
        kind: 'crash',
        detail: this.lastWords.trim() || `process ended (${signal ?? code ?? 'unknown'})`,
      })
    })
    this.listenTo(this.child.stdout, 'info')
    this.listenTo(this.child.stderr, 'error')
    this.loaded = this.await(LOAD_LIMIT_MS)
    this.send({ type: 'load', file: options.bundleFile, clockOffsetMs: options.clockOffsetMs })
  }

  async run(event: Omit<EventMessage, 'type'>, timeLimitMs: number): Promise<InstanceAnswer> {
    const failedLoad = await this.loaded
    if (failedLoad !== undefined) return failedLoad
    if (!this.usable) return { kind: 'crash', detail: 'process ended before the event arrived' }
    const answered = this.await(timeLimitMs)
    this.send({ type: 'event', ...event })
    const answer = await answered
    this.lastUsedAt = Date.now()
    return answer ?? { kind: 'crash', detail: 'the process answered without a result' }
  }

  setClockOffset(clockOffsetMs: number): void {
    if (this.usable) this.send({ type: 'clock', clockOffsetMs })
  }

  kill(): void {
    this.usable = false
    this.child.kill('SIGKILL')
  }

  private send(message: HostMessage): void {
    // A process that just died cannot hear; its exit event tells the story.
    this.child.send(message, () => undefined)
  }

  /** Waits for the next answer; a process that does not give one in time is killed. */
  private await(limitMs: number): Promise<InstanceAnswer | undefined> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.settle = undefined
        this.kill()
        resolve({ kind: 'timeout' })
      }, limitMs)
      this.settle = (answer) => {
        clearTimeout(timer)
        this.settle = undefined
        resolve(answer)
      }
    })
  }

  private hear(message: ProcessMessage): void {
    switch (message.type) {
      case 'log':
        this.options.onLog(message.level, message.text)
        return
      case 'ready':
        this.settle?.(undefined)
        return
      case 'loadFailed':
        this.kill()
        this.settle?.({ kind: 'failure', detail: message.detail })
        return
      case 'result':
        this.settle?.({ kind: 'result', resultText: message.resultText })
        return
      case 'failure':
        this.settle?.({ kind: 'failure', detail: message.detail })
    }
  }

  private end(answer: InstanceAnswer): void {
    this.usable = false
    this.settle?.(answer)
  }

  private listenTo(stream: NodeJS.ReadableStream | null, level: LogLevel): void {
    stream?.setEncoding('utf8')
    stream?.on('data', (text: string) => {
      if (level === 'error') this.lastWords = (this.lastWords + text).slice(-LAST_WORDS_LIMIT)
      this.options.onLog(level, text.trimEnd())
    })
  }
}
