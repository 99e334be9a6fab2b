import { AutoComplete, Button, Form, Input, InputNumber, Popconfirm, Select, Table } from 'antd'
import { useState, type ReactElement } from 'react'
import { useSay, type Say } from '../../../web/browser/language'
import { ask } from '../../../web/browser/machine'
import { useAct } from '../../../web/browser/useAct'
import { useAsk } from '../../../web/browser/useAsk'
import { Page } from '../Page'
import { kindLabel } from './faultKinds'

interface Fault {
  readonly point: string
  readonly subject?: string
  readonly kind: string
  readonly skip?: number
  readonly times?: number
  readonly delayMs?: number
  readonly detail?: unknown
}

interface Point {
  readonly value: string
  readonly label: string
  /** What can go wrong there. */
  readonly kinds: readonly string[]
  /** What a subject is there. */
  readonly subject: string
}

const points = (say: Say): readonly Point[] => [
  {
    value: 'database',
    label: say('数据库', 'Database'),
    kinds: ['delay', 'conflict', 'timeout', 'crash', 'lose', 'error'],
    subject: say('集合或操作名', 'a collection or an operation'),
  },
  {
    value: 'function',
    label: say('云函数', 'Function'),
    kinds: ['crash', 'timeout', 'lose', 'delay'],
    subject: say('云函数名', 'a function'),
  },
  {
    value: 'notify',
    label: say('支付回调', 'Pay callback'),
    kinds: ['lose', 'double', 'delay', 'reorder', 'forge', 'probe'],
    subject: say('事件类型', 'an event type'),
  },
  {
    value: 'pay',
    label: say('支付服务', 'Pay server'),
    kinds: ['fail', 'lostReply', 'delay', 'timeout', 'systemError', 'frequency'],
    subject: say('接口名，手机付款是 phone', 'a call; phone for the pay sheet'),
  },
  {
    value: 'timer',
    label: say('定时', 'Timer'),
    kinds: ['lose', 'double', 'delay'],
    subject: say('云函数名', 'a function'),
  },
  {
    value: 'openapi',
    label: say('云调用', 'Open API'),
    kinds: ['delay', 'error', 'lose'],
    subject: say('接口名', 'a call'),
  },
  {
    value: 'forecourt',
    label: say('加油机', 'Forecourt'),
    kinds: ['lose', 'lostReply', 'double', 'reorder', 'forge', 'delay', 'ignore', 'drift', 'overrun'],
    subject: 'batch / sale / nozzle:3',
  },
]

/** What is planned to go wrong, and a plan for more. */
export function FaultsPage(): ReactElement {
  const say = useSay()
  const { value, problem, refresh } = useAsk<{ pending: readonly Fault[] }>('/local/faults', 2_000)
  const [run, busy] = useAct()
  const act = (what: () => Promise<unknown>): void => {
    run(async () => {
      await what()
      await refresh()
    })
  }
  return (
    <Page
      title={say('故障演练', 'Faults')}
      hint={say(
        '安排下一次出错：断网、超时、冲突、重复',
        'Plan what goes wrong next: lost, late, in conflict, twice',
      )}
      problem={problem}
      tools={
        <Popconfirm
          title={say('取消全部计划？', 'Call all of them off?')}
          onConfirm={() => {
            act(() => ask('DELETE', '/local/faults'))
          }}
        >
          <Button danger disabled={busy || (value?.pending.length ?? 0) === 0}>
            {say('全部取消', 'Call all off')}
          </Button>
        </Popconfirm>
      }
    >
      <Plan
        busy={busy}
        onPlan={(fault) => {
          act(() => ask('POST', '/local/faults', fault))
        }}
      />
      <Table<Fault>
        size="small"
        rowKey={(fault) => JSON.stringify(fault)}
        pagination={false}
        dataSource={[...(value?.pending ?? [])]}
        locale={{ emptyText: say('没有计划中的故障', 'Nothing is planned to go wrong') }}
        columns={[
          {
            title: say('在哪里', 'Where'),
            dataIndex: 'point',
            render: (point: string) => points(say).find(({ value: name }) => name === point)?.label ?? point,
          },
          {
            title: say('对象', 'Subject'),
            dataIndex: 'subject',
            render: (text?: string) => text ?? say('任何', 'any'),
          },
          {
            title: say('怎么错', 'What'),
            dataIndex: 'kind',
            render: (kind: string) => kindLabel(kind, say),
          },
          { title: say('先跳过', 'Skip'), dataIndex: 'skip', render: (count?: number) => count ?? 0 },
          { title: say('次数', 'Times'), dataIndex: 'times', render: (count?: number) => count ?? 1 },
          { title: 'ms', dataIndex: 'delayMs', render: (ms?: number) => ms ?? '—' },
        ]}
      />
    </Page>
  )
}

interface PlanProps {
  readonly busy: boolean
  readonly onPlan: (fault: Fault) => void
}

function Plan({ busy, onPlan }: PlanProps): ReactElement {
  const say = useSay()
  const [pointName, setPoint] = useState('database')
  const [kindName, setKind] = useState('conflict')
  const point = points(say).find(({ value }) => value === pointName)
  return (
    <Form<Partial<Fault>>
      layout="inline"
      className="plan"
      initialValues={{ point: pointName, kind: 'conflict', times: 1 }}
      onFinish={({ point: where = '', kind = '', ...more }) => {
        const given = Object.entries(more).filter(
          ([, value]) => value !== undefined && value !== null && value !== '',
        )
        onPlan({ point: where, kind, ...Object.fromEntries(given) })
      }}
    >
      <Form.Item name="point">
        <Select
          aria-label={say('在哪里', 'Where')}
          options={points(say).map(({ value, label }) => ({ value, label }))}
          onChange={setPoint}
        />
      </Form.Item>
      <Form.Item name="kind" rules={[{ required: true }]}>
        <AutoComplete
          aria-label={say('怎么错', 'What')}
          options={(point?.kinds ?? []).map((value) => ({ value, label: kindLabel(value, say) }))}
          onChange={(kind: string) => {
            setKind(kind)
          }}
        />
      </Form.Item>
      <Form.Item name="subject">
        <Input allowClear placeholder={point?.subject ?? ''} />
      </Form.Item>
      <Form.Item name="skip">
        <InputNumber min={0} placeholder={say('先跳过', 'Skip')} />
      </Form.Item>
      <Form.Item name="times">
        <InputNumber min={1} placeholder={say('次数', 'Times')} />
      </Form.Item>
      <Form.Item
        name="delayMs"
        rules={[
          {
            required: kindName === 'delay',
            message: say('延迟多少毫秒？', 'How many milliseconds late?'),
          },
        ]}
      >
        <InputNumber min={0} placeholder={say('延迟 ms', 'Delay ms')} />
      </Form.Item>
      <Button type="primary" htmlType="submit" disabled={busy}>
        {say('安排', 'Plan it')}
      </Button>
    </Form>
  )
}
