import { asApiError, call, type Input } from '../../../api/client'
import { pageFrame } from '../../../behaviors/pageFrame'
import { unopened } from '../../../behaviors/screen'
import { leavePage, titlePage } from '../../../platform/navigation'
import { dial } from '../../../platform/place'
import { type Photo, Photos } from '../../../platform/upload'
import { perPage } from '../../../store/perPage'
import { learnClock, session } from '../../../store/session'
import { errorText, type Failure, text } from '../../../text/text'
import { type Sending, sendingOf } from '../../../timing/sending'
import { formView, type FormView, kindOf, kindRows, reportWords } from './model'

const MOST_PHOTOS = 4

interface ReportPage {
  setData(change: Readonly<Record<string, unknown>>): void
}

interface Companion extends Sending {
  wanted: Input<'order', 'reportForm'>
  readonly photos: Photos
}

const companionOf = perPage((page: ReportPage): Companion => ({
  wanted: {},
  photos: new Photos('report', MOST_PHOTOS, (photos, problem) => {
    const said = problem === null ? {} : { problem: errorText(problem) }
    page.setData({ photos, room: MOST_PHOTOS - photos.length, ...said })
  }),
  ...sendingOf(page),
}))

Component({
  behaviors: [pageFrame],
  data: {
    words: reportWords(),
    kinds: [] as ReturnType<typeof kindRows>,
    /** loading, guest, form, over or failed. */
    phase: 'loading',
    view: null as FormView | null,
    failure: null as Failure | null,
    /** Empty until it is chosen. */
    kind: '',
    nozzle: 0,
    text: '',
    photos: [] as readonly Photo[],
    room: MOST_PHOTOS,
    over: { title: '', hint: '', action: '' },
    problem: '',
    busy: false,
    act: '',
  },
  methods: {
    say() {
      titlePage(text('report.title'))
      this.setData({ words: reportWords(), kinds: kindRows(), act: text('report.send') })
    },
    onLoad(query: Readonly<Record<string, string | undefined>>) {
      const { orderId, stationId = session().stationId ?? '', nozzleNumber } = query
      companionOf(this).wanted =
        orderId !== undefined && orderId !== '' ? { orderId } : stationId === '' ? {} : { stationId }
      this.setData({ nozzle: Number(nozzleNumber ?? 0), kind: kindOf(query['kind']) ?? '' })
      void this.load()
    },
    async load() {
      try {
        const answer = await call('order', 'reportForm', companionOf(this).wanted)
        learnClock(answer.at)
        this.setData({ phase: 'form', view: formView(answer), failure: null })
      } catch (reason) {
        this.setData(unopened(reason))
      }
    },
    onKind(event: WechatMiniprogram.TouchEvent) {
      this.setData({ kind: kindOf(event.currentTarget.dataset['kind']) ?? '', problem: '' })
    },
    onNozzle(event: WechatMiniprogram.TouchEvent) {
      this.setData({ nozzle: Number(event.currentTarget.dataset['number']), problem: '' })
    },
    onWords(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ text: event.detail.value, problem: '' })
    },
    onAddPhoto() {
      void companionOf(this).photos.add()
    },
    onPhoto(event: WechatMiniprogram.TouchEvent) {
      this.setData({ problem: '' })
      void companionOf(this).photos.retry(Number(event.currentTarget.dataset['key']))
    },
    /** Full screen, with the others of the same report to swipe to. */
    onSeePhoto(event: WechatMiniprogram.TouchEvent) {
      const { report, photo } = event.currentTarget.dataset
      const photos = this.data.view?.reports[Number(report)]?.photos ?? []
      const current = photos[Number(photo)]?.url ?? ''
      const urls = photos.flatMap(({ url }) => (url === '' ? [] : [url]))
      if (current !== '') void wx.previewImage({ current, urls })
    },
    onUnseenPhoto(event: WechatMiniprogram.BaseEvent) {
      const { report, photo } = event.currentTarget.dataset
      this.setData({ [`view.reports[${Number(report)}].photos[${Number(photo)}].url`]: '' })
    },
    onRemovePhoto(event: WechatMiniprogram.TouchEvent) {
      companionOf(this).photos.remove(Number(event.currentTarget.dataset['key']))
    },
    onCall() {
      const phoneNumber = this.data.view?.phone ?? ''
      if (phoneNumber !== '') dial(phoneNumber)
    },
    problemNow(): string {
      const { photos } = this.data
      const kind = kindOf(this.data.kind)
      if (kind === null) return text('report.kindMissing')
      if (kind === 'other' && this.data.text.trim() === '') return text('report.wordsMissing')
      if (photos.some(({ state }) => state === 'uploading')) return text('report.photosUnderWay')
      return photos.some(({ state }) => state === 'failed') ? text('report.photosFailed') : ''
    },
    onSend() {
      const { view, nozzle } = this.data
      const kind = kindOf(this.data.kind)
      const problem = this.problemNow()
      if (view === null || kind === null || problem !== '') {
        this.setData({ problem })
        return
      }
      const { guard, requestIds, photos } = companionOf(this)
      const about =
        view.orderId === ''
          ? { stationId: view.stationId, nozzleNumber: nozzle === 0 ? null : nozzle }
          : { orderId: view.orderId }
      const told = { about, kind, text: this.data.text.trim(), fileIds: photos.fileIds }
      void guard.run(async () => {
        try {
          const requestId = requestIds.for(JSON.stringify(told))
          await call('order', 'report', { requestId, ...told })
          requestIds.done()
          const over = {
            title: text('report.sentTitle'),
            hint: text(kind === 'danger' ? 'report.sentDanger' : 'report.sentHint'),
            action: text('common.done'),
          }
          this.setData({ phase: 'over', over })
        } catch (reason) {
          this.setData({ problem: errorText(asApiError(reason)) })
        }
      })
    },
    onRetry() {
      this.setData({ phase: 'loading', failure: null })
      void this.load()
    },
    onLeave() {
      leavePage()
    },
  },
})
