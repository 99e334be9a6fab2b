import { asApiError, call } from '../../../api/client'
import { pageFrame } from '../../../behaviors/pageFrame'
import { mention } from '../../../platform/ask'
import { initially } from '../../../platform/initially'
import { openPage, titlePage } from '../../../platform/navigation'
import { serviceNow } from '../../../store/session'
import { errorText, type Failure, failureText, text } from '../../../text/text'
import { type Group, groupChoices, inboxDays, inboxWords, kindsOf, type Message, unreadText } from './model'

Component({
  behaviors: [pageFrame],
  data: {
    words: inboxWords(),
    groups: [] as ReturnType<typeof groupChoices>,
    group: initially<Group>('all'),
    /** loading, ready or failed. */
    phase: 'loading',
    messages: [] as readonly Message[],
    days: [] as ReturnType<typeof inboxDays>,
    unread: 0,
    unreadText: '',
    nextCursor: null as string | null,
    failure: null as Failure | null,
    busy: false,
  },
  methods: {
    onLoad() {
      void this.load()
    },
    say() {
      titlePage(text('inbox.title'))
      this.setData({ words: inboxWords(), groups: groupChoices() })
      this.show(this.data.messages, this.data.unread)
    },
    show(messages: readonly Message[], unread: number) {
      this.setData({
        messages,
        days: inboxDays(messages, serviceNow()),
        unread,
        unreadText: unreadText(unread),
      })
    },
    async onPullDownRefresh() {
      await this.load()
      await wx.stopPullDownRefresh()
    },
    async load() {
      const { group } = this.data
      try {
        const answer = await this.read(group, null)
        // Another group was chosen meanwhile: its own answer is on the way.
        if (group !== this.data.group) return
        this.show(answer.messages, answer.unread)
        this.setData({ phase: 'ready', nextCursor: answer.nextCursor, failure: null })
      } catch (reason) {
        const error = asApiError(reason)
        if (this.data.messages.length > 0) mention(errorText(error))
        else this.setData({ phase: 'failed', failure: failureText(error) })
      }
    },
    read(group: Group, cursor: string | null) {
      const kinds = kindsOf(group)
      return call('message', 'inbox', {
        ...(kinds.length === 0 ? {} : { kinds }),
        ...(cursor === null ? {} : { cursor }),
      })
    },
    onRetry() {
      this.setData({ phase: 'loading' })
      void this.load()
    },
    onGroup(event: WechatMiniprogram.TouchEvent) {
      const group = event.currentTarget.dataset['group'] as Group
      if (group === this.data.group) return
      this.setData({ group, phase: 'loading', nextCursor: null })
      this.show([], this.data.unread)
      void this.load()
    },
    onReachBottom() {
      void this.onMore()
    },
    async onMore() {
      const { nextCursor, busy, group } = this.data
      if (nextCursor === null || busy) return
      this.setData({ busy: true })
      try {
        const answer = await this.read(group, nextCursor)
        if (group !== this.data.group) return
        this.show([...this.data.messages, ...answer.messages], answer.unread)
        this.setData({ nextCursor: answer.nextCursor })
      } catch (reason) {
        mention(errorText(asApiError(reason)))
      } finally {
        this.setData({ busy: false })
      }
    },
    /** Read as soon as it is opened; what could not be told is unread again. */
    async onMessage(event: WechatMiniprogram.TouchEvent) {
      const { id } = event.currentTarget.dataset
      const message = this.data.messages.find(({ messageId }) => messageId === id)
      if (message === undefined) return
      openPage(`/${message.page}`)
      if (message.read) return
      const before = this.data.messages
      this.show(
        before.map((one) => (one === message ? { ...one, read: true } : one)),
        Math.max(0, this.data.unread - 1),
      )
      try {
        await call('message', 'markRead', { messageIds: [message.messageId] })
      } catch (reason) {
        this.show(before, this.data.unread + 1)
        mention(errorText(asApiError(reason)))
      }
    },
    async onReadAll() {
      if (this.data.unread === 0 || this.data.busy) return
      this.setData({ busy: true })
      const { messages, unread: before } = this.data
      this.show(
        messages.map((message) => ({ ...message, read: true })),
        0,
      )
      try {
        const { unread } = await call('message', 'markAllRead', {})
        this.setData({ unread, unreadText: unreadText(unread) })
      } catch (reason) {
        this.show(messages, before)
        mention(errorText(asApiError(reason)))
      } finally {
        this.setData({ busy: false })
      }
    },
    onSettings() {
      openPage('/packages/member/notifications/notifications')
    },
  },
})
