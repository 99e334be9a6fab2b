import type { AppConfig } from '../host'
import { openDialog } from './dialog'
import { button, buttonRow, element } from './dom'
import { openFullPage } from './fullPage'
import type { Stage, Words } from './stage'
import { common } from './words'

const words = {
  title: { zh: '用户隐私保护提示', en: 'Privacy notice' },
  text: {
    zh: '在你使用 {app} 之前，请仔细阅读《用户隐私保护指引》。如你同意，请点击“同意”开始使用。',
    en: 'Before you use {app}, please read its privacy guide. Tap "Agree" to go on.',
  },
  read: { zh: '《用户隐私保护指引》', en: 'Privacy guide' },
  agree: { zh: '同意', en: 'Agree' },
  guide: {
    zh: '本指引列出 {app} 会用到的个人信息、用途和保存方式。正式版本由开发者在微信公众平台填写，这里只是本机的替身。',
    en: 'This guide lists the personal information that {app} uses, what for and how it is kept. The real one is filled in on the WeChat platform; this is its local stand-in.',
  },
} satisfies Record<string, Words>

/** WeChat's own sheet for the privacy guide, shown when the app has none. */
export function askPrivacy(stage: Stage, app: AppConfig): Promise<boolean> {
  return openDialog<boolean>(stage, {
    label: stage.say(words.title),
    place: 'bottom',
    role: 'alertdialog',
    body: (close) => [
      element('h2', {}, stage.say(words.title)),
      element('p', {}, stage.say(words.text, { app: app.name })),
      button(stage.say(words.read), 'link', () => {
        void showPrivacyContract(stage, app)
      }),
      buttonRow(
        button(stage.say(common.refuse), 'plain', () => {
          close(false)
        }),
        button(stage.say(words.agree), 'main', () => {
          close(true)
        }),
      ),
    ],
  })
}

/** The page of the privacy guide. */
export function showPrivacyContract(stage: Stage, app: AppConfig): Promise<undefined> {
  return openFullPage<undefined>(stage, {
    title: stage.say(words.read),
    left: undefined,
    body: () => [element('p', { class: 'sheet-row' }, stage.say(words.guide, { app: app.name }))],
  })
}
