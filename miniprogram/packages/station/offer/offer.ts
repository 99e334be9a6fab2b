import { asApiError, call } from '../../../api/client'
import { pageFrame } from '../../../behaviors/pageFrame'
import { openPage, titlePage } from '../../../platform/navigation'
import { perPage } from '../../../store/perPage'
import { errorText, failureText, text, type Failure } from '../../../text/text'
import { type BusyPage, type Sending, sendingOf } from '../../../timing/sending'
import { offerView, offerWords, type OfferAnswer, type OfferPageView } from './model'

interface Companion extends Sending {
  answer: OfferAnswer | null
}

const companionOf = perPage((page: BusyPage): Companion => ({
  answer: null,
  ...sendingOf(page),
}))

/** The topic page of an offer (H21). */
Component({
  behaviors: [pageFrame],
  data: {
    words: offerWords(),
    offerId: '',
    view: null as OfferPageView | null,
    failure: null as Failure | null,
    gone: false,
    busy: false,
    /** Over the button: what became of the last tap. */
    hint: '',
    joining: false,
  },
  methods: {
    onLoad(query: Readonly<Record<string, string | undefined>>) {
      this.setData({ offerId: query['offerId'] ?? '' })
      void this.load()
    },
    say() {
      titlePage(text('offer.title'))
      const { answer } = companionOf(this)
      this.setData({
        words: offerWords(),
        ...(answer === null ? {} : { view: offerView(answer) }),
      })
    },
    async load() {
      this.setData({ failure: null })
      try {
        const answer = await call('station', 'offer', { offerId: this.data.offerId })
        companionOf(this).answer = answer
        this.setData({ view: offerView(answer), gone: false })
      } catch (reason) {
        const error = asApiError(reason)
        if (error.code === 'NOT_FOUND') this.setData({ gone: true })
        else if (this.data.view === null) this.setData({ failure: failureText(error) })
      }
    },
    onRetry() {
      void this.load()
    },
    /** The ground is enough where its picture cannot be seen. */
    onNoPicture() {
      this.setData({ 'view.picture': '' })
    },
    onStations() {
      void wx.switchTab({ url: '/pages/stations/stations' })
    },
    async onAct() {
      const { answer } = companionOf(this)
      if (answer === null) return
      const { action } = answer.offer
      if (action.kind === 'page') openPage(action.url)
      else if (action.kind === 'coupon' && answer.coupon !== null && answer.coupon.left > 0)
        await this.claim()
      else openPage('/packages/fuel/fuelling/fuelling')
    },
    /** A guest is asked for his consent first: a coupon belongs to a member. */
    async claim() {
      const { guard, requestIds, answer } = companionOf(this)
      const templateId = answer?.coupon?.templateId
      if (templateId === undefined) return
      await guard.run(async () => {
        try {
          await call('coupon', 'claim', { templateId, requestId: requestIds.for(templateId) })
          requestIds.done()
          this.setData({ hint: text('offer.claimed') })
          await this.load()
        } catch (reason) {
          const error = asApiError(reason)
          if (error.code === 'SIGN_IN_REQUIRED') this.setData({ joining: true })
          else this.setData({ hint: errorText(error) })
        }
      })
    },
    onJoined() {
      this.setData({ joining: false })
      return this.claim()
    },
    onDeclined() {
      this.setData({ joining: false })
    },
    onShareAppMessage() {
      const { offerId, view } = this.data
      return {
        title: view?.title ?? text('offer.title'),
        path: `/packages/station/offer/offer?offerId=${offerId}`,
      }
    },
  },
})
