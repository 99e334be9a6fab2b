import { currentLanguage } from './texts'

/** A text of the product: a key of its catalogues and what goes into it. */
export interface Reason {
  readonly key: string
  readonly args: Readonly<Record<string, unknown>>
}

interface Words {
  translate(locale: 'zh-CN' | 'en', reason: Reason): string
}

/** The product's own catalogues as they are built for the phone; a name at run time, because it is built elsewhere. */
const ADDRESS = '/words.js'
let words: Words | undefined

/** Without the catalogues (not built yet) texts show as their key and arguments. */
export async function loadWords(): Promise<void> {
  try {
    words = (await import(ADDRESS)) as Words
  } catch {
    words = undefined
  }
}

export function say(reason: Reason): string {
  const locale = currentLanguage() === 'zh' ? 'zh-CN' : 'en'
  return words?.translate(locale, reason) ?? `${reason.key} ${JSON.stringify(reason.args)}`
}
