import { Statistic } from 'antd'
import { useRef, type ReactElement } from 'react'
import { dateTime, span } from '../../../web/browser/format'
import { useSpoken } from '../../../web/browser/language'
import type { Status } from '../../../web/browser/shapes'
import { Travel } from '../../../web/browser/Travel'
import { useAsk } from '../../../web/browser/useAsk'
import { Page } from '../Page'

/** The one clock that functions, timers, payments and dispensers live by. */
export function ClockPage(): ReactElement {
  const { say, language } = useSpoken()
  const { value, problem, refresh } = useAsk<Status>('/local/status', 1_000)
  const now = useRef(Date.now())
  now.current = value?.now ?? now.current
  const offset = value?.clockOffsetMs ?? 0
  return (
    <Page
      title={say('时间', 'Clock')}
      hint={say(
        '云函数、定时、支付、加油机都按这个钟走',
        'Functions, timers, payments and dispensers live by this clock',
      )}
      problem={problem}
    >
      <Statistic
        title={
          Math.abs(offset) < 1_000
            ? say('真实时间', 'Real time')
            : `${say('已拨动', 'Moved by')} ${offset < 0 ? '−' : '+'}${span(offset, language)}`
        }
        value={value === undefined ? '—' : dateTime(value.now)}
      />
      <Travel now={() => now.current} onMoved={refresh} />
    </Page>
  )
}
