import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Declared } from '../declared'
import type { CommitLog, CommittedWrite, Engine } from '../engine/engine'
import { logLineOf, readLogLine, collectionLine } from './lines'
import { readSnapshot, writeSnapshot } from './snapshot'

const DEFAULT_COMPACT_ABOVE_BYTES = 16 * 1024 * 1024

/**
 * Keeps every commit as one line before it takes effect. A snapshot and the log of the same generation together are the
 * state; folding the log writes the next snapshot first and starts its log after.
 */
class StateLog implements CommitLog {
  private file = -1
  private bytes = 0

  constructor(
    private readonly folder: string,
    private readonly engine: Engine,
    private generation: number,
    private readonly compactAboveBytes: number,
  ) {
    this.start()
  }

  write(writes: readonly CommittedWrite[]): void {
    // Folding comes before the line, so that the snapshot holds exactly what took effect.
    if (this.bytes > this.compactAboveBytes) this.compact()
    this.append(logLineOf(writes))
  }

  createCollection(name: string): void {
    this.append(collectionLine(name))
  }

  /** Starts again from nothing. */
  clear(): void {
    this.compact()
  }

  close(): void {
    closeSync(this.file)
  }

  private append(line: string): void {
    this.bytes += writeSync(this.file, line)
  }

  private compact(): void {
    writeSnapshot(this.folder, this.generation + 1, this.engine.collections())
    closeSync(this.file)
    rmSync(logPath(this.folder, this.generation), { force: true })
    this.generation += 1
    this.start()
  }

  private start(): void {
    const path = logPath(this.folder, this.generation)
    this.file = openSync(path, 'a')
    this.bytes = existsSync(path) ? readFileSync(path).length : 0
  }
}

export interface OpenLog extends CommitLog {
  clear(): void
  close(): void
}

/** Restores what is kept and goes on keeping. Undefined for an ephemeral machine. Throws when the log is damaged. */
export function openLog(
  stateDir: string | undefined,
  engine: Engine,
  declared: Declared,
  compactAboveBytes = DEFAULT_COMPACT_ABOVE_BYTES,
): OpenLog | undefined {
  if (stateDir === undefined) return undefined
  const folder = join(stateDir, 'database')
  mkdirSync(folder, { recursive: true })
  const generation = readSnapshot(folder, engine, declared)
  replay(logPath(folder, generation), engine, declared)
  removeOtherLogs(folder, generation)
  return new StateLog(folder, engine, generation, compactAboveBytes)
}

/** Applies the log; a last line that was torn by a crash never took effect and is cut off. */
function replay(path: string, engine: Engine, declared: Declared): void {
  if (!existsSync(path)) return
  const content = readFileSync(path)
  const end = content.lastIndexOf('\n') + 1
  if (end < content.length) truncateSync(path, end)
  const lines = content.toString('utf8', 0, end).split('\n').slice(0, -1)
  lines.forEach((line, i) => {
    readLogLine(line, engine, declared, `${path}:${i + 1}`)
  })
}

/** A crash between two steps of folding leaves a log that the snapshot already holds. */
function removeOtherLogs(folder: string, generation: number): void {
  for (const file of readdirSync(folder)) {
    if (/^log-\d+\.ndjson$/.test(file) && file !== logName(generation)) rmSync(join(folder, file))
  }
}

function logName(generation: number): string {
  return `log-${generation}.ndjson`
}

function logPath(folder: string, generation: number): string {
  return join(folder, logName(generation))
}
