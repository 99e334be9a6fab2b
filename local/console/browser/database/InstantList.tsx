import { Collapse } from 'antd'
import type { ReactElement } from 'react'
import { dateTime } from '../../../web/browser/format'
import { useSay } from '../../../web/browser/language'
import { instantsIn } from './instants'

/** The instants of a document as dates, each beside the milliseconds that stand in the JSON. */
export function InstantList({ of }: { readonly of: unknown }): ReactElement | null {
  const say = useSay()
  const found = instantsIn(of)
  if (found.length === 0) return null
  return (
    <Collapse
      className="instants"
      size="small"
      items={[
        {
          key: 'all',
          label: say(`里面的时间（${found.length} 处）`, `Its instants (${found.length})`),
          children: (
            <ul>
              {found.map(({ path, value }) => (
                <li key={path}>
                  {path}：{dateTime(value)} <code>{value}</code>
                </li>
              ))}
            </ul>
          ),
        },
      ]}
      defaultActiveKey={found.length <= SHORT ? ['all'] : []}
    />
  )
}

/** So many stand open without hiding the document. */
const SHORT = 4
