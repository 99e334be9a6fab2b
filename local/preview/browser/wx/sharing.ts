import type { ApiFamily, Host, OpenTypeButton } from '../host'
import { openSettings } from '../sheets/settings'
import { askMenu, showShare } from '../sheets/share'
import { stageOf } from '../sheets/stage'
import { fileAddress } from './files/fileStore'
import { asynchronous } from './support/asynchronous'
import { scopeAnswers, scopes, setScope } from './support/scopes'

/** Sharing, by a button of the page or by the capsule's menu. */
export const sharing: ApiFamily = (host) => {
  let canShare = true
  host.openTypes.set('share', (button) => {
    void share(host, 'button', button)
  })
  host.menu = () => {
    void menu(host, canShare)
  }
  return asynchronous(host.phone, {
    showShareMenu: () => {
      canShare = true
    },
    hideShareMenu: () => {
      canShare = false
    },
    updateShareMenu: () => undefined,
  })
}

async function share(host: Host, from: 'button' | 'menu', button?: OpenTypeButton): Promise<void> {
  const { imageUrl, ...content } = await host.app.shareContent(from, button)
  const picture = imageUrl === undefined ? {} : { imageUrl: fileAddress(imageUrl) }
  await showShare(stageOf(host), { ...content, ...picture })
}

async function menu(host: Host, canShare: boolean): Promise<void> {
  const stage = stageOf(host)
  const choice = await askMenu(stage, canShare)
  if (choice === 'share') await share(host, 'menu')
  if (choice === 'again') location.reload()
  if (choice !== 'settings') return
  const answers = await openSettings(stage, { ...scopeAnswers(host) })
  for (const scope of scopes) if (answers[scope] !== undefined) setScope(host, scope, answers[scope])
}
