import { errorOf } from './calls'
import { button, byId, element } from './dom'
import { dateTime } from './format'
import { ask, callAction } from './machine'
import type { ClientAnswer, Notification } from './shapes'
import { on, person, store } from './store'
import { text } from './texts'
import { say, type Reason } from './words'

interface Choice {
  readonly kind: string
  readonly templateId: string
  readonly credits: number
}
interface Inbox {
  readonly unread: number
  readonly messages: readonly { readonly content: Reason; readonly at: number; readonly read: boolean }[]
}

const SHOWN = 6

/** The chosen person's phone: what arrived, and the tap that lets more arrive. */
export function startPhone(): void {
  on(['language', 'person', 'called', 'demo'], () => void refreshPhone())
  void refreshPhone()
}

export async function refreshPhone(): Promise<void> {
  const host = byId('phone-body')
  const { openid } = store
  if (store.demo === undefined || store.demo.state === 'making') {
    host.replaceChildren(element('p', { class: 'quiet' }, text('loading')))
    return
  }
  try {
    const [{ messages }, inbox, choices] = await Promise.all([
      ask<{ messages: readonly Notification[] }>(
        'GET',
        `/local/messages?openid=${encodeURIComponent(openid)}`,
      ),
      read<Inbox>(openid, 'inbox'),
      read<{ choices: readonly Choice[] }>(openid, 'consentChoices'),
    ])
    if (openid !== store.openid) return
    host.replaceChildren(
      element('h3', {}, `${person()?.name ?? openid} · ${text('notifications')}`),
      notifications(messages),
      element(
        'h3',
        {},
        `${text('inbox')}${inbox === undefined ? '' : ` · ${inbox.unread} ${text('unread')}`}`,
      ),
      inboxList(inbox),
      ...(choices === undefined ? [] : [consent(openid, choices.choices)]),
    )
  } catch (error) {
    host.replaceChildren(element('p', { class: 'bad', role: 'alert' }, errorOf(error)))
  }
}

/** Undefined for somebody who is not a member. */
async function read<T>(openid: string, action: string): Promise<T | undefined> {
  const answer: ClientAnswer = await callAction(openid, 'message', action, {})
  return answer.result?.ok === true ? (answer.result.data as T) : undefined
}

function notifications(list: readonly Notification[]): HTMLElement {
  if (list.length === 0) return element('p', { class: 'quiet' }, text('noNotifications'))
  return element(
    'ul',
    { class: 'plain' },
    ...list
      .slice(-SHOWN)
      .reverse()
      .map((each) =>
        element(
          'li',
          { class: 'message' },
          element('strong', {}, each.title),
          ...Object.values(each.data).map((value) => element('span', {}, value)),
        ),
      ),
  )
}

function inboxList(inbox: Inbox | undefined): HTMLElement {
  if (inbox === undefined) return element('p', { class: 'quiet' }, text('notMember'))
  if (inbox.messages.length === 0) return element('p', { class: 'quiet' }, text('noInbox'))
  return element(
    'ul',
    { class: 'plain' },
    ...inbox.messages
      .slice(0, SHOWN)
      .map(({ content, at, read: isRead }) =>
        element(
          'li',
          { class: 'message' },
          element('span', {}, `${isRead ? '' : '● '}${say(content)}`),
          element('span', { class: 'quiet' }, dateTime(at)),
        ),
      ),
  )
}

function consent(openid: string, choices: readonly Choice[]): HTMLElement {
  return element(
    'div',
    {},
    element('h3', {}, text('consent')),
    element('p', { class: 'quiet' }, text('consentHint')),
    element(
      'p',
      { class: 'quiet' },
      choices.map(({ kind, credits }) => `${kind} ${text('credits')} ${credits}`).join(' · '),
    ),
    element(
      'div',
      { class: 'row' },
      button(text('consent'), () => tap(openid, choices, true)),
      button(text('refuseConsent'), () => tap(openid, choices, false)),
    ),
  )
}

/** WeChat's dialog answers per template; the app hands that on. */
async function tap(openid: string, choices: readonly Choice[], accept: boolean): Promise<void> {
  const templateIds = choices.map(({ templateId }) => templateId).slice(0, 5)
  const answers = await ask<Record<string, string>>('POST', '/local/subscribe', {
    openid,
    templateIds,
    accept,
  })
  const results = templateIds.map((templateId) => ({ templateId, result: answers[templateId] }))
  await callAction(openid, 'message', 'recordConsent', { requestId: `page-${crypto.randomUUID()}`, results })
  await refreshPhone()
}
