import type { Output } from '../../../api/client'
import type { RatingSummaryView } from '../../../lib/core'
import { averageText } from '../../../text/station'
import { text, words } from '../../../text/text'
import { whenText } from '../../../text/when'

export type Review = Output<'rating', 'list'>['reviews'][number]
export const reportReasons = ['advertising', 'abuse', 'untrue', 'private', 'other'] as const

export function reviewsWords() {
  return words({
    loading: 'common.loading',
    more: 'reviews.more',
    end: 'reviews.end',
    report: 'reviews.report',
    own: 'reviews.own',
    noneHint: 'reviews.noneHint',
  })
}

/** What each row of the sheet says, in the order of `reportReasons`. */
export function reasonWords(): string[] {
  return reportReasons.map((why) => text(`reviews.why.${why}`))
}

export function summaryView({ count, averageHundredths, tags }: RatingSummaryView) {
  return {
    average: count === 0 ? '' : averageText(averageHundredths),
    count: text('reviews.count', { count }),
    tags: tags.map((each) => ({ tag: each.tag, words: `${text(`ratingTag.${each.tag}`)} ${each.count}` })),
  }
}
export type SummaryView = ReturnType<typeof summaryView>

/** The filters: all, and each number of stars with how many gave it. */
export function filterView(summary: RatingSummaryView | null, chosen: number) {
  const counts = [5, 4, 3, 2, 1].map((stars) => ({ stars, given: summary?.stars[stars - 1] ?? 0 }))
  return [
    { stars: 0, words: text('reviews.all'), on: chosen === 0 },
    ...counts.map(({ stars }) => ({ stars, words: text('rateCard.stars', { stars }), on: stars === chosen })),
  ]
}

export function reviewRow(review: Review, now: number) {
  const { ratingId, stars, comment, own, reply, grade } = review
  return {
    ratingId,
    author: review.author === '' ? text('reviews.anonymous') : review.author,
    stars: [1, 2, 3, 4, 5].map((star) => ({ star, on: star <= stars })),
    label: text('rateCard.stars', { stars }),
    facts: `${grade} · ${whenText(review.ratedAt, now)}`,
    tags: review.tags.map((tag) => text(`ratingTag.${tag}`)),
    comment,
    reply: reply === null ? '' : text('rateCard.reply', { reply: reply.text }),
    own,
  }
}
export type ReviewRow = ReturnType<typeof reviewRow>

export function emptyText(stars: number): string {
  return stars === 0 ? text('reviews.none') : text('reviews.noneOf', { stars })
}
