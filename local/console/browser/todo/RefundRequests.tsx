import { Button, Flex, Popconfirm, Table } from 'antd'
import type { ReactElement } from 'react'
import { dateTime, yuan } from '../../../web/browser/format'
import { useSpoken } from '../../../web/browser/language'
import { causes, nameIn } from './names'
import { ReasonButton } from './ReasonButton'
import type { Act } from './act'
import type { RefundRequest } from './waiting'

interface RefundRequestsProps {
  readonly requests: readonly RefundRequest[] | undefined
  readonly busy: boolean
  readonly act: Act
}

/** What drivers ask back: the station approves, or refuses with a reason. */
export function RefundRequests({ requests, busy, act }: RefundRequestsProps): ReactElement {
  const { say, language } = useSpoken()
  return (
    <Table<RefundRequest>
      size="small"
      rowKey="refundRequestId"
      loading={requests === undefined}
      pagination={false}
      dataSource={[...(requests ?? [])]}
      locale={{ emptyText: say('没有待处理的退款申请', 'Nobody asks for a refund') }}
      columns={[
        { title: say('申请时间', 'Asked'), dataIndex: 'askedAt', width: 176, render: dateTime },
        {
          title: say('原因', 'Why'),
          render: (_, { cause, text }) => [nameIn(causes, cause, language), text].filter(Boolean).join('：'),
        },
        { title: say('订单', 'Order'), dataIndex: 'orderId', ellipsis: true },
        {
          title: say('申请退', 'Asks for'),
          dataIndex: 'amountFen',
          width: 110,
          align: 'right',
          render: (fen: number) => `¥${yuan(fen)}`,
        },
        {
          key: 'answer',
          width: 150,
          align: 'right',
          render: (_, request) => <Answer request={request} busy={busy} act={act} />,
        },
      ]}
    />
  )
}

interface AnswerProps extends Omit<RefundRequestsProps, 'requests'> {
  readonly request: RefundRequest
}

function Answer({
  request: { refundRequestId, amountFen, payoutFen },
  busy,
  act,
}: AnswerProps): ReactElement {
  const { say } = useSpoken()
  return (
    <Flex gap="small" justify="end">
      <Popconfirm
        title={say(
          `同意退款 ¥${yuan(amountFen)}？车主实收 ¥${yuan(payoutFen)}`,
          `Approve ¥${yuan(amountFen)}? The driver gets ¥${yuan(payoutFen)}`,
        )}
        description={say(
          '积分、成长值一并收回，不能撤销。',
          'Points and growth go back too; it cannot be undone.',
        )}
        okText={say('同意退款', 'Approve it')}
        cancelText={say('不了', 'Not now')}
        onConfirm={() => {
          act(
            'approveRefund',
            { refundRequestId },
            say('已同意，钱正在退回', 'Approved; the money is on its way'),
          )
        }}
      >
        <Button size="small" type="primary" disabled={busy}>
          {say('同意', 'Approve')}
        </Button>
      </Popconfirm>
      <ReasonButton
        label={say('拒绝', 'Refuse')}
        question={say(`拒绝退款 ¥${yuan(amountFen)}？`, `Refuse ¥${yuan(amountFen)}?`)}
        hint={say('写明理由，车主会看到。', 'Say why; the driver reads it.')}
        danger
        disabled={busy}
        onGiven={(reason) => {
          act(
            'declineRefund',
            { refundRequestId, reason },
            say('已拒绝，车主会收到说明', 'Refused; the driver is told'),
          )
        }}
      />
    </Flex>
  )
}
