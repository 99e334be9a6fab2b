import { Skeleton, Table, Tabs, Tag, type TableColumnsType } from 'antd'
import type { ReactElement } from 'react'
import { timeOfDay } from '../../../web/browser/format'
import { useSay, type Say } from '../../../web/browser/language'
import { useAsk } from '../../../web/browser/useAsk'
import { JsonView } from '../Json'
import { callDetail, type JournalAnswer, type JournalEntry } from './journal'

interface CallTableProps {
  /** Undefined until they are read. */
  readonly calls: readonly JournalEntry[] | undefined
}

/** The last calls of functions, newest first: who, how long, how many round trips; opened, what went in and out. */
export function CallTable({ calls }: CallTableProps): ReactElement {
  const say = useSay()
  return (
    <Table<JournalEntry>
      size="small"
      rowKey="n"
      columns={columns(say)}
      loading={calls === undefined}
      dataSource={[...(calls ?? [])].reverse()}
      expandable={{ expandedRowRender: (entry) => <CallDetails entry={entry} />, expandRowByClick: true }}
      pagination={{ pageSize: 15, hideOnSinglePage: true, showSizeChanger: false }}
    />
  )
}

const columns = (say: Say): TableColumnsType<JournalEntry> => [
  { title: say('时间', 'Time'), dataIndex: 'at', width: 96, render: (at: number) => timeOfDay(at) },
  { title: say('调用', 'Call'), dataIndex: 'title', ellipsis: true },
  {
    title: say('结果', 'Outcome'),
    key: 'outcome',
    width: 140,
    render: (_, entry) => <Outcome entry={entry} />,
  },
  {
    title: say('用时', 'Took'),
    key: 'took',
    width: 90,
    align: 'right',
    render: (_, entry) => `${Math.round(callDetail(entry).durationMs)} ms`,
  },
  {
    title: say('往返', 'Round trips'),
    key: 'trips',
    width: 110,
    align: 'right',
    render: (_, { roundTrips }) =>
      roundTrips === undefined ? '—' : roundTrips.database + roundTrips.storage + roundTrips.openapi,
  },
]

function Outcome({ entry }: { readonly entry: JournalEntry }): ReactElement {
  const say = useSay()
  const { ok, result, code } = callDetail(entry)
  if (!ok) return <Tag color="error">{code}</Tag>
  const refusal = (result as { error?: { code?: string } } | null)?.error?.code
  return refusal === undefined ? (
    <Tag color="success">{say('成功', 'Done')}</Tag>
  ) : (
    <Tag color="warning">{refusal}</Tag>
  )
}

function CallDetails({ entry }: { readonly entry: JournalEntry }): ReactElement {
  const say = useSay()
  const { event, ok, result, code, message } = callDetail(entry)
  return (
    <Tabs
      size="small"
      items={[
        { key: 'in', label: say('输入', 'Input'), children: <JsonView value={event} /> },
        {
          key: 'out',
          label: say('输出', 'Output'),
          children: <JsonView value={ok ? result : { code, message }} />,
        },
        {
          key: 'trips',
          label: say('往返与日志', 'Round trips and logs'),
          children: <Trips invocationId={entry.invocationId ?? ''} />,
        },
      ]}
    />
  )
}

/** Everything the call did to the services, in order. */
function Trips({ invocationId }: { readonly invocationId: string }): ReactElement {
  const { value } = useAsk<JournalAnswer>(
    `/local/journal?invocationId=${encodeURIComponent(invocationId)}&limit=500`,
  )
  if (value === undefined) return <Skeleton active paragraph={{ rows: 3 }} />
  const steps = value.entries.filter(({ kind }) => kind !== 'function')
  return (
    <ol className="trips">
      {steps.map((step) => (
        <li key={step.n}>
          <details>
            <summary>
              <Tag variant="filled">{step.kind}</Tag>
              {step.title}
            </summary>
            <JsonView value={step.detail ?? null} />
          </details>
        </li>
      ))}
    </ol>
  )
}
