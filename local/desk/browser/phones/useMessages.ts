import { useCallback, useEffect, useRef, useState } from 'react'
import { ask } from '../../../web/browser/machine'
import type { Notification } from '../../../web/browser/shapes'
import { usePoll } from '../../../web/browser/usePoll'

const EVERY_MS = 2_000
/** How long WeChat's banner stays. */
const BANNER_MS = 8_000

export interface Messages {
  /** Newest first. */
  readonly list: readonly Notification[]
  /** The one that has just arrived. */
  readonly banner: Notification | undefined
  readonly dismiss: () => void
}

/** The service notifications on somebody's phone; what arrives while one looks shows as a banner. */
export function useMessages(openid: string): Messages {
  const read = useCallback(
    () =>
      ask<{ messages: readonly Notification[] }>(
        'GET',
        `/local/messages?openid=${encodeURIComponent(openid)}`,
      ),
    [openid],
  )
  const { value } = usePoll(read, EVERY_MS)
  const known = useRef<{ openid: string; count: number } | undefined>(undefined)
  const [banner, setBanner] = useState<Notification | undefined>()
  const messages = value?.messages
  useEffect(() => {
    if (messages === undefined) return
    const before = known.current?.openid === openid ? known.current.count : undefined
    known.current = { openid, count: messages.length }
    if (before !== undefined && messages.length > before) setBanner(messages.at(-1))
  }, [messages, openid])
  useEffect(() => {
    if (banner === undefined) return
    const timer = setTimeout(() => {
      setBanner(undefined)
    }, BANNER_MS)
    return () => {
      clearTimeout(timer)
    }
  }, [banner])
  const dismiss = useCallback(() => {
    setBanner(undefined)
  }, [])
  return { list: [...(messages ?? [])].reverse(), banner, dismiss }
}
