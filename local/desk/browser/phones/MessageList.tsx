import { Empty } from 'antd'
import type { ReactElement } from 'react'
import { dateTime } from '../../../web/browser/format'
import { useSay } from '../../../web/browser/language'
import { namedValues } from '../../../web/browser/notification'
import type { Notification } from '../../../web/browser/shapes'
import { useStation } from '../station'

interface MessageListProps {
  readonly messages: readonly Notification[]
  readonly onOpen: (page: string | undefined) => void
}

/** The notifications on a phone, newest first; a tap opens the page that each one names. */
export function MessageList({ messages, onOpen }: MessageListProps): ReactElement {
  const say = useSay()
  const fields = useStation().seen?.demo.messageFields
  if (messages.length === 0)
    return (
      <Empty
        image={Empty.PRESENTED_IMAGE_SIMPLE}
        description={say('还没有服务通知', 'No notification yet')}
      />
    )
  return (
    <ul className="messages">
      {messages.map((message, n) => (
        <li key={messages.length - n}>
          <button
            type="button"
            className="message"
            onClick={() => {
              onOpen(message.page)
            }}
          >
            <strong>{message.title}</strong>
            <span className="message-at">{dateTime(message.receivedAt).slice(0, 16)}</span>
            {namedValues(message, fields).map(({ keyword, name, text }) => (
              <span key={keyword} className="message-value">
                {name === '' ? null : <i>{name}</i>}
                <span>{text}</span>
              </span>
            ))}
          </button>
        </li>
      ))}
    </ul>
  )
}
