import type { OpenTypeButton, ShareContent } from '../host'
import type { Page } from './page'
import { writeQuery } from './route'

interface Shared {
  readonly title?: string
  readonly path?: string
  readonly imageUrl?: string
  readonly promise?: Promise<Shared>
}

/** WeChat waits so long for the promise of a page that shares. */
const PROMISE_MS = 3000

/** What a share sheet shows: the page's words, or its title and address. */
export async function shareContent(
  page: Page,
  from: 'button' | 'menu',
  target: OpenTypeButton | undefined,
): Promise<ShareContent> {
  const answered = page.call('onShareAppMessage', { from, target }) as Shared | undefined
  const later = answered?.promise
  const chosen = later === undefined ? answered : await Promise.race([later, after(PROMISE_MS, answered)])
  return {
    title: chosen?.title ?? page.window().navigationBarTitleText ?? '',
    path: chosen?.path ?? `/${page.to.route}${writeQuery(page.to.query)}`,
    ...(chosen?.imageUrl === undefined ? {} : { imageUrl: chosen.imageUrl }),
  }
}

function after<T>(ms: number, value: T): Promise<T> {
  return new Promise((resolve) => {
    setTimeout(() => {
      resolve(value)
    }, ms)
  })
}
