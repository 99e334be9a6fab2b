import { format } from 'node:util'
import type { LogLevel } from '../messages'

type LogSink = (level: LogLevel, text: string) => void

const methods: readonly (readonly [method: 'log' | 'info' | 'debug' | 'warn' | 'error', level: LogLevel])[] =
  [
    ['log', 'info'],
    ['info', 'info'],
    ['debug', 'debug'],
    ['warn', 'warn'],
    ['error', 'error'],
  ]

/** Sends what a function prints on `console` to the host, where it stands in the journal beside the function's calls. */
export function captureConsole(console: Console, sink: LogSink): void {
  for (const [method, level] of methods) {
    console[method] = (...parts: unknown[]) => {
      sink(level, format(...parts))
    }
  }
  // `cloud.logger()` writes here when _SCF_TCB_LOG is 1.
  Object.defineProperty(console, '__baseLog__', {
    value: (message: unknown, level: unknown) => {
      sink(isLevel(level) ? level : 'info', format(message))
    },
  })
}

function isLevel(level: unknown): level is LogLevel {
  return level === 'debug' || level === 'info' || level === 'warn' || level === 'error'
}
