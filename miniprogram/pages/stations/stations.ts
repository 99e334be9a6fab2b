import { pageFrame } from '../../behaviors/pageFrame'
import { titlePage } from '../../platform/navigation'
import { text, words } from '../../text/text'

Component({
  behaviors: [pageFrame],
  data: { words: { title: '' } },
  methods: {
    say() {
      titlePage(text('tab.stations'))
      this.setData({ words: words({ title: 'tab.stations' }) })
    },
  },
})
