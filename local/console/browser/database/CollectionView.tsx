import { PlusOutlined } from '@ant-design/icons'
import { Button, Flex, Input, Table, Tag, Tooltip } from 'antd'
import { useState, type ReactElement } from 'react'
import { useSay } from '../../../web/browser/language'
import { useAsk } from '../../../web/browser/useAsk'
import { columnsFor } from './columns'
import { DocumentDrawer, type Opened } from './DocumentDrawer'
import type { CollectionSummary, Document, Found } from './shapes'

interface CollectionViewProps {
  readonly name: string
  readonly indexes: CollectionSummary['indexes']
}

interface Query {
  readonly filter: string
  readonly sort: string
  readonly page: number
  readonly size: number
}

const EVERY_MS = 4_000

function addressOf(name: string, { filter, sort, page, size }: Query): string {
  const query = new URLSearchParams({
    ...(filter === '' ? {} : { filter }),
    ...(sort === '' ? {} : { sort }),
    skip: String((page - 1) * size),
    limit: String(size),
  })
  return `/local/database/${encodeURIComponent(name)}?${query.toString()}`
}

/** The documents of a collection: filter, sort, page through, open. */
export function CollectionView({ name, indexes }: CollectionViewProps): ReactElement {
  const say = useSay()
  const [query, setQuery] = useState<Query>({ filter: '', sort: '', page: 1, size: 20 })
  const { value, problem, refresh } = useAsk<Found>(addressOf(name, query), EVERY_MS)
  const [opened, setOpened] = useState<Opened | undefined>()
  const found: Found = value ?? { total: 0, documents: [], shape: null }
  return (
    <div className="split-body">
      <Flex gap="small" align="center" wrap>
        <strong className="collection-name">{name}</strong>
        <Input.Search
          className="filter"
          allowClear
          enterButton={say('查找', 'Find')}
          placeholder={'{"state": "settled", "paidFen": {"$gt": 20000}}'}
          status={problem === undefined ? '' : 'error'}
          onSearch={(text) => {
            setQuery({ ...query, filter: asFilter(text), page: 1 })
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
      {problem === undefined ? null : <p className="problem">{problem}</p>}
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
          const sort = order == null ? '' : JSON.stringify({ [String(field)]: order === 'ascend' ? 1 : -1 })
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

/** A query is JSON; anything else is taken for an id. */
function asFilter(text: string): string {
  const trimmed = text.trim()
  return trimmed === '' || trimmed.startsWith('{') ? trimmed : JSON.stringify({ _id: trimmed })
}
