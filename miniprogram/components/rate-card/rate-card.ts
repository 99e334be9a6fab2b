import { asApiError, call } from '../../api/client'
import type { OrderRating } from '../../lib/core'
import { perPage } from '../../store/perPage'
import { errorText } from '../../text/text'
import { Guard } from '../../timing/guard'
import {
  cardWords,
  draftView,
  noDraft,
  saidView,
  withStars,
  withTag,
  type Draft,
  type DraftView,
  type OwnRating,
  type SaidView,
  type Tag,
} from './model'

const nothingKnown: OrderRating = { rating: null, mayRate: false }

interface Card {
  setData(change: Readonly<Record<string, unknown>>): void
}

interface Companion {
  draft: Draft
  /** What was said on this card: a page that is shown anew may know of it only later. */
  said: OwnRating | null
  readonly guard: Guard
}

const companionOf = perPage((card: Card): Companion => ({
  draft: noDraft,
  said: null,
  guard: new Guard((busy) => {
    card.setData({ busy })
  }),
}))

/**
 * Five stars, what one tap says, and a few words after a paid fuelling (B7, L4). The page it stands on tells what is known of
 * the order's rating; nothing is shown while there is nothing to rate.
 */
Component({
  properties: {
    orderId: { type: String, value: '' },
    known: { type: Object, value: nothingKnown },
    rootClass: { type: String, value: '' },
  },
  data: {
    words: {} as ReturnType<typeof cardWords>,
    draft: null as DraftView | null,
    said: null as SaidView | null,
    comment: '',
    busy: false,
    problem: '',
  },
  observers: {
    known(known: OrderRating) {
      this.show(known)
    },
  },
  methods: {
    show(known: OrderRating) {
      const rating = companionOf(this).said ?? known.rating
      if (rating !== null) {
        const { stars, tags, comment } = rating
        companionOf(this).draft = { stars, tags, comment }
        this.setData({ words: cardWords(), said: saidView(rating, known.mayRate), draft: null })
      } else if (known.mayRate) this.showDraft()
      else this.setData({ said: null, draft: null })
    },
    showDraft() {
      const { draft } = companionOf(this)
      this.setData({
        words: cardWords(),
        said: null,
        draft: draftView(draft),
        comment: draft.comment,
        problem: '',
      })
    },
    onStar(event: WechatMiniprogram.TouchEvent) {
      const companion = companionOf(this)
      companion.draft = withStars(companion.draft, Number(event.currentTarget.dataset['star']))
      this.showDraft()
    },
    onTag(event: WechatMiniprogram.TouchEvent) {
      const companion = companionOf(this)
      companion.draft = withTag(companion.draft, event.currentTarget.dataset['tag'] as Tag)
      this.showDraft()
    },
    onComment(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      const companion = companionOf(this)
      companion.draft = { ...companion.draft, comment: event.detail.value }
    },
    onChange() {
      this.showDraft()
    },
    async onSend() {
      const { draft, guard } = companionOf(this)
      if (draft.stars === 0) return
      await guard.run(async () => {
        const { stars, tags, comment } = draft
        this.setData({ problem: '' })
        try {
          const input = { orderId: this.properties.orderId, stars, tags: [...tags], comment: comment.trim() }
          const { rating } = await call('rating', 'rate', input)
          companionOf(this).said = rating
          this.setData({ said: saidView(rating, true), draft: null })
          this.triggerEvent('rated', { stars })
        } catch (reason) {
          this.setData({ problem: errorText(asApiError(reason)) })
        }
      })
    },
  },
})
