/**
 * WXS looks like JavaScript and is another language where it matters: `x.constructor` is the name of a type, and a
 * backslash in `getRegExp('\d')` is one for the expression. Modules are known without their ending.
 */
export function rewriteWxs(source: string): string {
  return source
    .replace(/\.constructor\b/g, '.__wxsType')
    .replace(/getRegExp\(\s*(['"])((?:\\.|(?!\1).)*)\1/g, (_all, quote: string, inside: string) => {
      const kept = inside.replace(/\\(.)/g, (escape: string, char: string) =>
        char === '\\' || char === quote ? escape : `\\\\${char}`,
      )
      return `getRegExp(${quote}${kept}${quote}`
    })
    .replace(/require\(\s*(['"])(.*?)\.wxs\1\s*\)/g, 'require($1$2$1)')
}

/** What a script requires, as written. */
export function requiredBy(source: string): string[] {
  return [...source.matchAll(/require\(\s*(['"])(.*?)\1\s*\)/g)].map(([, , name = '']) => name)
}
