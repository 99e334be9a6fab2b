import { Input, Segmented, Switch, Table, Tag, type TableColumnsType } from 'antd'
import { useState, type ReactElement } from 'react'
import { timeOfDay } from '../../../web/browser/format'
import { useSay, type Say } from '../../../web/browser/language'
import { useAsk } from '../../../web/browser/useAsk'
import { CHATTER, type JournalAnswer, type JournalEntry } from '../functions/journal'
import { JsonView } from '../Json'
import { Page } from '../Page'

const kinds = (say: Say): readonly { readonly value: string; readonly label: string }[] => [
  { value: '', label: say('全部', 'All') },
  { value: 'function', label: say('调用', 'Calls') },
  { value: 'database', label: say('数据库', 'Database') },
  { value: 'payment', label: say('支付', 'Payments') },
  { value: 'message', label: say('消息', 'Messages') },
  { value: 'openapi', label: say('云调用', 'Open API') },
  { value: 'forecourt', label: say('加油机', 'Forecourt') },
  { value: 'storage', label: say('存储', 'Storage') },
  { value: 'timer', label: say('定时', 'Timers') },
  { value: 'log', label: say('日志', 'Logs') },
  { value: 'refused', label: say('拒绝', 'Refused') },
  { value: 'fault', label: say('故障', 'Faults') },
]

const FOLLOW_MS = 1_000
const READ = 500

/** Everything that happened on the machine, newest first: filter it, follow it. */
export function JournalPage(): ReactElement {
  const say = useSay()
  const [kind, setKind] = useState('')
  const [wanted, setWanted] = useState('')
  const [isFollowed, setFollowed] = useState(true)
  const query = new URLSearchParams({
    limit: String(READ),
    ...(kind === '' ? {} : { kind }),
    ...(wanted === '' ? {} : { text: wanted }),
  })
  const { value, problem } = useAsk<JournalAnswer>(
    `/local/journal?${query.toString()}`,
    isFollowed ? FOLLOW_MS : 0,
  )
  const entries = (value?.entries ?? []).filter(({ title }) => title !== CHATTER)
  return (
    <Page
      title={say('流水', 'Journal')}
      hint={say('这台机器上发生的一切', 'Everything that happens on this machine')}
      problem={problem}
      tools={
        <>
          <Input.Search allowClear placeholder={say('找文字', 'Find a word')} onSearch={setWanted} />
          <label className="follow">
            <Switch size="small" checked={isFollowed} onChange={setFollowed} /> {say('跟随', 'Follow')}
          </label>
        </>
      }
    >
      <Segmented className="kinds" value={kind} options={[...kinds(say)]} onChange={setKind} />
      <Table<JournalEntry>
        size="small"
        rowKey="n"
        loading={value === undefined}
        columns={columns(say)}
        dataSource={entries.reverse()}
        pagination={{ pageSize: 25, showSizeChanger: false }}
        expandable={{
          expandedRowRender: ({ detail }) => <JsonView value={detail ?? null} />,
          expandRowByClick: true,
        }}
      />
    </Page>
  )
}

const columns = (say: Say): TableColumnsType<JournalEntry> => [
  { title: '#', dataIndex: 'n', width: 84 },
  { title: say('时间', 'Time'), dataIndex: 'at', width: 96, render: (at: number) => timeOfDay(at) },
  {
    title: say('种类', 'Kind'),
    dataIndex: 'kind',
    width: 110,
    render: (kind: string) => (
      <Tag variant="filled" color={kind === 'refused' || kind === 'fault' ? 'error' : 'default'}>
        {kinds(say).find(({ value }) => value === kind)?.label ?? kind}
      </Tag>
    ),
  },
  { title: say('事情', 'What'), dataIndex: 'title', ellipsis: true },
]
