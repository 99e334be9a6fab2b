import type { ShareContent } from '../host'
import { openDialog } from './dialog'
import { button, buttonRow, element } from './dom'
import type { Stage, Words } from './stage'
import { common } from './words'

const words = {
  title: { zh: '发送给朋友', en: 'Send to a friend' },
  send: { zh: '发送', en: 'Send' },
  menu: { zh: '更多', en: 'More' },
  share: { zh: '转发给朋友', en: 'Share with a friend' },
  settings: { zh: '设置', en: 'Settings' },
  again: { zh: '重新进入小程序', en: 'Restart the mini-program' },
} satisfies Record<string, Words>

/** The card as a friend would see it. WeChat never tells the app what became of it. */
export function showShare(stage: Stage, { title, path, imageUrl }: ShareContent): Promise<undefined> {
  return openDialog<undefined>(stage, {
    label: stage.say(words.title),
    place: 'bottom',
    dismissed: { answer: undefined },
    body: (close) => {
      const end = (): void => {
        close(undefined)
      }
      return [
        element('h2', {}, stage.say(words.title)),
        element(
          'div',
          { class: 'share-card' },
          element('strong', {}, title),
          imageUrl === undefined
            ? element('div', { class: 'blank' })
            : element('img', { src: imageUrl, alt: '' }),
          element('small', { class: 'quiet' }, path),
        ),
        buttonRow(button(stage.say(common.cancel), 'plain', end), button(stage.say(words.send), 'main', end)),
      ]
    },
  })
}

export type MenuChoice = 'share' | 'settings' | 'again' | undefined

/** What the three dots of the capsule offer. */
export function askMenu(stage: Stage, canShare: boolean): Promise<MenuChoice> {
  const choices = [...(canShare ? (['share'] as const) : []), 'settings', 'again'] as const
  return openDialog<MenuChoice>(stage, {
    label: stage.say(words.menu),
    place: 'bottom',
    dismissed: { answer: undefined },
    body: (close) => [
      element(
        'div',
        { class: 'capsule-menu' },
        ...choices.map((choice) =>
          button(stage.say(words[choice]), '', () => {
            close(choice)
          }),
        ),
      ),
      buttonRow(
        button(stage.say(common.cancel), 'plain', () => {
          close(undefined)
        }),
      ),
    ],
  })
}
