import type { ApiFamily, Host } from '../host'
import { askAction } from '../sheets/actionSheet'
import { askToLeave } from '../sheets/notice'
import { stageOf } from '../sheets/stage'
import { asynchronous } from './support/asynchronous'
import { textOf, textOr, type Options } from './support/options'
import { requirePrivacy } from './support/privacyState'
import { cancelled } from './support/refusal'
import { requireScope } from './support/scopes'

const words = {
  call: { zh: '呼叫 {number}', en: 'Call {number}' },
  leave: { zh: '即将打开“{name}”小程序', en: 'About to open the mini-program {name}' },
  leaveNote: { zh: '本机只演示到这里', en: 'This machine shows no more than this' },
  service: { zh: '客服会话', en: 'Customer service' },
  serviceNote: { zh: '即将进入客服会话', en: 'About to open the customer service chat' },
  contact: { zh: '添加到通讯录', en: 'Add to contacts' },
  calendar: { zh: '添加到日历', en: 'Add to calendar' },
}

/** What leaves the app: calls, other mini-programs, chats, contacts and the calendar. */
export const outside: ApiFamily = (host) => {
  const stage = stageOf(host)
  host.openTypes.set('contact', (button) => {
    void askToLeave(stage, words.service, words.serviceNote, {}).then(() => {
      button.emit('contact', { errMsg: 'enterContact:ok', path: '', query: {} })
    })
  })
  return asynchronous(host.phone, {
    makePhoneCall: async (options) => {
      const number = textOf(options, 'phoneNumber')
      const answer = await askAction(stage, { items: [stage.say(words.call, { number })] })
      if (answer === undefined) throw cancelled()
    },
    navigateToMiniProgram: async (options) => {
      const name =
        textOr(options, 'appId', '') === '' ? textOf(options, 'shortLink') : textOf(options, 'appId')
      if (!(await askToLeave(stage, words.leave, words.leaveNote, { name }))) throw cancelled()
    },
    openCustomerServiceChat: async () => {
      if (!(await askToLeave(stage, words.service, words.serviceNote, {}))) throw cancelled()
    },
    addPhoneContact: async (options) => {
      await requirePrivacy(host, 'addPhoneContact')
      await add(host, options, 'firstName', 'scope.addPhoneContact')
    },
    addPhoneCalendar: async (options) => {
      await requirePrivacy(host, 'addPhoneCalendar')
      await add(host, options, 'title', 'scope.addPhoneCalendar')
    },
  })
}

async function add(
  host: Host,
  options: Options,
  field: string,
  scope: 'scope.addPhoneContact' | 'scope.addPhoneCalendar',
): Promise<void> {
  const name = textOf(options, field)
  await requireScope(host, scope)
  const title = scope === 'scope.addPhoneContact' ? words.contact : words.calendar
  if (!(await askToLeave(stageOf(host), title, { zh: '{name}', en: '{name}' }, { name }))) throw cancelled()
}
