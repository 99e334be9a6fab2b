import type { ApiFamily, Host, OpenTypeButton } from '../host'
import { askAction } from '../sheets/actionSheet'
import { askPhoneNumber } from '../sheets/identity'
import { askPictures } from '../sheets/pictures'
import { stageOf } from '../sheets/stage'
import { putTemporary } from './files/fileStore'
import { isRecord } from './support/options'
import { isOffline } from './support/networkState'
import { drawSample, samples } from './support/pictures'
import { requirePrivacy } from './support/privacyState'
import { Refusal } from './support/refusal'

/** Buttons by which a person hands over his phone number or his picture. */
export const identity: ApiFamily = (host) => {
  for (const [openType, api] of [
    ['getPhoneNumber', 'getPhoneNumber'],
    ['getRealtimePhoneNumber', 'getRealtimePhoneNumber'],
  ] as const)
    host.openTypes.set(openType, (button) => {
      void answer(button, api, () => phoneNumber(host, api))
    })
  host.openTypes.set('chooseAvatar', (button) => {
    // A person who closes the sheet is not heard of at all.
    void avatar(host).then((avatarUrl) => {
      if (avatarUrl !== undefined) button.emit('chooseavatar', { avatarUrl, errMsg: 'chooseAvatar:ok' })
    })
  })
  return {}
}

async function answer(
  button: OpenTypeButton,
  api: string,
  run: () => Promise<Readonly<Record<string, unknown>>>,
): Promise<void> {
  const event = api.toLowerCase()
  try {
    button.emit(event, { errMsg: `${api}:ok`, ...(await run()) })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const details = error instanceof Refusal ? error.details : {}
    button.emit(event, { errMsg: `${api}:fail ${reason}`, ...details })
  }
}

async function phoneNumber(host: Host, api: string): Promise<Readonly<Record<string, unknown>>> {
  await requirePrivacy(host, api)
  const number = await askPhoneNumber(stageOf(host), host.app.config(), numbersOf(host.phone.openid))
  if (number === undefined) throw new Refusal('user deny')
  if (isOffline(host)) throw new Refusal('network error')
  const reply = await host.phone.post('/local/phone-code', {
    openid: host.phone.openid,
    phoneNumber: number,
  })
  if (!isRecord(reply) || typeof reply['code'] !== 'string') throw new Refusal('system error')
  return { code: reply['code'] }
}

/** Everybody's own numbers: always the same for the same person. */
function numbersOf(openid: string): readonly string[] {
  const digits = Array.from(openid).reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 100_000_000, 7)
  const tail = String(digits).padStart(8, '0')
  return [`138${tail}`, `177${Array.from(tail).reverse().join('')}`]
}

async function avatar(host: Host): Promise<string | undefined> {
  try {
    await requirePrivacy(host, 'chooseAvatar')
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
  const isEnglish = host.phone.settings.language === 'en'
  const items = isEnglish ? ['Use WeChat picture', 'Choose from album'] : ['用微信头像', '从相册选择']
  const stage = stageOf(host)
  const way = await askAction(stage, { items })
  if (way === undefined) return undefined
  const [, , , landscape] = samples
  if (landscape === undefined) return undefined
  const own = {
    label: isEnglish ? landscape.label.en : landscape.label.zh,
    content: await drawSample(landscape),
  }
  if (way === 0) return putTemporary(own.content, 'jpg')
  const [chosen] = (await askPictures(stage, [own], 1)) ?? []
  return chosen === undefined ? undefined : putTemporary(chosen.content, 'jpg')
}
