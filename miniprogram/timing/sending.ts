import { RequestIds } from '../api/requestId'
import { Guard } from './guard'

/** A page that shows whether it is at work. */
export interface BusyPage {
  setData(change: { readonly busy: boolean }): void
}

/** What a page sends something with, once, however often it is tapped or tried again. */
export interface Sending {
  readonly guard: Guard
  readonly requestIds: RequestIds
}

/** One act at a time, which the page shows as `busy`. */
export function guardOf(page: BusyPage): Guard {
  return new Guard((busy) => {
    page.setData({ busy })
  })
}

export function sendingOf(page: BusyPage): Sending {
  return { guard: guardOf(page), requestIds: new RequestIds() }
}
