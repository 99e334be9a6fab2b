import { createContext, useCallback, useContext, useMemo, type ReactElement, type ReactNode } from 'react'
import { useStored } from './useStored'

export type Language = 'zh' | 'en'

/** Picks the text of the language that is shown. */
export type Say = (zh: string, en: string) => string

interface Spoken {
  readonly language: Language
  readonly say: Say
  readonly choose: (language: Language) => void
}

const SpokenContext = createContext<Spoken>({ language: 'zh', say: (zh) => zh, choose: () => undefined })

/** Chinese first; the choice is kept for the next visit. */
export function LanguageProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const [language, choose] = useStored<Language>('desk.language', 'zh')
  const say = useCallback<Say>((zh, en) => (language === 'zh' ? zh : en), [language])
  const spoken = useMemo(() => ({ language, say, choose }), [language, say, choose])
  return <SpokenContext value={spoken}>{children}</SpokenContext>
}

export const useSpoken = (): Spoken => useContext(SpokenContext)

export const useSay = (): Say => useSpoken().say
