import { call } from './calls'
import { button, element } from './dom'
import { yuan } from './format'
import { ask } from './machine'
import { text } from './texts'

interface Payment {
  readonly orderId: string
  readonly amountFen: number
  readonly parameters: Readonly<Record<string, unknown>>
}

/** The parameters of `wx.requestPayment`, when an answer carries them. */
export function readPayment(data: unknown): Payment | undefined {
  const { payment, order } = (data ?? {}) as {
    payment?: Record<string, unknown> | null
    order?: { orderId?: string; attempt?: { amountFen?: number } | null }
  }
  if (payment === undefined || payment === null || order?.orderId === undefined) return undefined
  return { orderId: order.orderId, amountFen: order.attempt?.amountFen ?? 0, parameters: payment }
}

/** The pay sheet on that person's phone: confirm or close it. */
export function offerPayment({ orderId, amountFen, parameters }: Payment, openid: string): HTMLElement {
  const note = element('p', { class: 'quiet', role: 'status' })
  const sheet = element('div', { class: 'sheet' })
  const tap = async (path: 'pay' | 'cancel'): Promise<void> => {
    const { errMsg } = await ask<{ errMsg: string }>('POST', `/local/wechatpay/${path}`, {
      ...parameters,
      openid,
    })
    note.textContent = errMsg === 'requestPayment:ok' ? text('paid') : noteOf(errMsg)
  }
  sheet.append(
    element('strong', {}, `${text('paySheet')} ¥${yuan(amountFen)}`),
    element(
      'div',
      { class: 'row' },
      button(text('pay'), () => tap('pay'), { class: 'primary' }),
      button(text('cancelPay'), () => tap('cancel')),
      button(text('askStatus'), () => call('order', 'payStatus', { orderId })),
    ),
    note,
  )
  return sheet
}

const noteOf = (errMsg: string): string =>
  errMsg === 'requestPayment:fail cancel' ? text('payCancelled') : errMsg.replace('requestPayment:fail ', '')
