import { createHash } from 'node:crypto'
import { billRows, billText, type BillType } from '../bill'
import { PayError } from '../errors'
import type { Fields } from '../fields'
import { startOfChinaDate } from '../format'
import { query, type Act, type ActRequest, type Desk } from './act'
import { billToken } from './billDownload'

const DAY_MS = 24 * 3600_000
const READY_MS = 10 * 3600_000
const OLDEST_DAYS = 92

/** Address of a day's trade bill; ready at ten the next morning, kept for three months. */
export const tradeBill: Act = {
  name: 'tradeBill',
  method: 'GET',
  path: '/v3/bill/tradebill',
  handle(request, desk) {
    const fields = query(request)
    const wanted = {
      mchid: request.merchant.mchid,
      date: billDate(fields, desk),
      type: billType(fields),
      gzip: fields.optionalText('tar_type', { max: 8, pattern: /^GZIP$/ }) === 'GZIP',
    }
    const text = billFile(request, desk, wanted.date, wanted.type)
    const token = billToken({ ...wanted, until: desk.clock.now() + 5 * 60_000 })
    return {
      status: 200,
      body: {
        hash_type: 'SHA1',
        hash_value: createHash('sha1').update(text).digest('hex'),
        download_url: `${desk.publicUrl()}/v3/billdownload/file?token=${token}`,
      },
    }
  },
}

const billType = (fields: Fields): BillType =>
  (fields.optionalText('bill_type', { max: 8, pattern: /^(ALL|SUCCESS|REFUND)$/ }) ?? 'ALL') as BillType

function billDate(fields: Fields, desk: Desk): string {
  const date = fields.text('bill_date', { max: 10, pattern: /^\d{4}-\d\d-\d\d$/ })
  const start = startOfChinaDate(date)
  const now = desk.clock.now()
  if (Number.isNaN(start) || start + DAY_MS > now || start < now - OLDEST_DAYS * DAY_MS)
    throw fields.breach('bill_date', '账单日期应为三个月内且早于今天', date)
  if (now < start + DAY_MS + READY_MS) throw new PayError(400, 'STATEMENT_CREATING', '账单生成中，请稍后再试')
  return date
}

function billFile(request: ActRequest, desk: Desk, date: string, type: BillType): string {
  const rows = billRows(desk.ledger, request.merchant.mchid, date, type)
  if (rows.length === 0) throw new PayError(400, 'NO_STATEMENT_EXIST', '账单文件不存在')
  return billText(rows, type)
}
