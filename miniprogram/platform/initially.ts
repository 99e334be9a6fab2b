/** What data begins with, in the type it may have later: Component() would shrink a union to its first member. */
export function initially<T>(value: NoInfer<T>): T {
  return value
}
