import { createHmac, randomBytes } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { billRows, billText, type BillType } from '../bill'
import { noAuth, paramError } from '../errors'
import { query, type Act } from './act'

interface BillTicket {
  readonly mchid: string
  readonly date: string
  readonly type: BillType
  readonly gzip: boolean
  /** The address lives five minutes. */
  readonly until: number
}

const key = randomBytes(32)
const mac = (text: string): string => createHmac('sha256', key).update(text).digest('base64url')

/** Packs what is to be downloaded into the address, sealed against change. */
export function billToken(ticket: BillTicket): string {
  const text = Buffer.from(JSON.stringify(ticket)).toString('base64url')
  return `${text}.${mac(text)}`
}

function readToken(token: string): BillTicket {
  const [text = '', seal = ''] = token.split('.')
  if (seal !== mac(text)) throw paramError('/token', 'token无效', undefined, 'query')
  return JSON.parse(Buffer.from(text, 'base64url').toString()) as BillTicket
}

/** The bill itself. The request is signed like any other, the reply carries no signature (documented). */
export const billDownload: Act = {
  name: 'billDownload',
  method: 'GET',
  path: '/v3/billdownload/file',
  handle(request, desk) {
    const ticket = readToken(query(request).text('token', { max: 2048 }))
    if (ticket.mchid !== request.merchant.mchid) throw noAuth()
    if (desk.clock.now() > ticket.until) throw paramError('/token', '下载地址已过期', undefined, 'query')
    const text = billText(billRows(desk.ledger, ticket.mchid, ticket.date, ticket.type), ticket.type)
    return { status: 200, file: ticket.gzip ? gzipSync(text) : Buffer.from(text) }
  },
}
