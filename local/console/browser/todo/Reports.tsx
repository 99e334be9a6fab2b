import { Flex, Table, Tag } from 'antd'
import type { ReactElement } from 'react'
import { dateTime } from '../../../web/browser/format'
import { useSpoken } from '../../../web/browser/language'
import { causes, nameIn } from './names'
import { ReasonButton } from './ReasonButton'
import type { Act } from './act'
import type { Report } from './waiting'

interface ReportsProps {
  readonly reports: readonly Report[] | undefined
  readonly busy: boolean
  readonly act: Act
}

/** What drivers reported: the station answers, and ends it. */
export function Reports({ reports, busy, act }: ReportsProps): ReactElement {
  const { say, language } = useSpoken()
  return (
    <Table<Report>
      size="small"
      rowKey="reportId"
      loading={reports === undefined}
      pagination={false}
      dataSource={[...(reports ?? [])]}
      locale={{ emptyText: say('没有待处理的异常上报', 'No report waits') }}
      columns={[
        { title: say('上报时间', 'Reported'), dataIndex: 'at', width: 176, render: dateTime },
        {
          title: say('情况', 'What'),
          render: (_, { kind, text, nozzleNumber, fileIds }) =>
            [
              nameIn(causes, kind, language),
              nozzleNumber === 0 ? '' : say(`${nozzleNumber} 号枪`, `nozzle ${nozzleNumber}`),
              text,
              fileIds.length === 0 ? '' : say(`照片 ${fileIds.length} 张`, `${fileIds.length} photos`),
            ]
              .filter(Boolean)
              .join(' · '),
        },
        {
          title: say('订单', 'Order'),
          dataIndex: 'orderId',
          ellipsis: true,
          render: (id: string) => id || '—',
        },
        {
          title: say('状态', 'State'),
          dataIndex: 'state',
          width: 90,
          render: (state: Report['state']) =>
            state === 'inWork' ? (
              <Tag color="processing">{say('处理中', 'In work')}</Tag>
            ) : (
              <Tag color="warning">{say('待答复', 'Waits')}</Tag>
            ),
        },
        {
          key: 'answer',
          width: 150,
          align: 'right',
          render: (_, report) => <Answer report={report} busy={busy} act={act} />,
        },
      ]}
    />
  )
}

interface AnswerProps extends Omit<ReportsProps, 'reports'> {
  readonly report: Report
}

function Answer({ report: { reportId }, busy, act }: AnswerProps): ReactElement {
  const { say } = useSpoken()
  const hint = say('这段话车主会看到。', 'The driver reads these words.')
  const answer = (state: 'inWork' | 'solved', text: string): void => {
    act(
      'answerReport',
      { reportId, state, text, requestId: crypto.randomUUID() },
      say('已答复，车主会收到', 'Answered; the driver is told'),
    )
  }
  return (
    <Flex gap="small" justify="end">
      <ReasonButton
        label={say('答复', 'Answer')}
        question={say('答复车主，继续处理？', 'Answer and keep working on it?')}
        hint={hint}
        disabled={busy}
        onGiven={(text) => {
          answer('inWork', text)
        }}
      />
      <ReasonButton
        label={say('解决', 'Solve')}
        question={say('这件事已经解决？', 'Is it solved?')}
        hint={hint}
        disabled={busy}
        onGiven={(text) => {
          answer('solved', text)
        }}
      />
    </Flex>
  )
}
