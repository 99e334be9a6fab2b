import type { Say } from '../../web/browser/language'

/** The text is no JSON; the message says in the reader's language where it breaks. */
export class NoJson extends Error {
  override readonly name = 'NoJson'
}

/** Reads JSON that somebody typed. Throws NoJson. */
export function readJson(text: string, say: Say): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    // Engines name the place in words of their own; without one the end of the text is meant.
    const place = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1]
    const line = text.slice(0, place === undefined ? text.length : Number(place)).split('\n').length
    throw new NoJson(
      say(
        `不是完整的 JSON，请看第 ${line} 行附近的引号、逗号和括号`,
        `This is no JSON: look at quotes, commas and brackets near line ${line}`,
      ),
    )
  }
}
