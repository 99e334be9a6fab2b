import { asApiError } from '../api/client'
import { errorText, failureText, text, type Failure } from '../text/text'

/** How far a screen that is read in one call has come. */
export interface Screen<View> {
  /** loading, ready or failed. */
  readonly phase: string
  readonly view: View | null
  readonly failure: Failure | null
  /** Shown over what is still on the screen when a refresh did not succeed. */
  readonly stale: string
}

/** A screen before its first answer. */
export function emptyScreen<View>(): Screen<View> {
  return { phase: 'loading', view: null, failure: null, stale: '' }
}

/** What a page shows whose first answer did not come: the way in for a guest, or what went wrong and the way out. */
export function unopened(reason: unknown): { readonly phase: string; readonly failure: Failure | null } {
  const error = asApiError(reason)
  if (error.forMembers) return { phase: 'guest', failure: null }
  return { phase: 'failed', failure: failureText(error) }
}

interface ScreenPage {
  readonly data: { readonly view: unknown }
  setData(change: Readonly<Record<string, unknown>>): void
}

/**
 * Reads what a page shows and shows it. What fails is said in the place of the screen, or, when something is there already,
 * over it with how old that is.
 */
export async function fillScreen(
  page: ScreenPage,
  read: () => Promise<{ readonly shownAt: number }>,
): Promise<void> {
  try {
    page.setData({ phase: 'ready', view: await read(), failure: null, stale: '' })
  } catch (reason) {
    const error = asApiError(reason)
    const { view } = page.data
    if (isShown(view)) {
      page.setData({ stale: `${errorText(error)} ${text('home.shownAt', { at: view.shownAt })}` })
    } else page.setData({ phase: 'failed', failure: failureText(error) })
  }
}

function isShown(view: unknown): view is { readonly shownAt: number } {
  return typeof view === 'object' && view !== null && 'shownAt' in view
}
