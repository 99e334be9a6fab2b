import { CodeOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactElement } from 'react'
import { LanguageButton } from '../../../web/browser/LanguageButton'
import { useSay } from '../../../web/browser/language'
import { ClockControl } from './ClockControl'

/** Title, clock, console and language. */
export function TopBar(): ReactElement {
  const say = useSay()
  return (
    <header className="top">
      <h1>
        {say('滨河加油站', 'Riverside Station')}
        <small>{say('这台电脑上的全套系统', 'the whole system on this machine')}</small>
      </h1>
      <span className="top-tools">
        <ClockControl />
        <Button type="text" icon={<CodeOutlined />} href="/console">
          {say('控制台', 'Console')}
        </Button>
        <LanguageButton />
      </span>
    </header>
  )
}
