import type { EnterOptions } from '../host'

type Definition = Readonly<Record<string, unknown>>

/** What `App()` was given, and the moments of the app's life. */
export class AppInstance {
  private instance: Record<string, unknown> = {}

  constructor(private readonly report: (where: string, error: unknown) => void) {}

  /** `App`, as app.ts calls it. */
  define(definition: Definition): void {
    this.instance = { ...definition }
  }

  /** `getApp()`: the very object whose methods run. */
  get(): Record<string, unknown> {
    return this.instance
  }

  launch(options: EnterOptions): void {
    this.call('onLaunch', options)
  }

  show(options: EnterOptions): void {
    this.call('onShow', options)
  }

  hide(): void {
    this.call('onHide')
  }

  /** @returns whether the app has something to say to that */
  has(name: string): boolean {
    return typeof this.instance[name] === 'function'
  }

  call(name: string, ...values: readonly unknown[]): unknown {
    const method = this.instance[name]
    if (typeof method !== 'function') return undefined
    try {
      return Reflect.apply(method, this.instance, values) as unknown
    } catch (error) {
      // An app that fails while it is told of a failure is not told again.
      if (name !== 'onError') this.report(`app ${name}`, error)
      return undefined
    }
  }
}
