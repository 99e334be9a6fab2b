import { Input } from 'antd'
import { useState, type ReactElement } from 'react'
import { useSay, type Say } from '../../../web/browser/language'
import { messageOf } from '../../../web/browser/machine'
import { readJson } from '../jsonText'

interface SearchBoxProps {
  /** Why the last search failed. */
  readonly problem: string | undefined
  readonly onWanted: (wanted: string) => void
}

/** What to look for in a collection: any text, or a filter as JSON. What cannot be read is never asked. */
export function SearchBox({ problem, onWanted }: SearchBoxProps): ReactElement {
  const say = useSay()
  const [unread, setUnread] = useState<string | undefined>()
  const trouble =
    unread ?? (problem === undefined ? undefined : `${say('没有查成', 'The search failed')}：${problem}`)
  return (
    <div className="filter">
      <Input.Search
        allowClear
        enterButton={say('查找', 'Find')}
        placeholder={say(
          '名字、编号、openid 等任何文字；或 JSON 条件 {"state": "settled"}',
          'Any text: a name, an id; or a JSON filter {"state": "settled"}',
        )}
        status={trouble === undefined ? '' : 'error'}
        onSearch={(text) => {
          const wanted = text.trim()
          const wrong = wanted.startsWith('{') ? wrongIn(wanted, say) : undefined
          setUnread(wrong)
          if (wrong === undefined) onWanted(wanted)
        }}
      />
      {trouble === undefined ? null : <p className="problem">{trouble}</p>}
    </div>
  )
}

/** Why a filter cannot be read, when it cannot. */
function wrongIn(filter: string, say: Say): string | undefined {
  try {
    readJson(filter, say)
    return undefined
  } catch (error) {
    return messageOf(error)
  }
}
