import { useEffect, useRef, type ReactElement } from 'react'
import { phoneAddress, type Entry } from './address'
import type { PhoneState } from './phone'

interface PhoneScreenProps {
  readonly phone: PhoneState
  readonly entry: Entry
  readonly title: string
}

/** The app itself: the bare page in a frame, told of settings that change while it runs. */
export function PhoneScreen({ phone, entry, title }: PhoneScreenProps): ReactElement {
  const frame = useRef<HTMLIFrameElement>(null)
  const { offline } = phone
  useEffect(() => {
    const tell = (): void => {
      frame.current?.contentWindow?.postMessage({ preview: 'network', offline }, location.origin)
    }
    const shown = frame.current
    tell()
    shown?.addEventListener('load', tell)
    return () => {
      shown?.removeEventListener('load', tell)
    }
  }, [offline])
  return <iframe ref={frame} className="screen" title={title} src={phoneAddress(phone, entry)} />
}
