import { AutoComplete } from 'antd'
import type { ReactElement } from 'react'
import { useSay } from '../../web/browser/language'
import type { Demo, Person } from '../../web/browser/shapes'
import { useAsk } from '../../web/browser/useAsk'

export function usePeople(): readonly Person[] {
  return useAsk<Demo>('/local/demo').value?.people ?? []
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
