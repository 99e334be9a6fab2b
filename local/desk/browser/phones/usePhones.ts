import { useCallback, useState } from 'react'
import { useSpoken } from '../../../web/browser/language'
import { useStored } from '../../../web/browser/useStored'
import { firstEntry, scenes, type Entry } from './address'
import { isPhoneList, newPhone, type PhoneState } from './phone'

export interface Phones {
  readonly list: readonly PhoneState[]
  /** The phone that scans codes. */
  readonly chosen: PhoneState | undefined
  readonly choose: (id: string) => void
  readonly add: (openid: string) => void
  readonly remove: (id: string) => void
  readonly change: (id: string, settings: Partial<PhoneState>) => void
  readonly entryOf: (id: string) => Entry
  /** Starts the app on a page, or where apps start. */
  readonly enter: (id: string, path?: string, scene?: number) => void
}

/** Who sits at the desk first: a driver with an unpaid sale and a birthday. */
export const FIRST_OPENID = 'oZhouMin'

/** The phones on the desk; this browser remembers them. */
export function usePhones(): Phones {
  const { language } = useSpoken()
  const [list, setList] = useStored<readonly PhoneState[]>(
    'desk.phones',
    [newPhone(FIRST_OPENID, language)],
    isPhoneList,
  )
  const [chosenId, choose] = useState('')
  const [entries, setEntries] = useState<Readonly<Record<string, Entry>>>({})
  const add = useCallback(
    (openid: string): void => {
      const phone = newPhone(openid, language)
      setList([...list, phone])
      choose(phone.id)
    },
    [language, list, setList],
  )
  const entryOf = useCallback((id: string) => entries[id] ?? firstEntry, [entries])
  const enter = useCallback((id: string, path?: string, scene: number = scenes.list) => {
    setEntries((known) => ({ ...known, [id]: { path, scene, count: (known[id]?.count ?? 0) + 1 } }))
  }, [])
  return {
    list,
    chosen: list.find((phone) => phone.id === chosenId) ?? list[0],
    choose,
    add,
    remove: (id) => {
      setList(list.filter((phone) => phone.id !== id))
    },
    change: (id, settings) => {
      setList(list.map((phone) => (phone.id === id ? { ...phone, ...settings } : phone)))
    },
    entryOf,
    enter,
  }
}
