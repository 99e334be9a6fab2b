import type { ApiFamily } from '../host'
import { askAction } from '../sheets/actionSheet'
import { askToLeave } from '../sheets/notice'
import { stageOf } from '../sheets/stage'
import { bytesOf } from './files/reading'
import { asynchronous } from './support/asynchronous'
import { textOf, textOr } from './support/options'
import { requirePrivacy } from './support/privacyState'
import { cancelled } from './support/refusal'

/** Number plates that this phone's WeChat keeps: a petrol car's and a new-energy car's. */
const plates = ['津A12345', '津AD12345']

const words = {
  send: { zh: '发送文件给朋友', en: 'Send the file to a friend' },
  file: { zh: '{name}', en: '{name}' },
}

/** What WeChat keeps or carries for its person: number plates, and files to friends. */
export const cards: ApiFamily = (host) => {
  const stage = stageOf(host)
  return asynchronous(host.phone, {
    chooseLicensePlate: async () => {
      await requirePrivacy(host, 'chooseLicensePlate')
      const chosen = await askAction(stage, { items: plates })
      const plateNumber = plates[chosen ?? -1]
      if (plateNumber === undefined) throw cancelled()
      return { plateNumber }
    },
    shareFileMessage: async (options) => {
      const path = textOf(options, 'filePath')
      await bytesOf(path)
      const name = textOr(options, 'fileName', path.slice(path.lastIndexOf('/') + 1))
      if (!(await askToLeave(stage, words.send, words.file, { name }))) throw cancelled()
    },
  })
}
