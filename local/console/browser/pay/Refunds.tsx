import { App, Button, Dropdown, Table, Tag, type TableColumnsType } from 'antd'
import type { ReactElement } from 'react'
import { dateTime, yuan } from '../../../web/browser/format'
import { useSay, type Say } from '../../../web/browser/language'
import { ask } from '../../../web/browser/machine'
import { useAct } from '../../../web/browser/useAct'
import type { PayRefund } from './shapes'

interface RefundsProps {
  readonly refunds: readonly PayRefund[]
  readonly onChanged: () => Promise<void>
}

const COLOURS = {
  PROCESSING: 'processing',
  SUCCESS: 'success',
  ABNORMAL: 'error',
  CLOSED: 'default',
} as const

function statusName(status: PayRefund['status'], say: Say): string {
  switch (status) {
    case 'PROCESSING':
      return say('处理中', 'Under way')
    case 'SUCCESS':
      return say('已到账', 'Arrived')
    case 'ABNORMAL':
      return say('异常', 'Abnormal')
    case 'CLOSED':
      return say('已关闭', 'Closed')
  }
}

/** Refunds, and how the bank will answer the next one. */
export function Refunds({ refunds, onChanged }: RefundsProps): ReactElement {
  const say = useSay()
  const { message } = App.useApp()
  const [run, busy] = useAct()
  const plan = (status: string, outRefundNo?: string): void => {
    run(async () => {
      await ask('POST', '/local/wechatpay/refund-outcome', {
        status,
        ...(outRefundNo === undefined ? {} : { outRefundNo }),
      })
      await onChanged()
      void message.success(say('已安排', 'Planned'))
    })
  }
  return (
    <>
      <OutcomeMenu onPick={plan}>
        <Button disabled={busy}>{say('下一笔退款的结果…', 'How the next refund ends…')}</Button>
      </OutcomeMenu>
      <Table<PayRefund>
        size="small"
        rowKey="outRefundNo"
        dataSource={[...refunds].sort((a, b) => b.createdAt - a.createdAt)}
        pagination={{ pageSize: 15, hideOnSinglePage: true, showSizeChanger: false }}
        columns={columns(say, plan)}
      />
    </>
  )
}

const columns = (
  say: Say,
  onPlan: (outcome: string, outRefundNo: string) => void,
): TableColumnsType<PayRefund> => [
  {
    title: say('申请', 'Asked'),
    dataIndex: 'createdAt',
    width: 176,
    render: (at: number) => dateTime(at),
  },
  { title: say('退款单号', 'Number'), dataIndex: 'outRefundNo', ellipsis: true },
  { title: say('原因', 'Reason'), dataIndex: 'reason', ellipsis: true, responsive: ['lg'] },
  {
    title: say('退款', 'Refund'),
    dataIndex: 'refundFen',
    width: 110,
    align: 'right',
    render: (fen: number) => `¥${yuan(fen)}`,
  },
  {
    title: say('状态', 'State'),
    dataIndex: 'status',
    width: 100,
    render: (status: PayRefund['status']) => <Tag color={COLOURS[status]}>{statusName(status, say)}</Tag>,
  },
  {
    key: 'outcome',
    width: 120,
    render: (_, { status, outRefundNo }) =>
      status === 'PROCESSING' ? (
        <OutcomeMenu
          onPick={(outcome) => {
            onPlan(outcome, outRefundNo)
          }}
        >
          <Button size="small">{say('结果…', 'Outcome…')}</Button>
        </OutcomeMenu>
      ) : null,
  },
]

interface OutcomeMenuProps {
  readonly onPick: (outcome: string) => void
  readonly children: ReactElement
}

function OutcomeMenu({ onPick, children }: OutcomeMenuProps): ReactElement {
  const say = useSay()
  return (
    <Dropdown
      menu={{
        items: (['SUCCESS', 'ABNORMAL', 'CLOSED'] as const).map((key) => ({
          key,
          label: statusName(key, say),
        })),
        onClick: ({ key }) => {
          onPick(key)
        },
      }}
    >
      {children}
    </Dropdown>
  )
}
