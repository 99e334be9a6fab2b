import { MessageOutlined } from '@ant-design/icons'
import { useEffect, useRef, useState, type CSSProperties, type ReactElement } from 'react'
import { useSay } from '../../../web/browser/language'
import { namedValues } from '../../../web/browser/notification'
import type { Notification } from '../../../web/browser/shapes'
import { useStation } from '../station'
import type { Entry } from './address'
import type { PhoneState } from './phone'
import { PhoneScreen } from './PhoneScreen'

/** Screens are never shorter than this; where there is less room the phone is drawn smaller. */
const SHORTEST = 667
const TALLEST = 812
/** Two rims of the frame. */
const RIMS = 20

interface PhoneBodyProps {
  readonly phone: PhoneState
  readonly entry: Entry
  readonly title: string
  readonly banner: Notification | undefined
  readonly onOpen: (page: string | undefined) => void
}

/** The phone as an object: its frame, its screen, and a banner that slides in over the app. */
export function PhoneBody({ phone, entry, title, banner, onOpen }: PhoneBodyProps): ReactElement {
  const say = useSay()
  const demo = useStation().seen?.demo
  const isMaking = demo?.state === 'making'
  const room = useRef<HTMLDivElement>(null)
  const height = useHeight(room)
  const screen = Math.min(TALLEST, Math.max(SHORTEST, height - RIMS))
  const zoom = Math.min(1, height / (screen + RIMS))
  const size = {
    '--phone-width': `${phone.width}px`,
    '--phone-height': `${screen}px`,
    '--phone-zoom': String(zoom),
  } as CSSProperties
  return (
    <div className="phone-room" ref={room} style={size}>
      {height === 0 ? null : (
        <div className="phone-body" data-theme={phone.theme}>
          {isMaking ? (
            <p className="screen waiting">
              {say('演示演完，小程序就在这里打开', 'The app opens here when the demo is made')}
            </p>
          ) : (
            <PhoneScreen phone={phone} entry={entry} title={title} />
          )}
          {banner === undefined ? null : (
            <button
              type="button"
              className="banner"
              aria-live="polite"
              onClick={() => {
                onOpen(banner.page)
              }}
            >
              <MessageOutlined />
              <span>
                <small>{say('微信 · 服务通知', 'WeChat · Service notification')}</small>
                <strong>{banner.title}</strong>
                <span>
                  {namedValues(banner, demo?.messageFields)
                    .map(({ name, text }) => `${name} ${text}`.trim())
                    .join(' · ')}
                </span>
              </span>
            </button>
          )}
          {phone.offline ? <span className="no-network">{say('没有网络', 'No network')}</span> : null}
        </div>
      )}
    </div>
  )
}

/** The height of an element, followed while it changes. */
function useHeight(of: React.RefObject<HTMLElement | null>): number {
  const [height, setHeight] = useState(0)
  useEffect(() => {
    const element = of.current
    if (element === null) return
    const observer = new ResizeObserver(() => {
      setHeight(element.clientHeight)
    })
    observer.observe(element)
    return () => {
      observer.disconnect()
    }
  }, [of])
  return height
}
