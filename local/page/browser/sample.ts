import type { Schema } from './shapes'
import { store } from './store'

/** Values worth proposing again, by the name of their field: ids, digests and coupons that answers brought. */
const memory = new Map<string, unknown>()

const REMEMBERED = new Set([
  'orderId',
  'saleId',
  'couponId',
  'digest',
  'invoiceId',
  'messageId',
  'memberId',
  'templateId',
  'outTradeNo',
  'pointsUsed',
])

/** Whose amount an action means; 200 yuan for others. */
const AMOUNTS: Readonly<Record<string, string>> = {
  'staff.previewRefund': 'paidFen',
  'staff.refund': 'paidFen',
  'staff.recordTender': 'saleFen',
}

/** Keeps what an answer brought. What comes first in a list is the newest, so later ones do not replace it. */
export function remember(answer: unknown): void {
  const seen = new Set<string>()
  visit(answer, (name, value) => {
    if (seen.has(name)) return
    seen.add(name)
    if (REMEMBERED.has(name)) memory.set(name, value)
    if (name === 'tenders') memory.set('paidFen', sumOf(value))
    if (name === 'sales') memory.set('saleFen', (value as readonly { amountFen?: number }[])[0]?.amountFen)
  })
}

const sumOf = (tenders: unknown): number | undefined =>
  (tenders as readonly { amountFen: number }[]).reduce((sum, { amountFen }) => sum + amountFen, 0) ||
  undefined

function visit(value: unknown, tell: (name: string, value: unknown) => void): void {
  if (Array.isArray(value)) for (const item of value) visit(item, tell)
  else if (typeof value === 'object' && value !== null)
    for (const [name, inner] of Object.entries(value)) {
      tell(name, inner)
      visit(inner, tell)
    }
}

/** An input that fits a schema, with values a person would send. */
export function sampleInput(schema: Schema): unknown {
  return sample('', schema)
}

function sample(name: string, schema: Schema): unknown {
  const proposed = proposal(name)
  if (proposed !== undefined) return proposed
  if (schema.default !== undefined) return schema.default
  if (schema.const !== undefined) return schema.const
  if (schema.enum !== undefined) return schema.enum[0]
  const first = (schema.anyOf ?? schema.oneOf)?.[0]
  if (first !== undefined) return sample(name, first)
  if (schema.properties !== undefined) return sampleObject(schema)
  if (schema.type === 'array') return [sample(singular(name), schema.items ?? {})]
  if (schema.type === 'integer' || schema.type === 'number') return Math.max(schema.minimum ?? 1, 1)
  if (schema.type === 'boolean') return true
  return schema.type === 'null' ? null : ''
}

/** Fields that must be, have a default, or are proposed. */
function sampleObject({ properties = {}, required = [] }: Schema): Record<string, unknown> {
  const entries = Object.entries(properties)
    .filter(
      ([name, schema]) =>
        required.includes(name) || schema.default !== undefined || proposal(name) !== undefined,
    )
    .map(([name, schema]) => [name, sample(name, schema)] as const)
  return Object.fromEntries(entries)
}

const singular = (name: string): string => name.replace(/s$/, '')

function proposal(name: string): unknown {
  const now = store.status?.now ?? Date.now()
  switch (name) {
    case 'requestId':
      return `page-${crypto.randomUUID()}`
    case 'stationId':
      return store.demo?.stationId
    case 'nozzleNumber':
      return store.nozzle
    case 'policyVersion':
      return '2026-01'
    case 'templateId':
      return memory.get(name) ?? 'freeWater'
    case 'redemptionId':
      return 'fuel20'
    case 'productId':
      return '95'
    case 'priceFenPerL':
      return 815
    case 'effectiveAt':
      return now + 3_600_000
    case 'amountFen':
      return memory.get(AMOUNTS[`${store.functionName}.${store.action}`] ?? '') ?? 20_000
    case 'points':
      return memory.get('pointsUsed') ?? 0
    case 'reason':
      return '在本机页面上试用'
    case 'nickname':
      return '新昵称'
    case 'couponId':
      return memory.has('couponId') ? memory.get('couponId') : null
    case 'name':
      return '个人'
    default:
      return memory.get(name)
  }
}
