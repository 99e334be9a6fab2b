/** Prototypes of what WXS knows, and the names it gives their types. */
const TYPES = [
  [Object.prototype, 'Object'],
  [Array.prototype, 'Array'],
  [String.prototype, 'String'],
  [Number.prototype, 'Number'],
  [Boolean.prototype, 'Boolean'],
  [Function.prototype, 'Function'],
  [RegExp.prototype, 'RegExp'],
  [Date.prototype, 'Date'],
] as const

/** Gives templates what WXS has and JavaScript has not. Must run before templates are evaluated. */
export function installWxs(target: object = globalThis): void {
  for (const [prototype, name] of TYPES) {
    if (!Object.hasOwn(prototype, '__wxsType'))
      Object.defineProperty(prototype, '__wxsType', { value: name, enumerable: false, configurable: true })
  }
  Object.assign(target, {
    getRegExp: (pattern: string, flags?: string) => new RegExp(pattern, flags),
    getDate: (...parts: []) => new Date(...parts),
  })
}
