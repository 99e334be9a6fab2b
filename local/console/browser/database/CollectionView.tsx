import { PlusOutlined } from '@ant-design/icons'
import { Button, Flex, Table, Tag, Tooltip } from 'antd'
import { useState, type ReactElement } from 'react'
import { useSay } from '../../../web/browser/language'
import { useAsk } from '../../../web/browser/useAsk'
import { columnsFor } from './columns'
import { DocumentDrawer, type Opened } from './DocumentDrawer'
import { SearchBox } from './SearchBox'
import type { CollectionSummary, Document, Found } from './shapes'

interface CollectionViewProps {
  readonly name: string
  readonly indexes: CollectionSummary['indexes']
}

interface Query {
  /** JSON when it begins with {, otherwise a text to look for. */
  readonly wanted: string
  readonly sort: string
  readonly page: number
  readonly size: number
}

const EVERY_MS = 4_000

function addressOf(name: string, { wanted, sort, page, size }: Query): string {
  const query = new URLSearchParams({
    ...(wanted === '' ? {} : wanted.startsWith('{') ? { filter: wanted } : { text: wanted }),
    ...(sort === '' ? {} : { sort }),
    skip: String((page - 1) * size),
    limit: String(size),
  })
  return `/local/database/${encodeURIComponent(name)}?${query.toString()}`
}

/** The documents of a collection: filter, sort, page through, open. */
export function CollectionView({ name, indexes }: CollectionViewProps): ReactElement {
  const say = useSay()
  const [query, setQuery] = useState<Query>({ wanted: '', sort: '', page: 1, size: 20 })
  const { value, problem, refresh } = useAsk<Found>(addressOf(name, query), EVERY_MS)
  const [opened, setOpened] = useState<Opened | undefined>()
  const found: Found = value ?? { total: 0, documents: [], shape: null }
  return (
    <div className="split-body">
      <Flex gap="small" align="center" wrap>
        <strong className="collection-name">{name}</strong>
        <SearchBox
          problem={problem}
          onWanted={(wanted) => {
            setQuery({ ...query, wanted, page: 1 })
          }}
        />
        <Button
          icon={<PlusOutlined />}
          onClick={() => {
            setOpened({ kind: 'new' })
          }}
        >
          {say('添加文档', 'Add a document')}
        </Button>
      </Flex>
      <Indexes indexes={indexes} />
      <Table<Document>
        size="small"
        rowKey={({ _id }) => String(_id)}
        loading={value === undefined && problem === undefined}
        columns={columnsFor(name, found, say)}
        dataSource={[...found.documents]}
        scroll={{ x: 'max-content' }}
        pagination={{
          current: query.page,
          pageSize: query.size,
          total: found.total,
          showTotal: (total) => say(`共 ${total} 个`, `${total} in all`),
        }}
        onRow={(document) => ({
          onClick: () => {
            setOpened({ kind: 'known', document })
          },
        })}
        onChange={({ current = 1, pageSize = query.size }, _filters, sorter) => {
          const { field, order } = Array.isArray(sorter) ? {} : sorter
          const path = [field].flat().join('.')
          const sort = order == null ? '' : JSON.stringify({ [path]: order === 'ascend' ? 1 : -1 })
          setQuery({ ...query, page: current, size: pageSize, sort })
        }}
      />
      <DocumentDrawer
        key={opened?.kind === 'known' ? String(opened.document._id) : (opened?.kind ?? 'none')}
        collection={name}
        opened={opened}
        onClose={() => {
          setOpened(undefined)
        }}
        onChanged={refresh}
      />
    </div>
  )
}

function Indexes({ indexes }: Pick<CollectionViewProps, 'indexes'>): ReactElement {
  const say = useSay()
  return (
    <Flex gap={4} wrap>
      {indexes.map((index) => (
        <Tooltip key={index.name} title={index.unique ? say('唯一', 'unique') : say('索引', 'index')}>
          <Tag variant="filled">{index.name}</Tag>
        </Tooltip>
      ))}
    </Flex>
  )
}
