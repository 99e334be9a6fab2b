import type { Output } from '../../../api/client'
import { formatInteger } from '../../../lib/core'
import { named, text } from '../../../text/text'

export type GrowthAnswer = Output<'home', 'growth'>

const questions = ['when', 'fall', 'refund', 'points'] as const

/** The questions about growth, answered (F11). */
export function growthQuestions() {
  return questions.map((id) => ({
    id,
    question: text(`growth.question.${id}`),
    answer: text(`growth.answer.${id}`),
  }))
}

function steps({ tiers, tier }: GrowthAnswer) {
  const current = tiers.findIndex(({ code }) => code === tier.code)
  return tiers.map(({ code, name, thresholdGrowth }, index) => ({
    code,
    name: named(name),
    threshold: formatInteger(thresholdGrowth),
    state: index < current ? 'past' : index === current ? 'now' : 'ahead',
  }))
}

/** What the tier gives now, and what the next one would: nothing beside it at the top. */
function benefits({ tiers, tier, rules }: GrowthAnswer) {
  const next = tiers.find(({ code }) => code === tier.next?.code)
  const birthday = (multiplier: number) =>
    text('growth.times', { times: (multiplier * rules.birthdayPercent) / 100 })
  return [
    {
      id: 'off',
      icon: 'discount',
      title: text('growth.off'),
      hint: text('growth.offHint'),
      now: text('growth.offValue', { off: tier.fuelOffFenPerL }),
      next: next === undefined ? '' : text('growth.offValue', { off: next.fuelOffFenPerL }),
    },
    {
      id: 'multiplier',
      icon: 'star',
      title: text('growth.multiplier'),
      hint: text('growth.multiplierHint'),
      now: text('growth.times', { times: tier.pointsMultiplierPercent }),
      next: next === undefined ? '' : text('growth.times', { times: next.pointsMultiplierPercent }),
    },
    {
      id: 'birthday',
      icon: 'cake',
      title: text('growth.birthday'),
      hint: text('growth.birthdayHint'),
      now: birthday(tier.pointsMultiplierPercent),
      next: next === undefined ? '' : birthday(next.pointsMultiplierPercent),
    },
  ]
}

const numberOf = (month: string): number => Number(month.slice(5))

/** Twelve bars, as high as their month's growth beside the best one; what a bar is worth stands in words, too. */
function months(answer: GrowthAnswer) {
  const most = Math.max(0, ...answer.months.map(({ growth }) => growth))
  return answer.months.map(({ month, growth, paidYuan, qualifyingDays }) => ({
    month,
    label: String(numberOf(month)),
    percent: most === 0 ? 0 : Math.ceil((growth * 100) / most),
    detail: text('growth.monthDetail', { month, yuan: paidYuan, days: qualifyingDays, growth }),
  }))
}

function monthsSay({ months: parts, tier }: GrowthAnswer): string {
  const best = parts.reduce((top, part) => (part.growth > top.growth ? part : top))
  if (best.growth === 0) return text('growth.monthsNone')
  return text('growth.monthsSay', { growth: tier.growth, month: numberOf(best.month), most: best.growth })
}

/** What the next evaluation will find, and what leaves at the turn of the month. */
function outlook({ tier, tierThen, missingToKeep, evaluatedOn, leavingGrowth }: GrowthAnswer): string[] {
  if (tier.code === 'normal')
    return leavingGrowth > 0 ? [text('growth.leaving', { growth: leavingGrowth })] : []
  const falls = tierThen !== tier.code
  return [
    missingToKeep > 0
      ? text('growth.keep', { day: evaluatedOn, tier: tier.code, missing: missingToKeep })
      : text('growth.kept', { day: evaluatedOn, tier: tier.code }),
    ...(falls ? [text('growth.fall', { tier: tierThen })] : []),
    ...(leavingGrowth > 0 ? [text('growth.leaving', { growth: leavingGrowth })] : []),
  ]
}

function brings({ brings: examples, tier }: GrowthAnswer) {
  return examples.map(({ paidFen, growth, points, tierAfter }) => ({
    paidFen,
    paid: text('growth.bringsPaid', { yuan: paidFen / 100 }),
    what: text('growth.bringsWhat', { growth, points }),
    tier: tierAfter === tier.code ? '' : text('growth.bringsTier', { tier: tierAfter }),
  }))
}

/** The growth page out of its one answer (F9, F11). */
export function growthView(answer: GrowthAnswer) {
  const { tier, rules, at } = answer
  const { next } = tier
  return {
    shownAt: at,
    tier: named(tier.name),
    growth: formatInteger(tier.growth),
    toNext:
      next === null
        ? text('growth.top')
        : text('growth.toNext', { missing: next.missingGrowth, tier: next.code }),
    steps: steps(answer),
    outlook: outlook(answer),
    falls: answer.tierThen !== tier.code,
    benefits: benefits(answer),
    benefitsNext: next === null ? '' : text('growth.benefitsNext', { tier: next.code }),
    months: months(answer),
    monthsSay: monthsSay(answer),
    brings: brings(answer),
    earn: [
      text('growth.earnYuan'),
      text('growth.earnDay', { amount: rules.qualifyingFuellingFen, growth: rules.growthPerQualifyingDay }),
    ],
  }
}
export type GrowthView = ReturnType<typeof growthView>
