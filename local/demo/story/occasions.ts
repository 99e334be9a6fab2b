import remarks from '../remarks.json'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../calendar'
import type { Step, StepOf } from './steps'

const COMPANY = { name: '天津津达物流有限公司', taxNumber: '91120116MA06J8K31P' }

/**
 * What happens beside the daily visits, put in where it fits: after somebody's n-th visit, or on a day of the story. A
 * shorter story leaves out what it has no room for.
 */
export function occasions(visits: readonly Step[], beginning: number, until: number): Step[] {
  const visitsOf = (openid: string): Step[] => visits.filter((step) => isVisitOf(step, openid))
  const day = (n: number, hour: number): number => beginning + n * DAY_MS + hour * HOUR_MS
  const after = (openid: string, n: number, minutes: number): number | undefined => {
    const visit = visitsOf(openid)[n - 1]
    return visit === undefined ? undefined : visit.at + minutes * MINUTE_MS
  }
  return [
    ...withPoints(visits, 'oZhangWei', 6, 500),
    ...follow(after('oLiQiang', 8, 20), (at) => ({ kind: 'redeem', at, openid: 'oLiQiang' })),
    ...follow(after('oChenJing', 2, 15), (at) => ({ kind: 'invoice', at, openid: 'oChenJing' })),
    ...follow(after('oHuBin', 1, 15), (at) => ({ kind: 'invoice', at, openid: 'oHuBin', company: COMPANY })),
    ...follow(after('oHuBin', 3, 15), (at) => ({ kind: 'invoice', at, openid: 'oHuBin', company: COMPANY })),
    ...follow(after('oXuTing', 2, 30), (at) => ({
      kind: 'refund',
      at,
      openid: 'oXuTing',
      reason: '加错油品，全额退款',
    })),
    ...follow(after('oGaoFei', 1, 25), (at) => ({
      kind: 'refund',
      at,
      openid: 'oGaoFei',
      amountFen: 2_000,
      reason: '多收 20 元，部分退款',
    })),
    ...remarks.flatMap(({ openid }) =>
      follow(after(openid, visitsOf(openid).length, 12), (at) => ({ kind: 'rate', at, openid })),
    ),
    { kind: 'cash', at: day(1, 16) + 5 * MINUTE_MS, nozzle: 4, amountFen: 15_000 },
    { kind: 'driveOff', at: day(2, 2), nozzle: 1, amountFen: 18_640 },
    { kind: 'prepay', at: day(3, 22), openid: 'oZhengHao', nozzle: 4, amountFen: 10_000, pumpedFen: 0 },
    { kind: 'cash', at: day(9, 11) + 5 * MINUTE_MS, nozzle: 3, amountFen: 30_000 },
    { kind: 'announcePrice', at: day(13, 15), productId: '95', changeFenPerL: 12, effectiveAt: day(14, 0) },
    { kind: 'announcePrice', at: day(13, 15), productId: '92', changeFenPerL: 11, effectiveAt: day(14, 0) },
    { kind: 'cash', at: day(22, 19) + 40 * MINUTE_MS, nozzle: 6, amountFen: 20_000 },
    // Known to everybody, in force from the coming midnight on.
    {
      kind: 'announcePrice',
      at: until - 4 * HOUR_MS,
      productId: '95',
      changeFenPerL: 24,
      effectiveAt: until + DAY_MS,
    },
  ]
}

/** The visits of everybody, one of them paid partly with points. */
function withPoints(visits: readonly Step[], openid: string, n: number, points: number): Step[] {
  const chosen = visits.filter((step) => isVisitOf(step, openid))[n - 1]
  return visits.map((step) => (step === chosen && step.kind === 'fuel' ? { ...step, points } : step))
}

const isVisitOf = (step: Step, openid: string): step is StepOf<'fuel' | 'prepay'> =>
  (step.kind === 'fuel' || step.kind === 'prepay') && step.openid === openid

function follow(at: number | undefined, make: (at: number) => Step): Step[] {
  return at === undefined ? [] : [make(at)]
}
