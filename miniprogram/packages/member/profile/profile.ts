import { asApiError, call } from '../../../api/client'
import { pageFrame } from '../../../behaviors/pageFrame'
import { privacyPolicyVersion } from '../../../config'
import { businessDay } from '../../../lib/core'
import { mention } from '../../../platform/ask'
import { openPage, titlePage } from '../../../platform/navigation'
import { pickedAt, uploadPhoto } from '../../../platform/upload'
import { serviceNow } from '../../../store/session'
import { errorText, type Failure, failureText, text } from '../../../text/text'
import { birthdayOf, dateOf, mayTell, type Own, profileView, type ProfileView, profileWords } from './model'

/** `ready`: the date that is picked can be saved. */
const noSheet = { open: '', problem: '', date: '', ready: false, withYear: false, digits: '' }

Component({
  behaviors: [pageFrame],
  data: {
    words: profileWords(),
    own: null as Own | null,
    view: null as ProfileView | null,
    failure: null as Failure | null,
    avatarUrl: '',
    uploading: false,
    busy: false,
    today: '',
    /** birthday or phone; empty for none. */
    sheet: noSheet,
  },
  methods: {
    say() {
      titlePage(text('profile.title'))
      const { own } = this.data
      this.setData({
        words: profileWords(),
        today: businessDay(serviceNow()),
        ...(own === null ? {} : { view: profileView(own) }),
      })
    },
    /** Also after coming back from the vehicles. */
    onShow() {
      void this.load()
    },
    async load() {
      try {
        const { avatarUrl, ...own } = await call('member', 'profile', {})
        this.show(own)
        if (!this.data.uploading) this.setData({ avatarUrl: avatarUrl ?? '' })
      } catch (reason) {
        if (this.data.own === null) this.setData({ failure: failureText(asApiError(reason)) })
      }
    },
    onRetry() {
      this.setData({ failure: null })
      void this.load()
    },
    show(own: Own) {
      this.setData({ own, view: profileView(own), failure: null })
    },
    /** The picture cannot be seen: the plain one stands in for it. */
    onNoAvatar() {
      this.setData({ avatarUrl: '' })
    },
    /** The picture is seen at once; what could not be kept goes back to what was. */
    async onAvatar(event: WechatMiniprogram.CustomEvent<{ avatarUrl?: string }>) {
      const before = this.data.avatarUrl
      const path = event.detail.avatarUrl ?? ''
      // WeChat may also tell that nothing was chosen.
      if (path === '') return
      this.setData({ avatarUrl: path, uploading: true })
      try {
        const avatarFileId = await uploadPhoto('avatar', await pickedAt(path), () => undefined)
        const own = await call('member', 'updateProfile', { avatarFileId })
        this.setData({ own, view: profileView(own) })
        mention(text('profile.saved'))
      } catch (reason) {
        this.setData({ avatarUrl: before })
        mention(errorText(asApiError(reason)))
      } finally {
        this.setData({ uploading: false })
      }
    },
    async onNickname(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      const nickname = event.detail.value.trim()
      const { own } = this.data
      if (own === null || nickname === '' || nickname === own.member.nickname) return
      try {
        this.show(await call('member', 'updateProfile', { nickname }))
        mention(text('profile.saved'))
      } catch (reason) {
        // Says again what is kept.
        this.setData({ 'view.nickname': own.member.nickname })
        mention(errorText(asApiError(reason)))
      }
    },
    onVehicles() {
      openPage('/packages/member/vehicles/vehicles')
    },
    onBirthday() {
      const birthday = this.data.own?.member.birthday ?? null
      const withYear = birthday !== null && birthday.year !== null
      this.setData({ sheet: { ...noSheet, open: 'birthday', withYear } })
      this.pick(dateOf(birthday))
    },
    pick(date: string) {
      const { own } = this.data
      this.setData({ 'sheet.date': date, 'sheet.ready': own !== null && mayTell(own, date) })
    },
    onPhone() {
      this.setData({ sheet: { ...noSheet, open: 'phone' } })
    },
    onSheet(event: WechatMiniprogram.CustomEvent<{ visible: boolean }>) {
      if (!event.detail.visible) this.onCloseSheet()
    },
    onCloseSheet() {
      this.setData({ 'sheet.open': '' })
    },
    onGap(event: WechatMiniprogram.TouchEvent) {
      const { gap } = event.currentTarget.dataset
      if (gap === 'vehicle') this.onVehicles()
      if (gap === 'birthday') this.onBirthday()
      if (gap === 'phone') this.onPhone()
    },
    onDate(event: WechatMiniprogram.PickerChange) {
      this.setData({ 'sheet.problem': '' })
      this.pick(String(event.detail.value))
    },
    onWithYear(event: WechatMiniprogram.CustomEvent<{ value: boolean }>) {
      this.setData({ 'sheet.withYear': event.detail.value })
    },
    onDigits(event: WechatMiniprogram.Input) {
      this.setData({ 'sheet.digits': event.detail.value, 'sheet.problem': '' })
    },
    /** Agreed to by saving it, under the purpose that stands above. */
    async onSaveBirthday() {
      const { date, ready, withYear } = this.data.sheet
      const birthday = birthdayOf(date, withYear)
      if (birthday === null || !ready) return
      await this.act(async () => {
        await this.consentToBirthday(true)
        return call('member', 'updateProfile', { birthday })
      })
    },
    async onForgetBirthday() {
      await this.act(async () => {
        await this.consentToBirthday(false)
        return call('member', 'profile', {})
      })
    },
    consentToBirthday(given: boolean) {
      return call('member', 'consent', { kind: 'birthday', policyVersion: privacyPolicyVersion, given })
    },
    async onPhoneNumber(event: WechatMiniprogram.CustomEvent<{ code?: string }>) {
      const { code } = event.detail
      const { digits } = this.data.sheet
      if (code === undefined || code === '') {
        this.setData({ 'sheet.problem': text('profile.phoneDeclined') })
        return
      }
      await this.act(() => call('member', 'bindPhone', digits === '' ? { code } : { code, digits }))
    },
    async onForgetPhone() {
      const { digits } = this.data.sheet
      if (digits === '') this.setData({ 'sheet.problem': this.data.view?.phoneConfirm ?? '' })
      else await this.act(() => call('member', 'unbindPhone', { digits }))
    },
    /** What a sheet does: it closes when it is done, and stays with the reason when it is not. */
    async act(deed: () => Promise<Own>) {
      if (this.data.busy) return
      this.setData({ busy: true, 'sheet.problem': '' })
      try {
        this.show(await deed())
        this.setData({ 'sheet.open': '' })
        mention(text('profile.saved'))
      } catch (reason) {
        this.setData({ 'sheet.problem': errorText(asApiError(reason)) })
      } finally {
        this.setData({ busy: false })
      }
    },
  },
})
