import { features } from '../../features'
import type { OrderRating } from '../../lib/core'
import { text, words } from '../../text/text'

export type OwnRating = NonNullable<OrderRating['rating']>
export type Tag = OwnRating['tags'][number]

const praise: readonly Tag[] = ['fast', 'clean', 'friendly', 'easyPay', 'goodPrice']
const complaints: readonly Tag[] = ['longQueue', 'dirty', 'unfriendly', 'confusing', 'brokenPump']
const starWords = ['1', '2', '3', '4', '5'] as const

/** What the driver has put in and not sent yet. */
export interface Draft {
  /** 0: nothing yet. */
  readonly stars: number
  readonly tags: readonly Tag[]
  readonly comment: string
}
export const noDraft: Draft = { stars: 0, tags: [], comment: '' }

export function cardWords() {
  return words({
    comment: 'rateCard.comment',
    commentHint: 'rateCard.commentHint',
    send: 'rateCard.send',
    change: 'rateCard.change',
  })
}

/** The stars chosen, and the tags that go with so many: praise from four on, complaints up to three. */
export function draftView(draft: Draft) {
  const { stars } = draft
  const offered = stars >= 4 ? praise : complaints
  return {
    title: text('rateCard.title'),
    stars: starRow(stars),
    word: starWord(stars),
    tags:
      stars === 0
        ? []
        : offered.map((tag) => ({ tag, words: text(`ratingTag.${tag}`), on: draft.tags.includes(tag) })),
    comments: features.comments && stars > 0,
  }
}
export type DraftView = ReturnType<typeof draftView>

/** Stars with another number take other tags along. */
export function withStars(draft: Draft, stars: number): Draft {
  const fits = stars >= 4 === draft.stars >= 4
  return { ...draft, stars, tags: fits ? draft.tags : [] }
}

export function withTag(draft: Draft, tag: Tag): Draft {
  const tags = draft.tags.includes(tag) ? draft.tags.filter((each) => each !== tag) : [...draft.tags, tag]
  return { ...draft, tags }
}

/** What the driver said, as it stands. */
export function saidView(rating: OwnRating, mayRate: boolean) {
  const { stars, tags, comment, commentState, changeableUntil, reply } = rating
  const shown = features.comments ? comment : ''
  return {
    title: text('rateCard.yours'),
    stars: starRow(stars),
    word: starWord(stars),
    tags: tags.map((tag) => text(`ratingTag.${tag}`)).join(text('list.separator')),
    comment: shown,
    state: shown === '' ? '' : stateText(commentState),
    reply: reply === null ? '' : text('rateCard.reply', { reply: reply.text }),
    until: mayRate ? text('rateCard.until', { until: changeableUntil }) : '',
  }
}
export type SaidView = ReturnType<typeof saidView>

function stateText(state: OwnRating['commentState']): string {
  if (state === 'held') return text('rateCard.held')
  return state === 'hidden' ? text('rateCard.hidden') : ''
}

function starRow(stars: number) {
  return [1, 2, 3, 4, 5].map((star) => ({
    star,
    on: star <= stars,
    label: text('rateCard.stars', { stars: star }),
  }))
}

function starWord(stars: number): string {
  const word = starWords[stars - 1]
  return word === undefined ? '' : text(`rateCard.word.${word}`)
}
