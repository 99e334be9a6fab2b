import { openPage } from './navigation'

/** What WeChat waits to be told: the answer of a driver about its privacy guide. */
export type Answer =
  | { readonly event: 'agree'; readonly buttonId: string }
  | { readonly event: 'disagree' }
  | { readonly event: 'exposureAuthorization' }

type Resolve = (answer: Answer) => void

/** As WeChat calls it; its typings know no answer. */
interface PrivacyHost {
  onNeedPrivacyAuthorization(listener: (resolve: Resolve) => void): void
}

/** Sheets on the screen; the one of the page on top answers. */
const sheets: ((question: Resolve) => void)[] = []
/** Asked where no sheet is: the privacy page takes it over. */
let waiting: Resolve | null = null

/**
 * The one place where WeChat's question about its privacy guide comes in (`__usePrivacyCheck__`): a page with a sheet shows
 * it there, any other page leads to the privacy page, which has one. So no use of a privacy interface stays unanswered.
 */
export function watchPrivacy(): void {
  const host = wx as unknown as PrivacyHost
  host.onNeedPrivacyAuthorization((resolve) => {
    const sheet = sheets.at(-1)
    if (sheet === undefined) {
      waiting = resolve
      openPage('/packages/member/privacy/privacy')
    } else {
      sheet(resolve)
    }
  })
}

/** A sheet that can answer; what waits already is asked at once. */
export function offerSheet(ask: (question: Resolve) => void): void {
  sheets.push(ask)
  const question = waiting
  waiting = null
  if (question !== null) ask(question)
}

export function withdrawSheet(ask: (question: Resolve) => void): void {
  const place = sheets.indexOf(ask)
  if (place >= 0) sheets.splice(place, 1)
}
