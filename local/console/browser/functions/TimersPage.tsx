import { Alert, App, Button, Table, type TableColumnsType } from 'antd'
import type { ReactElement } from 'react'
import { dateTime } from '../../../web/browser/format'
import { useSay, type Say } from '../../../web/browser/language'
import { ask } from '../../../web/browser/machine'
import { useAct } from '../../../web/browser/useAct'
import { useAsk } from '../../../web/browser/useAsk'
import { Page } from '../Page'
import { CallTable } from './CallTable'
import type { JournalAnswer } from './journal'

interface Timer {
  readonly functionName: string
  readonly triggerName: string
  readonly expression: string
  readonly nextAt: number | null
}

interface Timers {
  readonly running: boolean
  readonly timers: readonly Timer[]
}

const EVERY_MS = 2_000
const READ = 100

/** All timers with their next run, and a hand to fire them. */
export function TimersPage(): ReactElement {
  const say = useSay()
  const { message } = App.useApp()
  const { value, problem, refresh } = useAsk<Timers>('/local/timers', EVERY_MS)
  const calls = useAsk<JournalAnswer>(
    `/local/journal?kind=function&text=by%20timer&limit=${READ}`,
    EVERY_MS,
  ).value
  const [run, busy] = useAct()
  const fire = (functionName: string): void => {
    run(async () => {
      const answer = await ask<{ error?: { message: string } }>(
        'POST',
        `/local/timer/${encodeURIComponent(functionName)}`,
      )
      await refresh()
      if (answer.error === undefined)
        void message.success(say(`${functionName} 跑完了`, `${functionName} ran`))
      else void message.error(answer.error.message)
    })
  }
  return (
    <Page
      title={say('定时任务', 'Timers')}
      hint={say(
        '按这台机器的时间触发；拨动时间时，路上的会逐个执行',
        'They follow the clock of this machine, also when it is moved',
      )}
      problem={problem}
    >
      {value?.running === false ? (
        <Alert
          type="info"
          title={say('定时任务不自动触发，只能手动', 'Timers do not fire by themselves now')}
        />
      ) : null}
      <Table<Timer>
        size="small"
        rowKey="functionName"
        loading={value === undefined}
        pagination={false}
        dataSource={[...(value?.timers ?? [])]}
        columns={columns(say, busy, fire)}
      />
      <h3>{say('最近的定时执行', 'Last runs')}</h3>
      <CallTable calls={calls?.entries} />
    </Page>
  )
}

const columns = (
  say: Say,
  busy: boolean,
  onFire: (functionName: string) => void,
): TableColumnsType<Timer> => [
  { title: say('云函数', 'Function'), dataIndex: 'functionName' },
  { title: say('名称', 'Name'), dataIndex: 'triggerName', responsive: ['md'] },
  {
    title: say('周期', 'Schedule'),
    dataIndex: 'expression',
    render: (text: string) => <code>{text}</code>,
  },
  {
    title: say('下次', 'Next'),
    dataIndex: 'nextAt',
    render: (at: number | null) => (at === null ? '—' : dateTime(at)),
  },
  {
    key: 'fire',
    align: 'right',
    render: (_, { functionName }) => (
      <Button
        size="small"
        disabled={busy}
        onClick={() => {
          onFire(functionName)
        }}
      >
        {say('现在触发', 'Fire now')}
      </Button>
    ),
  },
]
