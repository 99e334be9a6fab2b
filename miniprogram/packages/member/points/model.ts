import type { Output } from '../../../api/client'
import { formatInteger } from '../../../lib/core'
import { named, text } from '../../../text/text'
import { whenText } from '../../../text/when'

export type PointsAnswer = Output<'points', 'summary'>
export type StatementAnswer = Output<'points', 'statement'>
export type Redemption = PointsAnswer['redemptions'][number]

/** So many expiry days are listed; what lapses later is summed up. */
const shownLots = 6

function worthText(benefit: Redemption['benefit'], days: number): string {
  return benefit.kind === 'moneyOff'
    ? text('points.benefit.moneyOff', { off: benefit.offFen, threshold: benefit.thresholdFen, days })
    : text('points.benefit.other', { days })
}

function redemptionRow(redemption: Redemption) {
  const { redemptionId, name, costPoints, affordable, missingPoints, benefit, validDays } = redemption
  return {
    redemptionId,
    name: named(name),
    cost: text('points.cost', { points: costPoints }),
    worth: worthText(benefit, validDays),
    affordable,
    action: affordable ? text('points.redeem') : text('points.missing', { missing: missingPoints }),
  }
}

/** Movements as rows: what it was, when, how much, and the order it belongs to. */
export function statementRows(rows: StatementAnswer['rows'], now: number) {
  return rows.map(({ journalId, act, points, at, orderId, fuel }) => ({
    journalId,
    title: text(`act.${act}`),
    detail: fuel === null ? '' : text('points.fuel', { grade: fuel.grade, volume: fuel.volumeMl }),
    when: whenText(at, now),
    points: points > 0 ? `+${formatInteger(points)}` : formatInteger(points),
    gained: points > 0,
    orderId: orderId ?? '',
  }))
}
export type StatementRow = ReturnType<typeof statementRows>[number]

function lots({ lots: all }: PointsAnswer) {
  const later = all.slice(shownLots).reduce((sum, { points }) => sum + points, 0)
  return {
    rows: all.slice(0, shownLots).map(({ expiresOn: day, points }) => ({
      day,
      text: text('points.lot', { day }),
      points: formatInteger(points),
    })),
    more: later === 0 ? '' : text('points.lotsMore', { points: later }),
  }
}

/** Points for a hundred yuan paid: the rate in basis points of a fen, times the tier's multiplier. */
function rules({ rules: own }: PointsAnswer): string[] {
  const { tier, earnBasisPoints, multiplierPercent: times, deductionPointsPerYuan: perYuan } = own
  return [
    text('points.ruleEarn', { points: Math.floor((earnBasisPoints * times) / 100), tier, times }),
    text('points.ruleRedeem', { worth: own.redemptionFenPerPoint * 1000 }),
    text('points.ruleDeduct', { perYuan, percent: Math.floor(own.deductionMaxBasisPoints / 100) }),
    text('points.ruleLapse', { months: own.validityMonths }),
  ]
}

/** The points page out of its one answer (G5, G7, G8). */
export function pointsView(answer: PointsAnswer) {
  const { available, held, lapsingSoon, at } = answer
  return {
    shownAt: at,
    available: formatInteger(available),
    worth:
      available > 0 ? text('points.worth', { worth: available * answer.rules.redemptionFenPerPoint }) : '',
    owed: available < 0 ? text('points.owed', { owed: 0 - available }) : '',
    soon: lapsingSoon > 0 ? text('points.soon', { points: lapsingSoon }) : '',
    held: held > 0 ? text('points.held', { points: held }) : '',
    heldOrderId: answer.holds[0]?.orderId ?? '',
    redemptions: answer.redemptions.map(redemptionRow),
    lots: lots(answer),
    rules: rules(answer),
  }
}
export type PointsView = ReturnType<typeof pointsView>

/** What is asked before points are spent. */
export function redeemQuestion({ name, costPoints }: Redemption, available: number) {
  const { zh: nameZh, en: nameEn } = name
  return {
    title: text('points.confirmTitle', { nameZh, nameEn }),
    content: text('points.confirmBody', { cost: costPoints, left: available - costPoints }),
    confirm: text('points.confirm'),
    cancel: text('points.cancel'),
  }
}
