import { Table, Tag } from 'antd'
import type { ReactElement } from 'react'
import { dateTime, yuan } from '../../../web/browser/format'
import { useSay, type Say } from '../../../web/browser/language'
import { JsonView } from '../Json'
import { usePersonName } from '../People'
import type { PayOrder } from './shapes'

const COLOURS = { NOTPAY: 'default', SUCCESS: 'success', REFUND: 'warning', CLOSED: 'default' } as const

function stateName(state: PayOrder['state'], say: Say): string {
  switch (state) {
    case 'NOTPAY':
      return say('未支付', 'Not paid')
    case 'SUCCESS':
      return say('已支付', 'Paid')
    case 'REFUND':
      return say('有退款', 'Refunded')
    case 'CLOSED':
      return say('已关闭', 'Closed')
  }
}

export function Orders({ orders }: { readonly orders: readonly PayOrder[] }): ReactElement {
  const say = useSay()
  const nameOf = usePersonName()
  return (
    <Table<PayOrder>
      size="small"
      rowKey="outTradeNo"
      dataSource={[...orders].sort((a, b) => b.createdAt - a.createdAt)}
      pagination={{ pageSize: 15, showSizeChanger: false }}
      expandable={{ expandedRowRender: (order) => <JsonView value={order} />, expandRowByClick: true }}
      columns={[
        {
          title: say('下单', 'Ordered'),
          dataIndex: 'createdAt',
          width: 176,
          render: (at: number) => dateTime(at),
        },
        { title: say('商户单号', 'Number'), dataIndex: 'outTradeNo', ellipsis: true },
        {
          title: say('付款人', 'Payer'),
          dataIndex: 'openid',
          width: 120,
          render: (id: string) => <span title={id}>{nameOf(id)}</span>,
        },
        {
          title: say('金额', 'Amount'),
          dataIndex: 'totalFen',
          width: 110,
          align: 'right',
          render: (fen: number) => `¥${yuan(fen)}`,
        },
        {
          title: say('状态', 'State'),
          dataIndex: 'state',
          width: 100,
          render: (state: PayOrder['state']) => <Tag color={COLOURS[state]}>{stateName(state, say)}</Tag>,
        },
      ]}
    />
  )
}
