import { Tag, type TableColumnsType } from 'antd'
import { dateTime, yuan } from '../../../web/browser/format'
import type { Say } from '../../../web/browser/language'
import { INSTANT, isInstant } from './instants'
import type { Document, Found } from './shapes'

/** So many fields beside the id fit beside each other. */
const MOST_COLUMNS = 6
const LONGEST_TEXT = 48

/** Collections that the owner writes: what he drafted, what is wrong with it, and what is in force. */
const OWNER_PREFIX = 'owner_'

/** Columns for what the documents have in common; objects are only looked at in the drawer. */
export function columnsFor(collection: string, found: Found, say: Say): TableColumnsType<Document> {
  const id: TableColumnsType<Document>[number] = {
    title: '_id',
    dataIndex: '_id',
    ellipsis: true,
    sorter: true,
    render: (value: unknown) => <code>{String(value)}</code>,
  }
  if (collection.startsWith(OWNER_PREFIX)) return [id, ...ownerColumns(say)]
  return [
    id,
    ...[...(FIRST[collection] ?? []), ...fieldsOf(found)].slice(0, MOST_COLUMNS).map((field) => ({
      title: field,
      dataIndex: field.split('.'),
      key: field,
      ellipsis: true,
      sorter: true,
      render: (value: unknown) => cell(field, value, say),
    })),
  ]
}

/** Where what a person looks for first lies deeper than other fields. */
const FIRST: Readonly<Record<string, readonly string[]>> = {
  members: ['profile.nickname', 'tier.code', 'points.available'],
}

const ownerColumns = (say: Say): TableColumnsType<Document> => [
  {
    title: say('草稿', 'Draft'),
    dataIndex: 'draft',
    ellipsis: true,
    render: (draft: unknown) => brief(draft),
  },
  {
    title: say('问题', 'Problem'),
    dataIndex: 'problem',
    render: (problem: unknown) =>
      problem === null || problem === undefined || problem === '' ? (
        <Tag color="success">{say('没有问题', 'None')}</Tag>
      ) : (
        <Tag color="error">{brief(problem)}</Tag>
      ),
  },
  {
    title: say('已发布', 'Published'),
    dataIndex: 'published',
    ellipsis: true,
    render: (published: unknown) => brief(published),
  },
]

/** Fields with plain values; what a person looks for first stands first. */
function fieldsOf({ documents, shape }: Found): readonly string[] {
  const names = new Set([
    ...documents.slice(0, 20).flatMap((document) => Object.keys(document)),
    ...Object.keys(shape?.properties ?? {}),
  ])
  const isPlain = (name: string): boolean =>
    documents.every((document) => typeof document[name] !== 'object' || document[name] === null)
  return [...names].filter((name) => !HIDDEN.has(name) && isPlain(name)).sort((a, b) => rank(a) - rank(b))
}

const HIDDEN = new Set(['_id', '_openid', 'schema'])

function rank(name: string): number {
  if (/^(name|title|kind|state|status|grade|number|nozzleNumber|act|tier)$/.test(name)) return 0
  if (/^(created|ended|at$|sentAt)/.test(name)) return 1
  if (/(Fen|FenPerL|Ml|points|balance)$/i.test(name)) return 2
  return /(Id|Digest|At|Until)$/.test(name) ? 4 : 3
}

function cell(field: string, value: unknown, say: Say): React.ReactNode {
  if (typeof value === 'number' && INSTANT.test(field))
    return isInstant(value) ? <span title={String(value)}>{dateTime(value)}</span> : '—'
  if (typeof value === 'number' && /Fen(PerL)?$/.test(field)) return `¥${yuan(value)}`
  if (typeof value === 'boolean') return value ? say('是', 'yes') : say('否', 'no')
  return value === null || value === undefined ? '—' : brief(value)
}

export function brief(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value ?? null)
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text
}
