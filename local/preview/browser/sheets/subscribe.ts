import type { AppConfig } from '../host'
import { openDialog } from './dialog'
import { button, buttonRow, element } from './dom'
import type { Stage, Words } from './stage'
import { common } from './words'

export interface TemplateOffer {
  readonly templateId: string
  readonly title: string
  /** Keyword keys, such as `thing1`. */
  readonly keywords?: readonly string[]
}

export interface SubscriptionAnswer {
  readonly choices: Readonly<Record<string, 'accept' | 'reject'>>
  /** "Always keep the choices above": WeChat does not ask for these again. */
  readonly isKept: boolean
}

const words = {
  title: { zh: '{app} 申请发送一次以下消息', en: '{app} asks to send each of these messages once' },
  keep: { zh: '总是保持以上选择，不再询问', en: 'Always keep the choices above, do not ask again' },
} satisfies Record<string, Words>

/** What a keyword of a kind looks like in a message. */
const examples: Readonly<Record<string, string>> = {
  thing: '示例文字',
  number: '100',
  letter: 'ABC',
  amount: '￥200.00',
  time: '2026-11-25 12:00',
  date: '2026-11-25',
  character_string: 'NO20261125001',
  phrase: '已完成',
  car_number: '津A12345',
  name: '张三',
}

/** Asks which of these messages the person wants; each has its own box. */
export function askSubscriptions(
  stage: Stage,
  offers: readonly TemplateOffer[],
  app: AppConfig,
): Promise<SubscriptionAnswer> {
  const boxes = new Map(offers.map(({ templateId }) => [templateId, checkbox(true)]))
  const keep = checkbox(false)
  const answer = (isAllowed: boolean): SubscriptionAnswer => ({
    choices: Object.fromEntries(
      [...boxes].map(([id, box]) => [
        id,
        isAllowed && box.checked ? ('accept' as const) : ('reject' as const),
      ]),
    ),
    isKept: keep.checked,
  })
  const title = stage.say(words.title, { app: app.name })
  return openDialog<SubscriptionAnswer>(stage, {
    label: title,
    place: 'bottom',
    body: (close) => [
      element('h2', {}, title),
      element(
        'div',
        { class: 'sheet-list' },
        ...offers.map((offer) => row(offer, boxes.get(offer.templateId))),
      ),
      element(
        'div',
        { class: 'sheet-list' },
        element('label', {}, keep, element('span', {}, stage.say(words.keep))),
      ),
      buttonRow(
        button(stage.say(common.cancel), 'plain', () => {
          close(answer(false))
        }),
        button(stage.say(common.allow), 'main', () => {
          close(answer(true))
        }),
      ),
    ],
  })
}

function row({ title, keywords = [] }: TemplateOffer, box: HTMLInputElement | undefined): HTMLElement {
  const sample = keywords.map((keyword) => examples[keyword.replace(/\d+$/, '')] ?? '…').join(' · ')
  return element('label', {}, element('span', {}, title, element('small', {}, sample)), box)
}

function checkbox(isChecked: boolean): HTMLInputElement {
  const box = element('input', { type: 'checkbox' })
  box.checked = isChecked
  return box
}
