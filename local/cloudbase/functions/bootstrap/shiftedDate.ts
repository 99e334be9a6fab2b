/** A `Date` that reads the machine's virtual clock, and the way to set that (milliseconds from the real one). */
export interface ShiftedDate {
  readonly Date: DateConstructor
  readonly setOffset: (offsetMs: number) => void
}

/** Only the present instant is shifted: parsing, arithmetic and `instanceof` stay Date's own. */
export function shiftDate(RealDate: DateConstructor, offsetMs: number): ShiftedDate {
  let offset = offsetMs
  const now = (): number => RealDate.now() + offset
  const shifted = new Proxy(RealDate, {
    construct: (target, args: unknown[], newTarget) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget) as Date,
    apply: () => new RealDate(now()).toString(),
    get: (target, key, receiver) => (key === 'now' ? now : (Reflect.get(target, key, receiver) as unknown)),
  })
  return {
    Date: shifted,
    setOffset: (changed) => {
      offset = changed
    },
  }
}

/**
 * Replaces the global Date by a shifted one; dates made by the runtime remain dates.
 * Returns the way to change the offset (milliseconds).
 */
export function installShiftedDate(
  scope: { Date: DateConstructor },
  offsetMs: number,
): (offsetMs: number) => void {
  const { Date: shifted, setOffset } = shiftDate(scope.Date, offsetMs)
  // Libraries clone a date by its constructor property; that must read the same clock.
  Object.defineProperty(scope.Date.prototype, 'constructor', {
    value: shifted,
    writable: true,
    configurable: true,
    enumerable: false,
  })
  scope.Date = shifted
  return setOffset
}
