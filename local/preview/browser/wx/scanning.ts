import type { ApiFamily, Host } from '../host'
import { askScan, type CodeInSight, type Scanned } from '../sheets/scan'
import { stageOf } from '../sheets/stage'
import { asynchronous } from './support/asynchronous'
import { readMachine } from './support/machine'
import { requirePrivacy } from './support/privacyState'
import { cancelled } from './support/refusal'

/** The page that the codes on the nozzles open, as the station has them drawn. */
const NOZZLE_PAGE = 'packages/fuel/fuelling/fuelling'

/** WeChat's scanner. */
export const scanning: ApiFamily = (host) =>
  asynchronous(host.phone, {
    scanCode: async () => {
      await requirePrivacy(host, 'scanCode')
      const scanned = await askScan(stageOf(host), await codesInSight(host))
      if (scanned === undefined) throw cancelled()
      return resultOf(scanned)
    },
  })

function resultOf(scanned: Scanned): Readonly<Record<string, unknown>> {
  const rest = { charSet: 'UTF-8', rawData: '' }
  if (scanned.kind === 'page') return { ...rest, result: '', scanType: 'WX_CODE', path: scanned.path }
  return {
    ...rest,
    result: scanned.text,
    scanType: scanned.scanType ?? 'QR_CODE',
    rawData: toBase64(scanned.text),
  }
}

function toBase64(text: string): string {
  return btoa([...new TextEncoder().encode(text)].map((byte) => String.fromCharCode(byte)).join(''))
}

interface Nozzle {
  readonly number: number
}

/** One code per nozzle of the station's forecourt; none where this machine has no station. */
async function codesInSight({ phone }: Host): Promise<readonly CodeInSight[]> {
  try {
    const [demo, forecourt] = await Promise.all([
      readMachine('/local/demo'),
      readMachine('/local/forecourt/state'),
    ])
    const points = (forecourt['points'] ?? []) as readonly { readonly nozzles: readonly Nozzle[] }[]
    const nozzles = points.flatMap((point) => point.nozzles)
    return nozzles.map(({ number }) => ({
      label: phone.settings.language === 'en' ? `Nozzle ${number}` : `${number} 号枪`,
      path: `${NOZZLE_PAGE}?scene=${encodeURIComponent(`s=${String(demo['stationId'])}&n=${number}`)}`,
    }))
  } catch (error) {
    phone.report('the codes in front of the camera', error)
    return []
  }
}
