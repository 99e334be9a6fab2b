import { asApiError, call } from '../../../api/client'
import { RequestIds } from '../../../api/requestId'
import { pageFrame } from '../../../behaviors/pageFrame'
import type { PlateGroup } from '../../../lib/core'
import { askToConfirm, mention } from '../../../platform/ask'
import { initially } from '../../../platform/initially'
import { leavePage, titlePage } from '../../../platform/navigation'
import { chooseSavedPlate } from '../../../platform/plates'
import { perPage } from '../../../store/perPage'
import { errorText, type Failure, failureText, text } from '../../../text/text'
import {
  emptyForm,
  formOf,
  fromWechat,
  groupChoices,
  inGroup,
  inputOf,
  kindOf,
  productChoices,
  vehicleWords,
  type VehicleForm,
} from './model'

const requestIdsOf = perPage(() => new RequestIds())

Component({
  behaviors: [pageFrame],
  data: {
    words: vehicleWords(),
    groups: [] as ReturnType<typeof groupChoices>,
    products: [] as ReturnType<typeof productChoices>,
    /** Empty for a new one. */
    vehicleId: '',
    phase: initially<'loading' | 'ready' | 'failed'>('loading'),
    form: emptyForm,
    /** The only one is the usual one whatever the switch says. */
    usualFixed: false,
    typing: false,
    problem: '',
    failure: null as Failure | null,
    busy: false,
  },
  methods: {
    onLoad(query: Readonly<Record<string, string | undefined>>) {
      this.setData({ vehicleId: query['vehicleId'] ?? '' })
      this.say()
      void this.load()
    },
    say() {
      titlePage(text(this.data.vehicleId === '' ? 'vehicle.newTitle' : 'vehicle.title'))
      this.setData({ words: vehicleWords(), groups: groupChoices() })
    },
    async load() {
      try {
        const garage = await call('vehicle', 'list', {})
        const form = formOf(garage, this.data.vehicleId)
        this.setData({
          phase: 'ready',
          products: productChoices(garage),
          form,
          usualFixed: form.usual,
          typing: this.data.vehicleId === '',
          failure: null,
        })
      } catch (reason) {
        this.setData({ phase: 'failed', failure: failureText(asApiError(reason)) })
      }
    },
    onRetry() {
      this.setData({ phase: 'loading' })
      void this.load()
    },
    fill(change: Partial<VehicleForm>) {
      this.setData({ form: { ...this.data.form, ...change }, problem: '' })
    },
    onGroup(event: WechatMiniprogram.TouchEvent) {
      this.fill(inGroup(this.data.form, event.currentTarget.dataset['group'] as PlateGroup))
      this.setData({ typing: true })
    },
    onEnergy() {
      this.fill(inGroup(this.data.form, 'green'))
      this.setData({ typing: true })
    },
    onOpenKeys() {
      this.setData({ typing: true })
    },
    onCloseKeys() {
      this.setData({ typing: false })
    },
    /** A whole plate closes the keys: what is left to say lies under them. A green one is whole one place later. */
    onPlate(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.fill({ plate: event.detail.value })
      if (kindOf(this.data.form) !== null) this.setData({ typing: false })
    },
    async onWechat() {
      const plate = await chooseSavedPlate()
      if (plate === null) return
      const form = fromWechat(this.data.form, plate)
      if (form !== null) this.setData({ form, typing: false, problem: '' })
    },
    onName(event: WechatMiniprogram.Input) {
      this.fill({ name: event.detail.value })
    },
    onProduct(event: WechatMiniprogram.TouchEvent) {
      const productId = String(event.currentTarget.dataset['id'])
      this.fill({ productId: productId === this.data.form.productId ? '' : productId })
    },
    onTank(event: WechatMiniprogram.Input) {
      this.fill({ tank: event.detail.value.replace(/\D/g, '') })
    },
    onUsual(event: WechatMiniprogram.CustomEvent<{ value: boolean }>) {
      this.fill({ usual: event.detail.value })
    },
    async onSave() {
      const { vehicleId, form } = this.data
      const requestId = requestIdsOf(this).for(JSON.stringify(form))
      const input = inputOf(form, vehicleId === '' ? undefined : vehicleId, requestId)
      if (input === null) this.setData({ problem: text('vehicle.incomplete'), typing: true })
      else await this.act(() => call('vehicle', 'save', input))
    },
    async onRemove() {
      const { vehicleId } = this.data
      const sure = await askToConfirm({
        title: text('vehicle.removeAsk'),
        content: text('vehicle.removeWhat'),
        confirmText: text('vehicle.remove'),
        cancelText: text('vehicle.cancel'),
      })
      if (sure) await this.act(() => call('vehicle', 'remove', { vehicleId }))
    },
    async act(deed: () => Promise<unknown>) {
      if (this.data.busy) return
      this.setData({ busy: true, problem: '' })
      try {
        await deed()
        leavePage()
      } catch (reason) {
        const problem = errorText(asApiError(reason))
        this.setData({ problem })
        mention(problem)
      } finally {
        this.setData({ busy: false })
      }
    },
  },
})
