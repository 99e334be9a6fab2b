import { asApiError, call } from '../../../api/client'
import { pageFrame } from '../../../behaviors/pageFrame'
import { privacyPolicyVersion } from '../../../config'
import { mention } from '../../../platform/ask'
import { openPage, titlePage } from '../../../platform/navigation'
import { errorText, type Failure, failureText, text } from '../../../text/text'
import { garageView, type GarageView, vehiclesWords } from './model'

Component({
  behaviors: [pageFrame],
  data: {
    words: vehiclesWords(),
    view: null as GarageView | null,
    failure: null as Failure | null,
    busy: false,
    /** The answer on plate recognition is on its way. */
    asking: false,
  },
  methods: {
    say() {
      titlePage(text('vehicles.title'))
      this.setData({ words: vehiclesWords() })
    },
    /** Also after coming back from adding or changing one. */
    onShow() {
      void this.load()
    },
    async onPullDownRefresh() {
      await this.load()
      await wx.stopPullDownRefresh()
    },
    async load() {
      try {
        this.setData({ view: garageView(await call('vehicle', 'list', {})), failure: null })
      } catch (reason) {
        const error = asApiError(reason)
        if (this.data.view === null) this.setData({ failure: failureText(error) })
        else mention(errorText(error))
      }
    },
    onRetry() {
      this.setData({ failure: null })
      void this.load()
    },
    onAdd() {
      openPage('/packages/member/vehicle/vehicle')
    },
    onEdit(event: WechatMiniprogram.TouchEvent) {
      openPage(`/packages/member/vehicle/vehicle?vehicleId=${String(event.currentTarget.dataset['id'])}`)
    },
    async onUsual(event: WechatMiniprogram.TouchEvent) {
      await this.act(() =>
        call('vehicle', 'setDefault', { vehicleId: String(event.currentTarget.dataset['id']) }),
      )
    },
    /** Asked for by itself, with its purpose; the switch stands where the answer is, not where the finger was. */
    async onRecognition(event: WechatMiniprogram.CustomEvent<{ value: boolean }>) {
      const given = event.detail.value
      if (this.data.busy) return
      this.setData({ asking: true })
      await this.act(() =>
        call('member', 'consent', {
          kind: 'plateRecognition',
          policyVersion: privacyPolicyVersion,
          given,
        }),
      )
      this.setData({ asking: false })
    },
    async act(deed: () => Promise<unknown>) {
      if (this.data.busy) return
      this.setData({ busy: true })
      try {
        await deed()
      } catch (reason) {
        mention(errorText(asApiError(reason)))
      }
      await this.load()
      this.setData({ busy: false })
    },
  },
})
