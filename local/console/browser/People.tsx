import { AutoComplete } from 'antd'
import type { ReactElement } from 'react'
import { useSay } from '../../web/browser/language'
import type { Demo, Person } from '../../web/browser/shapes'
import { useAsk } from '../../web/browser/useAsk'

export function usePeople(): readonly Person[] {
  return useAsk<Demo>('/local/demo').value?.people ?? []
}

interface Members {
  readonly documents: readonly {
    readonly openid?: string
    readonly profile?: { readonly nickname?: string }
  }[]
}

const FEW_LETTERS = 4

/** Names people by openid: those of the demo, members by their nickname, anybody else as somebody new. */
export function usePersonName(): (openid: string) => string {
  const say = useSay()
  const people = usePeople()
  const members = useAsk<Members>('/local/database/members?limit=1000').value?.documents ?? []
  return (openid) => {
    const known = people.find((person) => person.openid === openid)?.name
    const nickname = members.find((member) => member.openid === openid)?.profile?.nickname ?? ''
    return (
      known ?? (nickname === '' ? `${say('新车主', 'New driver')} ${openid.slice(-FEW_LETTERS)}` : nickname)
    )
  }
}

interface PersonSelectProps {
  readonly value: string
  readonly onChange: (openid: string) => void
}

/** Anybody: a person of the demo, or any openid. */
export function PersonSelect({ value, onChange }: PersonSelectProps): ReactElement {
  const say = useSay()
  const people = usePeople()
  return (
    <AutoComplete
      className="person-select"
      aria-label={say('以谁的身份', 'As whom')}
      value={value}
      placeholder="openid"
      options={people.map(({ openid, name }) => ({ value: openid, label: `${name} · ${openid}` }))}
      showSearch={{
        filterOption: (input, option) =>
          people.every(({ openid }) => openid !== input) && (option?.label ?? '').includes(input),
      }}
      onChange={onChange}
    />
  )
}
