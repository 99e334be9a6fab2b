import { Button, Table, Tag } from 'antd'
import type { ReactElement } from 'react'
import { dateTime } from '../../../web/browser/format'
import { useSay, type Say } from '../../../web/browser/language'
import { ask } from '../../../web/browser/machine'
import { useAct } from '../../../web/browser/useAct'
import { JsonView } from '../Json'
import type { PayNotification } from './shapes'

interface CallbacksProps {
  readonly notifications: readonly PayNotification[]
  readonly onChanged: () => Promise<void>
}

const COLOURS = { pending: 'processing', delivered: 'success', givenUp: 'error' } as const

function stateName(state: PayNotification['state'], say: Say): string {
  switch (state) {
    case 'pending':
      return say('待送达', 'On its way')
    case 'delivered':
      return say('已送达', 'Delivered')
    case 'givenUp':
      return say('已放弃', 'Given up')
  }
}

/** What the pay server told the station's callback address; each can be sent again. */
export function Callbacks({ notifications, onChanged }: CallbacksProps): ReactElement {
  const say = useSay()
  const [run, busy] = useAct()
  return (
    <Table<PayNotification>
      size="small"
      rowKey="id"
      dataSource={[...notifications].sort((a, b) => b.createdAt - a.createdAt)}
      pagination={{ pageSize: 15, showSizeChanger: false }}
      expandable={{ expandedRowRender: ({ attempts, url }) => <JsonView value={{ url, attempts }} /> }}
      columns={[
        {
          title: say('时间', 'Time'),
          dataIndex: 'createdAt',
          width: 176,
          render: (at: number) => dateTime(at),
        },
        { title: say('事件', 'Event'), dataIndex: 'eventType', width: 190 },
        { title: say('商户单号', 'Number'), dataIndex: 'outTradeNo', ellipsis: true },
        {
          title: say('次数', 'Tries'),
          dataIndex: 'attempts',
          width: 80,
          align: 'right',
          render: (attempts: PayNotification['attempts']) => attempts.length,
        },
        {
          title: say('状态', 'State'),
          dataIndex: 'state',
          width: 100,
          render: (state: PayNotification['state']) => (
            <Tag color={COLOURS[state]}>{stateName(state, say)}</Tag>
          ),
        },
        {
          key: 'resend',
          width: 110,
          render: (_, { id }) => (
            <Button
              size="small"
              disabled={busy}
              onClick={() => {
                run(async () => {
                  await ask('POST', '/local/wechatpay/notify/resend', { id })
                  await onChanged()
                })
              }}
            >
              {say('再发一次', 'Send again')}
            </Button>
          ),
        },
      ]}
    />
  )
}
