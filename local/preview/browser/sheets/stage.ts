import type { Host, Phone } from '../host'
import { element } from './dom'
import { styles } from './style/styles'

/** One text in both languages of the phone; `{name}` stands for what goes into it. */
export interface Words {
  readonly zh: string
  readonly en: string
}

/** Where WeChat's own dialogs are shown, in the phone's language and theme. */
export interface Stage {
  readonly phone: Phone
  readonly root: HTMLElement
  say(words: Words, values?: Readonly<Record<string, string | number>>): string
}

const stages = new WeakMap<Phone, Stage>()

/** The stage of this phone, built the first time somebody asks for it. */
export function stageOf({ phone }: Pick<Host, 'phone'>): Stage {
  const known = stages.get(phone)
  if (known !== undefined) return known
  const root = element('div', { class: 'wechat' })
  phone.layer.append(root)
  adopt(phone.layer.ownerDocument)
  dress(root, phone)
  phone.onChange(() => {
    dress(root, phone)
  })
  const stage: Stage = { phone, root, say: (words, values = {}) => fill(sayIn(phone, words), values) }
  stages.set(phone, stage)
  return stage
}

function dress(root: HTMLElement, { settings }: Phone): void {
  root.dataset['theme'] = settings.theme
  root.lang = settings.language === 'en' ? 'en' : 'zh-CN'
}

const sayIn = ({ settings }: Phone, { zh, en }: Words): string => (settings.language === 'en' ? en : zh)

function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (_whole, name: string) => String(values[name] ?? ''))
}

function adopt(page: Document): void {
  if (page.getElementById('wechat-styles') !== null) return
  const style = element('style', { id: 'wechat-styles' })
  style.textContent = styles
  page.head.append(style)
}
