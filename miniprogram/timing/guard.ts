/**
 * One act in flight: while one runs, further taps are dropped, so that a double tap never pays twice.
 * `changed` hears when the guard closes and opens.
 */
export class Guard {
  private running = false

  constructor(private readonly changed: (busy: boolean) => void) {}

  get busy(): boolean {
    return this.running
  }

  /** Runs the act unless another one is running; answers whether it ran. */
  async run(act: () => Promise<void>): Promise<boolean> {
    if (this.running) return false
    this.running = true
    this.changed(true)
    try {
      await act()
      return true
    } finally {
      this.running = false
      this.changed(false)
    }
  }
}
