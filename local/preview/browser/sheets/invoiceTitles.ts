import { button, element } from './dom'
import { openFullPage } from './fullPage'
import type { Stage, Words } from './stage'

/** A title as WeChat's card keeps it: `0` a company, `1` a person. */
export interface InvoiceTitle {
  readonly type: '0' | '1'
  readonly title: string
  readonly taxNumber: string
  readonly companyAddress: string
  readonly telephone: string
  readonly bankName: string
  readonly bankAccount: string
}

const words = {
  title: { zh: '选择发票抬头', en: 'Choose an invoice title' },
  company: { zh: '单位', en: 'Company' },
  person: { zh: '个人', en: 'Personal' },
} satisfies Record<string, Words>

/** The list of titles in WeChat's card wallet; undefined when it was left. */
export function askInvoiceTitle(
  stage: Stage,
  titles: readonly InvoiceTitle[],
): Promise<InvoiceTitle | undefined> {
  return openFullPage<InvoiceTitle | undefined>(stage, {
    title: stage.say(words.title),
    left: undefined,
    body: (close) => [
      element(
        'div',
        { class: 'sheet-list' },
        ...titles.map((title) => {
          const row = button('', 'sheet-row', () => {
            close(title)
          })
          const kind = stage.say(title.type === '0' ? words.company : words.person)
          row.append(element('span', {}, title.title, element('small', {}, `${kind} ${title.taxNumber}`)))
          return row
        }),
      ),
    ],
  })
}
