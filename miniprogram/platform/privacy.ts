import { text } from '../text/text'
import { mention } from './ask'
import { openPage } from './navigation'

/** What WeChat waits to be told: the answer of a driver about its privacy guide. */
export type Answer =
  | { readonly event: 'agree'; readonly buttonId: string }
  | { readonly event: 'disagree' }
  | { readonly event: 'exposureAuthorization' }

export type Question = (answer: Answer) => void

/** As WeChat calls it; its typings know no answer. */
interface PrivacyHost {
  onNeedPrivacyAuthorization(listener: (question: Question) => void): void
}

interface Sheet {
  ask(question: Question): void
}

/** Asked where no sheet is: the privacy page takes it over. */
const waiting: Question[] = []

/**
 * The one place where WeChat's question about its privacy guide comes in (`__usePrivacyCheck__`). The sheet of the page in
 * front asks it, so that the driver goes on where he is; a page without one leads to the privacy page. So no use of a
 * privacy interface stays unanswered.
 */
export function watchPrivacy(): void {
  const host = wx as unknown as PrivacyHost
  host.onNeedPrivacyAuthorization((question) => {
    const sheet: unknown = getCurrentPages().at(-1)?.selectComponent('#privacy-sheet')
    if (isSheet(sheet)) sheet.ask(question)
    else {
      waiting.push(question)
      openPage('/packages/member/privacy/privacy')
    }
  })
}

function isSheet(value: unknown): value is Sheet {
  return typeof value === 'object' && value !== null && 'ask' in value && typeof value.ask === 'function'
}

/** What was asked where no sheet is, to be answered by who takes it. */
export function takeWaiting(): Question[] {
  return waiting.splice(0)
}

/** Whether a call failed because the guide was not agreed to. For ten seconds after that WeChat does not ask again. */
export function isDeclined(errMsg: string): boolean {
  return /privacy permission/i.test(errMsg)
}

/** Says why nothing happened when a call failed for want of the agreement. */
export function mentionDeclined(errMsg: string): void {
  if (isDeclined(errMsg)) mention(text('privacySheet.declined'))
}
