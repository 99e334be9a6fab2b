import { pageFrame } from '../../../behaviors/pageFrame'
import { privacyPolicySince, privacyPolicyVersion } from '../../../config'
import { initially } from '../../../platform/initially'
import { titlePage } from '../../../platform/navigation'
import { text } from '../../../text/text'

const sections = [
  'who',
  'what',
  'permissions',
  'plates',
  'others',
  'keeping',
  'safety',
  'rights',
  'minors',
  'changes',
] as const

/** The whole policy, from the app itself: it can be read without a network and before anything is agreed to (O6). */
function policyView() {
  return {
    version: text('policy.version', { version: privacyPolicyVersion, date: privacyPolicySince }),
    short: text('policy.short'),
    sections: sections.map((section, index) => ({
      section,
      title: `${index + 1} ${text(`policyTitle.${section}`)}`,
      lines: text(`policyBody.${section}`).split('\n'),
    })),
  }
}

Component({
  behaviors: [pageFrame],
  data: { view: initially<ReturnType<typeof policyView>>({ version: '', short: '', sections: [] }) },
  methods: {
    say() {
      titlePage(text('policy.title'))
      this.setData({ view: policyView() })
    },
  },
})
