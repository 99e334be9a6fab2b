import { ClockCircleOutlined } from '@ant-design/icons'
import { Button, Popover } from 'antd'
import { useEffect, useState, type ReactElement } from 'react'
import { dateTime, span } from '../../../web/browser/format'
import { useSpoken } from '../../../web/browser/language'
import { Travel } from '../../../web/browser/Travel'
import { useStation } from '../station'

/** The machine's clock: everything on the desk lives by it, and it can be moved. */
export function ClockControl(): ReactElement {
  const { say, language } = useSpoken()
  const { seen, now, refresh } = useStation()
  const [, setSecond] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => {
      setSecond((count) => count + 1)
    }, 1_000)
    return () => {
      clearInterval(timer)
    }
  }, [])
  const offset = seen?.status.clockOffsetMs ?? 0
  const isMoved = Math.abs(offset) >= 1_000
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      title={say('这台机器的时间', 'The clock of this machine')}
      content={<Travel now={now} onMoved={refresh} />}
    >
      <Button type="text" className="clock" icon={<ClockCircleOutlined />}>
        <time>{seen === undefined ? '—' : dateTime(now()).slice(0, 16)}</time>
        {isMoved ? (
          <small>
            {offset < 0 ? '−' : '+'}
            {span(offset, language)}
          </small>
        ) : null}
      </Button>
    </Popover>
  )
}
