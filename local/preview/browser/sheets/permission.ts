import type { AppConfig } from '../host'
import { openDialog } from './dialog'
import { button, buttonRow, element } from './dom'
import type { Stage, Words } from './stage'
import { common } from './words'

const purposes: Readonly<Record<string, Words>> = {
  'scope.userLocation': { zh: '获取你的位置信息', en: 'Get your location' },
  'scope.userFuzzyLocation': { zh: '获取你的大致位置信息', en: 'Get your approximate location' },
  'scope.writePhotosAlbum': { zh: '保存图片到你的相册', en: 'Save pictures to your album' },
  'scope.camera': { zh: '使用你的摄像头', en: 'Use your camera' },
  'scope.addPhoneContact': { zh: '添加到你的通讯录', en: 'Add to your contacts' },
  'scope.addPhoneCalendar': { zh: '添加到你的日历', en: 'Add to your calendar' },
  'scope.record': { zh: '使用你的麦克风', en: 'Use your microphone' },
}

/** What a permission lets the app do, in the phone's language. */
export const purposeOf = (stage: Stage, scope: string): string =>
  stage.say(purposes[scope] ?? { zh: scope, en: scope })

const words = { asks: { zh: '{app} 申请', en: '{app} requests to' } }

/** Asks for one permission, with the reason that app.json gives. */
export function askPermission(stage: Stage, scope: string, app: AppConfig): Promise<boolean> {
  const purpose = purposeOf(stage, scope)
  const reason = app.permission[scope]?.desc
  return openDialog<boolean>(stage, {
    label: purpose,
    place: 'bottom',
    role: 'alertdialog',
    body: (close) => [
      element('div', { class: 'sheet-app' }, stage.say(words.asks, { app: app.name })),
      element('h2', {}, purpose),
      reason === undefined ? element('p') : element('p', { class: 'quiet' }, reason),
      buttonRow(
        button(stage.say(common.refuse), 'plain', () => {
          close(false)
        }),
        button(stage.say(common.allow), 'main', () => {
          close(true)
        }),
      ),
    ],
  })
}
