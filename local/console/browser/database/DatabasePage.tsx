import { Input, Menu } from 'antd'
import { useState, type ReactElement } from 'react'
import { useSay } from '../../../web/browser/language'
import { useAsk } from '../../../web/browser/useAsk'
import { Page } from '../Page'
import { CollectionView } from './CollectionView'
import type { CollectionSummary } from './shapes'

interface DatabasePageProps {
  readonly chosen: string | undefined
  readonly go: (name: string, detail?: string) => void
}

const EVERY_MS = 3_000

/** All collections, and the documents of the chosen one. */
export function DatabasePage({ chosen, go }: DatabasePageProps): ReactElement {
  const say = useSay()
  const { value, problem } = useAsk<{ collections: readonly CollectionSummary[] }>(
    '/local/database',
    EVERY_MS,
  )
  const [wanted, setWanted] = useState('')
  const collections = value?.collections ?? []
  const shown = collections.filter(({ name }) => name.toLowerCase().includes(wanted.toLowerCase()))
  const name = chosen ?? collections.find(({ count }) => count > 0)?.name
  return (
    <Page
      title={say('数据库', 'Database')}
      hint={say(`${collections.length} 个集合`, `${collections.length} collections`)}
      problem={problem}
    >
      <div className="split">
        <nav className="split-list">
          <Input.Search
            allowClear
            placeholder={say('找集合', 'Find a collection')}
            onChange={(event) => {
              setWanted(event.target.value)
            }}
          />
          <Menu
            mode="inline"
            selectedKeys={name === undefined ? [] : [name]}
            items={shown.map((each) => ({
              key: each.name,
              label: (
                <span className="collection">
                  <span>{each.name}</span>
                  <small>{each.count}</small>
                </span>
              ),
            }))}
            onClick={({ key }) => {
              go('database', key)
            }}
          />
        </nav>
        {name === undefined ? null : (
          <CollectionView
            key={name}
            name={name}
            indexes={collections.find((each) => each.name === name)?.indexes ?? []}
          />
        )}
      </div>
    </Page>
  )
}
