/** A failure as tests and people read it. */
export interface RecordedError {
  readonly where: string
  readonly message: string
  readonly stack: string
}

/** What went wrong since the page was opened; everything goes to the console too. */
export class Records {
  readonly errors: RecordedError[] = []
  readonly missed: string[] = []
  /** What the engine or the compiler found odd. */
  readonly warnings: string[] = []
  private readonly listeners = new Set<() => void>()

  error(where: string, error: unknown): void {
    const { message, stack = '' } = error instanceof Error ? error : new Error(String(error))
    this.errors.push({ where, message, stack })
    console.error(`${where}: ${stack === '' ? message : stack}`)
    this.tell()
  }

  missing(name: string): void {
    if (this.missed.includes(name)) return
    this.missed.push(name)
    console.error(`${name} is not there in the preview`)
    this.tell()
  }

  warn(text: string): void {
    this.warnings.push(text)
    console.warn(text)
  }

  onChange(listener: () => void): void {
    this.listeners.add(listener)
  }

  private tell(): void {
    for (const listener of this.listeners) listener()
  }
}
