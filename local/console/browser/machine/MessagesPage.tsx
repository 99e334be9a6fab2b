import { Table } from 'antd'
import { useState, type ReactElement } from 'react'
import { dateTime } from '../../../web/browser/format'
import { useSay } from '../../../web/browser/language'
import { namedValues } from '../../../web/browser/notification'
import type { Demo, Notification } from '../../../web/browser/shapes'
import { useAsk } from '../../../web/browser/useAsk'
import { Page } from '../Page'
import { PersonSelect, usePersonName } from '../People'

/** The service notifications that were sent to phones, newest first. */
export function MessagesPage(): ReactElement {
  const say = useSay()
  const nameOf = usePersonName()
  const fields = useAsk<Demo>('/local/demo').value?.messageFields
  const [openid, setOpenid] = useState('')
  const { value, problem } = useAsk<{ messages: readonly Notification[] }>('/local/messages', 3_000)
  const messages = (value?.messages ?? []).map((message, n) => ({ ...message, n }))
  const shown = messages.filter((message) => openid === '' || message.openid === openid)
  return (
    <Page
      title={say('消息', 'Messages')}
      hint={say('发到每个人手机上的服务通知', 'Service notifications on each phone')}
      problem={problem}
      tools={<PersonSelect value={openid} onChange={setOpenid} />}
    >
      <Table<(typeof shown)[number]>
        size="small"
        rowKey="n"
        loading={value === undefined}
        dataSource={shown.reverse()}
        pagination={{ pageSize: 20, showSizeChanger: false }}
        columns={[
          {
            title: say('时间', 'Time'),
            dataIndex: 'receivedAt',
            width: 176,
            render: (at: number) => dateTime(at),
          },
          {
            title: say('谁的手机', 'Whose phone'),
            dataIndex: 'openid',
            width: 130,
            render: (id: string) => <span title={id}>{nameOf(id)}</span>,
          },
          { title: say('标题', 'Title'), dataIndex: 'title', width: 150 },
          {
            title: say('内容', 'Content'),
            key: 'content',
            render: (_, message) =>
              namedValues(message, fields)
                .map(({ name, text }) => `${name} ${text}`.trim())
                .join(' · '),
          },
          { title: say('点开', 'Opens'), dataIndex: 'page', ellipsis: true, responsive: ['xl'] },
        ]}
      />
    </Page>
  )
}
