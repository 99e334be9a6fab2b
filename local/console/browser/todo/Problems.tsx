import { Table } from 'antd'
import type { ReactElement } from 'react'
import { dateTime } from '../../../web/browser/format'
import { useSpoken } from '../../../web/browser/language'
import { factsOf, nameIn, problems as names } from './names'
import { ReasonButton } from './ReasonButton'
import type { Act } from './act'
import type { Problem } from './waiting'

interface ProblemsProps {
  readonly problems: readonly Problem[] | undefined
  readonly busy: boolean
  readonly act: Act
}

/** What only a person can end; he says how it ended. */
export function Problems({ problems, busy, act }: ProblemsProps): ReactElement {
  const { say, language } = useSpoken()
  return (
    <Table<Problem>
      size="small"
      rowKey="problemId"
      loading={problems === undefined}
      pagination={false}
      dataSource={[...(problems ?? [])]}
      locale={{ emptyText: say('没有要人处理的问题', 'No problem waits') }}
      columns={[
        { title: say('发生时间', 'Since'), dataIndex: 'at', width: 176, render: dateTime },
        { title: say('问题', 'Problem'), render: (_, { kind }) => nameIn(names, kind, language) },
        { title: say('详情', 'Facts'), render: (_, problem) => factsOf(problem, say) || '—' },
        {
          title: say('订单', 'Order'),
          dataIndex: 'orderId',
          ellipsis: true,
          render: (id: string) => id || '—',
        },
        {
          key: 'answer',
          width: 110,
          align: 'right',
          render: (_, { problemId }) => (
            <ReasonButton
              label={say('了结', 'Resolve')}
              question={say('这个问题已经处理好？', 'Is this problem dealt with?')}
              hint={say('写明怎么处理的，记入留痕。', 'Say how; it is kept in the trail.')}
              disabled={busy}
              onGiven={(reason) => {
                act('resolveProblem', { problemId, reason }, say('已了结', 'Resolved'))
              }}
            />
          ),
        },
      ]}
    />
  )
}
