import { journalId } from './journal'
import type { Asset, Journal, Posting } from './records'
import { fails, type Violation } from './violation'

const POINTS_ACCOUNT = /^(?:member:[^:]+(?::held)?|system:points(?:Issued|Spent|Lapsed))$/
const COUPON_ACCOUNT = /^(?:member:[^:]+:coupons|system:coupons(?:Issued|Used|Lapsed))$/
const MONEY_ACCOUNT =
  /^(?:order:[^:]+|tender:[A-Za-z]+|station:.+:(?:fuelSales|overrun|discount:[A-Za-z]+)|system:points(?:Deduction|Withheld)|member:[^:]+:owed)$/
const WALLET_ACCOUNT = /^(?:order:[^:]+|tender:[A-Za-z]+|system:[A-Za-z]+|member:[^:]+(?::[A-Za-z]+)?)$/

const accountsOf: Record<Asset, RegExp> = {
  fen: MONEY_ACCOUNT,
  points: POINTS_ACCOUNT,
  couponFen: COUPON_ACCOUNT,
  giftFen: WALLET_ACCOUNT,
  principalFen: WALLET_ACCOUNT,
}

/** Every journal once, every posting positive, between two accounts of its asset. */
export function auditPostings(journals: readonly Journal[]): Violation[] {
  const seen = new Set<string>()
  return journals.flatMap((entry) => {
    const first = !seen.has(entry._id)
    seen.add(entry._id)
    return [
      ...fails('journalId', entry._id, 'once', first),
      ...fails('journalId', entry._id, 'named by its act', entry._id.startsWith(journalId(entry.act, ''))),
      ...entry.postings.flatMap((posting) => auditPosting(`${entry._id}:${posting.line}`, posting)),
    ]
  })
}

function auditPosting(subject: string, posting: Posting): Violation[] {
  const { amount, asset, source, destination } = posting
  const accounts = accountsOf[asset]
  return [
    ...fails('posting', subject, 'positive whole amount', Number.isSafeInteger(amount) && amount > 0),
    ...fails('posting', subject, 'two accounts', source !== destination),
    ...fails('posting', subject, 'source of its asset', accounts.test(source)),
    ...fails('posting', subject, 'destination of its asset', accounts.test(destination)),
    ...fails('posting', subject, 'lots are of points', posting.lot === undefined || asset === 'points'),
  ]
}
