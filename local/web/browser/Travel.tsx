import { Button, DatePicker, Space } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import type { ReactElement } from 'react'
import { useSay } from './language'
import { ask } from './machine'
import { useAct } from './useAct'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

interface TravelProps {
  /** The machine's present instant. */
  readonly now: () => number
  readonly onMoved: () => Promise<void>
}

/** Moves the machine's clock: by a span, to an instant, back to real time. */
export function Travel({ now, onMoved }: TravelProps): ReactElement {
  const say = useSay()
  const [run, busy] = useAct()
  const act = (what: () => Promise<unknown>): void => {
    run(async () => {
      await what()
      await onMoved()
    })
  }
  const advance = (advanceMs: number, label: string): ReactElement => (
    <Button
      disabled={busy}
      onClick={() => {
        act(() => ask('POST', '/local/clock', { advanceMs }))
      }}
    >
      {label}
    </Button>
  )
  return (
    <Space orientation="vertical" className="travel">
      <span>{say('路上该执行的定时任务会逐个执行。', 'Timers on the way run one after the other.')}</span>
      <Space.Compact>
        {advance(5 * MINUTE_MS, say('+5 分', '+5 min'))}
        {advance(HOUR_MS, say('+1 时', '+1 h'))}
        {advance(DAY_MS, say('+1 天', '+1 day'))}
        {advance(7 * DAY_MS, say('+7 天', '+7 days'))}
      </Space.Compact>
      <DatePicker
        showTime={{ format: 'HH:mm' }}
        format="YYYY-MM-DD HH:mm"
        disabled={busy}
        placeholder={say('拨到某一刻', 'Set to an instant')}
        value={null}
        defaultPickerValue={dayjs(now())}
        onOk={(picked: Dayjs | null) => {
          if (picked !== null) act(() => ask('POST', '/local/clock', { now: picked.valueOf() }))
        }}
      />
      <Button
        type="primary"
        disabled={busy}
        onClick={() => {
          act(() => ask('DELETE', '/local/clock'))
        }}
      >
        {say('回到真实时间', 'Back to real time')}
      </Button>
    </Space>
  )
}
