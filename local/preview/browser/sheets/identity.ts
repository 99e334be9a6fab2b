import type { AppConfig } from '../host'
import { openDialog } from './dialog'
import { button, buttonRow, element } from './dom'
import type { Stage, Words } from './stage'
import { common } from './words'

const words = {
  phone: { zh: '{app} 申请获取并验证你的手机号', en: '{app} asks for your phone number' },
  bound: { zh: '微信绑定号码', en: 'Bound to WeChat' },
  other: { zh: '使用其他号码', en: 'Another number' },
} satisfies Record<string, Words>

/** Asks for the phone number: the one bound to WeChat, or another; undefined when it was refused. */
export function askPhoneNumber(
  stage: Stage,
  app: AppConfig,
  numbers: readonly string[],
): Promise<string | undefined> {
  const title = stage.say(words.phone, { app: app.name })
  return openDialog<string | undefined>(stage, {
    label: title,
    place: 'bottom',
    dismissed: { answer: undefined },
    body: (close) => [
      element('h2', {}, title),
      element(
        'div',
        { class: 'sheet-list' },
        ...numbers.map((number, at) => {
          const row = button('', 'sheet-row', () => {
            close(number)
          })
          const masked = number.replace(/^(\d{3})\d{4}/, '$1****')
          row.append(
            element(
              'span',
              {},
              masked,
              element('small', {}, stage.say(at === 0 ? words.bound : words.other)),
            ),
          )
          return row
        }),
      ),
      buttonRow(
        button(stage.say(common.refuse), 'plain', () => {
          close(undefined)
        }),
      ),
    ],
  })
}
