import { Steps } from 'antd'
import { useEffect, useState, type ReactElement } from 'react'
import { litres, yuan } from '../../../web/browser/format'
import { useSay, type Say } from '../../../web/browser/language'
import { nozzleName } from '../dispenser/names'
import { saleKey } from '../dispenser/reading'
import { useStation } from '../station'
import { progressAt, type Progress, type Step } from './progress'

interface GuideProps {
  readonly nozzle: number
  /** Who holds the chosen phone. */
  readonly driver: string | undefined
  /** He works here: his phone shows nothing of a driver's. */
  readonly isStation: boolean
}

const PLACE: Record<Step, number> = { lift: 0, fuel: 1, running: 1, hangUp: 2, scan: 3, pay: 4, paid: 5 }

/** What to do next, for somebody who has read nothing; it follows what is really done, round after round. */
export function Guide({ nozzle, driver, isStation }: GuideProps): ReactElement | null {
  const say = useSay()
  const { seen, now } = useStation()
  const [watched, setWatched] = useState<string | undefined>()
  const progress = seen === undefined ? undefined : progressAt(seen.forecourt, nozzle, watched, now())
  const open = progress?.sale === undefined ? undefined : saleKey(progress.sale)
  useEffect(() => {
    if (open !== undefined) setWatched(open)
  }, [open])
  if (progress === undefined) return null
  const { step } = progress
  return (
    <nav className="guide" aria-label={say('下一步', 'What next')} data-step={step}>
      <Steps
        size="small"
        current={PLACE[step]}
        items={[
          { title: say('选枪、提枪', 'Pick and lift') },
          { title: say('加油', 'Fuel') },
          { title: say('挂枪', 'Hang up') },
          { title: say('手机扫码', 'Scan') },
          { title: say('付款', 'Pay') },
        ]}
      />
      <p role="status">
        {step === 'scan' || step === 'pay'
          ? payHint(progress, nozzle, { driver, isStation, isOnline: seen?.forecourt.online ?? true }, say)
          : hint(step, progress, nozzle, say)}
      </p>
    </nav>
  )
}

interface Payer {
  readonly driver: string | undefined
  readonly isStation: boolean
  readonly isOnline: boolean
}

/** Who pays, and whether he can: not over a cut line, not on the phone of somebody who works here. */
function payHint(
  { step, sale }: Progress,
  nozzle: number,
  { driver, isStation, isOnline }: Payer,
  say: Say,
): string {
  const unpaid = `${nozzleName(nozzle, say)} ¥${yuan(sale?.amountFen ?? 0)}`
  const who = driver ?? say('车主', 'the driver')
  if (step === 'pay')
    return say(`在${who}的手机上核对优惠，再付款。`, `Check the price on the phone of ${who} and pay.`)
  if (!isOnline)
    return say(
      `${unpaid} 待付，但断网中，云端还不知道：先接上加油机面板右上角的线，油单补报后再扫码。`,
      `${unpaid} unpaid, but the line is cut: put it back first, then scan when the sale is reported.`,
    )
  if (isStation)
    return say(
      `${unpaid} 待付：${who}是加油站的人，请先点一位车主的手机，再点枪上的二维码。`,
      `${unpaid} unpaid: ${who} works here. Pick a driver’s phone, then tap the code on the nozzle.`,
    )
  return say(
    `${unpaid} 待付：点枪上的二维码，再在${who}的手机上认下这一笔。`,
    `${unpaid} unpaid: tap the code, then claim the sale on the phone of ${who}.`,
  )
}

function hint(step: Exclude<Step, 'scan' | 'pay'>, { sale }: Progress, nozzle: number, say: Say): string {
  const name = nozzleName(nozzle, say)
  switch (step) {
    case 'lift':
      return say(
        `在右边点一把枪，再点“提枪”。现在选的是 ${name}。`,
        `Pick a nozzle, then press Lift. Chosen: ${name}.`,
      )
    case 'fuel':
      return say('说好加多少，点“加油”。', 'Say how much, then press Fuel.')
    case 'running':
      return say('正在加油，看显示屏走数。', 'Fuelling: watch the display.')
    case 'hangUp':
      return say('加好了，点“挂枪”，油单就报给云端。', 'Done. Press Hang up: the sale is reported.')
    case 'paid':
      return say(
        `${litres(sale?.volumeMl ?? 0)} 升已付清。换一个人、换一把枪，再来一次。`,
        `${litres(sale?.volumeMl ?? 0)} L paid. Again, with another person or nozzle.`,
      )
  }
}
