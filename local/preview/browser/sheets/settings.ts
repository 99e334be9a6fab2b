import { element } from './dom'
import { openFullPage } from './fullPage'
import { purposeOf } from './permission'
import type { Stage, Words } from './stage'

const words = {
  title: { zh: '设置', en: 'Settings' },
  empty: { zh: '还没有请求过任何权限', en: 'No permission has been asked for yet' },
} satisfies Record<string, Words>

/** The app's settings page in WeChat: permissions asked for so far, each a switch. Answers what they are at the end. */
export function openSettings(
  stage: Stage,
  answers: Readonly<Record<string, boolean>>,
): Promise<Readonly<Record<string, boolean>>> {
  const now: Record<string, boolean> = { ...answers }
  return openFullPage<Readonly<Record<string, boolean>>>(stage, {
    title: stage.say(words.title),
    left: now,
    body: () => [
      Object.keys(now).length === 0
        ? element('p', { class: 'sheet-row quiet' }, stage.say(words.empty))
        : element(
            'div',
            { class: 'sheet-list sheet-group' },
            ...Object.keys(now).map((scope) => row(stage, scope, now)),
          ),
    ],
  })
}

function row(stage: Stage, scope: string, now: Record<string, boolean>): HTMLElement {
  const box = element('input', { type: 'checkbox', role: 'switch' })
  box.checked = now[scope] === true
  box.addEventListener('change', () => {
    now[scope] = box.checked
  })
  return element('label', {}, element('span', {}, purposeOf(stage, scope)), box)
}
