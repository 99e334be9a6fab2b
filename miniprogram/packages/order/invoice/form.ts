import type { Input } from '../../../api/client'
import { type InvoiceTitleView, isTaxNumber, type TextKey } from '../../../lib/core'
import type { WechatTitle } from '../../../platform/invoiceTitle'

export type TitleView = InvoiceTitleView
type Request = Pick<Input<'invoice', 'request'>, 'title' | 'email'>

/** A title as the form has it. */
export interface TitleForm {
  readonly type: 'personal' | 'company'
  readonly name: string
  readonly taxNumber: string
  readonly email: string
  /** The kept title it was taken from, or empty. */
  readonly titleId: string
  readonly remember: boolean
}

export const emptyTitle: TitleForm = {
  type: 'personal',
  name: '',
  taxNumber: '',
  email: '',
  titleId: '',
  remember: true,
}

/** The form filled in from a kept title. */
export function fromKept({ titleId, type, name, taxNumber, email }: TitleView): TitleForm {
  return { type, name, taxNumber: taxNumber ?? '', email: email ?? '', titleId, remember: true }
}

/** The form as it opens: the default title, so that one tap is enough. */
export function firstForm(titles: readonly TitleView[]): TitleForm {
  const chosen = titles.find(({ isDefault }) => isDefault) ?? titles[0]
  return chosen === undefined ? emptyTitle : fromKept(chosen)
}

/** The form filled in from WeChat's own titles; the address for the invoice stays. */
export function fromWechat(form: TitleForm, { type, name, taxNumber }: WechatTitle): TitleForm {
  return { ...form, type, name, taxNumber, titleId: '' }
}

export type ReadTitle =
  { readonly ok: true; readonly request: Request } | { readonly ok: false; readonly problem: TextKey }

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

/** Reads the form as the service wants it, or names the first field that is wrong (D13). */
export function readTitle(form: TitleForm): ReadTitle {
  const name = form.name.trim()
  const email = form.email.trim()
  const taxNumber = form.taxNumber.replace(/\s/g, '').toUpperCase()
  const company = form.type === 'company'
  if (name.length < (company ? 2 : 1)) return { ok: false, problem: 'invoice.nameWrong' }
  if (company && !isTaxNumber(taxNumber)) return { ok: false, problem: 'invoice.taxWrong' }
  if (email !== '' && !EMAIL.test(email)) return { ok: false, problem: 'invoice.emailWrong' }
  const title = company ? { type: 'company' as const, name, taxNumber } : { type: 'personal' as const, name }
  return { ok: true, request: { title, ...(email === '' ? {} : { email }) } }
}
