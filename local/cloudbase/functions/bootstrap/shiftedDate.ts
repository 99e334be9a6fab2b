/**
 * Replaces the global Date by one that reads the machine's virtual clock. Only the present instant is shifted: parsing,
 * arithmetic and `instanceof` stay Date's own, and dates made by the runtime remain dates.
 * Returns the way to change the offset (milliseconds).
 */
export function installShiftedDate(
  scope: { Date: DateConstructor },
  offsetMs: number,
): (offsetMs: number) => void {
  const RealDate = scope.Date
  let offset = offsetMs
  const now = (): number => RealDate.now() + offset
  const shifted = new Proxy(RealDate, {
    construct: (target, args: unknown[], newTarget) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget) as Date,
    apply: () => new RealDate(now()).toString(),
    get: (target, key, receiver) => (key === 'now' ? now : (Reflect.get(target, key, receiver) as unknown)),
  })
  // Libraries clone a date by its constructor property; that must read the same clock.
  Object.defineProperty(RealDate.prototype, 'constructor', {
    value: shifted,
    writable: true,
    configurable: true,
    enumerable: false,
  })
  scope.Date = shifted
  return (changed) => {
    offset = changed
  }
}
