import { App, ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { StrictMode, useEffect, type ReactElement, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { LanguageProvider, useSpoken } from './language'
import { theme } from './theme'

/** The word that lets styles of this page through its content security policy. */
export const nonce = document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? ''

/** A style that antd makes to measure scroll bars forgets the word: here every style is given it on its way in. */
function giveStylesTheirWord(): void {
  const append = document.head.appendChild.bind(document.head)
  document.head.appendChild = <T extends Node>(node: T): T => {
    if (node instanceof HTMLStyleElement) node.nonce = nonce
    return append(node)
  }
}

function Dressed({ children }: { readonly children: ReactNode }): ReactElement {
  const { language } = useSpoken()
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
    dayjs.locale(language === 'zh' ? 'zh-cn' : 'en')
  }, [language])
  return (
    <ConfigProvider theme={theme} locale={language === 'zh' ? zhCN : enUS} csp={{ nonce }}>
      <App className="app">{children}</App>
    </ConfigProvider>
  )
}

/** Puts a page into `#root`, in the product's colours and the visitor's language. */
export function start(page: ReactElement): void {
  const root = document.getElementById('root')
  if (root === null) throw new Error('the page has no #root')
  giveStylesTheirWord()
  createRoot(root).render(
    <StrictMode>
      <LanguageProvider>
        <Dressed>{page}</Dressed>
      </LanguageProvider>
    </StrictMode>,
  )
}
