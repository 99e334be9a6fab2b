import { Button } from 'antd'
import type { ReactElement } from 'react'
import { useSpoken } from './language'

/** Switches to the other language, in its own words. */
export function LanguageButton(): ReactElement {
  const { say, language, choose } = useSpoken()
  return (
    <Button
      type="text"
      aria-label={say('切换到英文', 'Switch to Chinese')}
      onClick={() => {
        choose(language === 'zh' ? 'en' : 'zh')
      }}
    >
      {language === 'zh' ? 'English' : '中文'}
    </Button>
  )
}
