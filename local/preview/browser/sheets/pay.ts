import { openDialog } from './dialog'
import { button, buttonRow, element } from './dom'
import { askModal } from './modal'
import type { Stage, Words } from './stage'
import { common } from './words'

/** An order as the pay server knows it. */
export interface PaySheet {
  readonly payee: string
  readonly description: string
  readonly amountFen: number
}

const words = {
  title: { zh: '微信支付', en: 'WeChat Pay' },
  payee: { zh: '收款方', en: 'Payee' },
  what: { zh: '商品', en: 'For' },
  how: { zh: '支付方式', en: 'Pay with' },
  change: { zh: '零钱', en: 'Balance' },
  password: { zh: '支付密码（任意六位数字）', en: 'Payment password (any six digits)' },
  pay: { zh: '确认支付', en: 'Pay' },
  problem: { zh: '支付未完成', en: 'Payment not completed' },
} satisfies Record<string, Words>

const PASSWORD = /^\d{6}$/

/** The pay sheet: six digits or the button pay, the cross cancels. */
export function askPayment(stage: Stage, sheet: PaySheet): Promise<boolean> {
  const password = element('input', {
    type: 'password',
    class: 'pay-password',
    inputmode: 'numeric',
    autocomplete: 'off',
    maxlength: 6,
    'aria-label': stage.say(words.password),
    placeholder: '••••••',
  })
  return openDialog<boolean>(stage, {
    label: stage.say(words.title),
    place: 'bottom',
    dismissed: { answer: false },
    body: (close) => {
      password.addEventListener('input', () => {
        if (PASSWORD.test(password.value)) close(true)
      })
      return [
        head(stage, () => {
          close(false)
        }),
        element('div', { class: 'pay-amount' }, `¥${(sheet.amountFen / 100).toFixed(2)}`),
        facts(stage, sheet),
        password,
        buttonRow(
          button(stage.say(words.pay), 'main', () => {
            close(true)
          }),
        ),
      ]
    },
  })
}

function head(stage: Stage, cancel: () => void): HTMLElement {
  const cross = button('×', 'close', cancel)
  cross.setAttribute('aria-label', stage.say(common.close))
  return element(
    'div',
    { class: 'pay-head' },
    cross,
    element('h2', {}, stage.say(words.title)),
    element('span', { class: 'close' }),
  )
}

function facts(stage: Stage, { payee, description }: PaySheet): HTMLElement {
  const rows: readonly (readonly [Words, string])[] = [
    [words.payee, payee],
    [words.what, description],
    [words.how, stage.say(words.change)],
  ]
  return element(
    'dl',
    { class: 'pay-facts' },
    ...rows.flatMap(([name, value]) => [element('dt', {}, stage.say(name)), element('dd', {}, value)]),
  )
}

/** WeChat Pay's own notice that it did not work out. */
export async function showPayProblem(stage: Stage, reason: string): Promise<void> {
  await askModal(stage, { title: stage.say(words.problem), content: reason, showCancel: false })
}
