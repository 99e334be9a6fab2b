import { asApiError, call } from '../../../api/client'
import { pageFrame } from '../../../behaviors/pageFrame'
import { openPage, titlePage } from '../../../platform/navigation'
import { dial } from '../../../platform/place'
import { errorText, text, words } from '../../../text/text'
import { helpGroups, safetyNotes } from './model'

const helpWords = () =>
  words({
    search: 'help.search',
    clear: 'help.clear',
    nothing: 'help.nothing',
    call: 'help.call',
    chat: 'help.chat',
    report: 'help.report',
    safety: 'help.safety',
  })

/** Questions and answers, people to ask, and what to mind at the pump (L1, L3, O11). Only the phone number needs a network. */
Component({
  behaviors: [pageFrame],
  data: {
    words: helpWords(),
    search: '',
    groups: [] as ReturnType<typeof helpGroups>,
    safety: [] as string[],
    phone: '',
    problem: '',
  },
  lifetimes: {
    attached() {
      void this.load()
    },
  },
  methods: {
    say() {
      titlePage(text('help.title'))
      this.setData({ words: helpWords(), groups: helpGroups(this.data.search), safety: safetyNotes() })
    },
    async load() {
      try {
        const { station } = await call('home', 'me', {})
        this.setData({ phone: station.phone, problem: '' })
      } catch (reason) {
        this.setData({ problem: `${text('help.noPhone')} ${errorText(asApiError(reason))}` })
      }
    },
    onSearch(event: WechatMiniprogram.Input) {
      this.find(event.detail.value)
    },
    onClear() {
      this.find('')
    },
    find(search: string) {
      this.setData({ search, groups: helpGroups(search) })
    },
    async onCall() {
      if (this.data.phone === '') await this.load()
      const { phone } = this.data
      // Who closes the sheet without calling has not failed.
      if (phone !== '') dial(phone)
    },
    onReport() {
      openPage('/packages/order/report/report')
    },
  },
})
