import type { ApiFamily } from '../host'
import { askInvoiceTitle, type InvoiceTitle } from '../sheets/invoiceTitles'
import { stageOf } from '../sheets/stage'
import { asynchronous } from './support/asynchronous'
import { requirePrivacy } from './support/privacyState'
import { cancelled } from './support/refusal'

const empty = { taxNumber: '', companyAddress: '', telephone: '', bankName: '', bankAccount: '' }

/** What this phone's card wallet holds. */
const titles: readonly InvoiceTitle[] = [
  { ...empty, type: '1', title: '个人' },
  {
    type: '0',
    title: '天津海河物流有限公司',
    taxNumber: '91120102MA05K7X214',
    companyAddress: '天津市河东区六纬路 9 号',
    telephone: '022-24010000',
    bankName: '中国银行天津河东支行',
    bankAccount: '2700000000000001',
  },
  { ...empty, type: '0', title: '滨海汽车租赁有限公司', taxNumber: '91120116MA06T3R52Q' },
]

/** Invoice titles of WeChat's card wallet. */
export const invoiceTitles: ApiFamily = (host) =>
  asynchronous(host.phone, {
    chooseInvoiceTitle: async () => {
      await requirePrivacy(host, 'chooseInvoiceTitle')
      const title = await askInvoiceTitle(stageOf(host), titles)
      if (title === undefined) throw cancelled()
      return { ...title }
    },
  })
