import { text } from '../../text/text'

/** What a page shows to somebody who is not a member yet: why to become one, and the way there. */
Component({
  properties: {
    title: { type: String, value: '' },
    hint: { type: String, value: '' },
  },
  data: { action: '', joining: false },
  lifetimes: {
    attached() {
      this.setData({ action: text('common.signIn') })
    },
  },
  methods: {
    onOpen() {
      this.setData({ joining: true })
    },
    onDeclined() {
      this.setData({ joining: false })
    },
    onJoined() {
      this.setData({ joining: false })
      this.triggerEvent('done')
    },
  },
})
