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
}

const PLACE: Record<Step, number> = { lift: 0, fuel: 1, running: 1, hangUp: 2, scan: 3, pay: 4, paid: 5 }

/** What to do next, for somebody who has read nothing; it follows what is really done, round after round. */
export function Guide({ nozzle, driver }: GuideProps): ReactElement | null {
  const say = useSay()
  const { seen, now } = useStation()
  const [watched, setWatched] = useState<string | undefined>()
  const progress = seen === undefined ? undefined : progressAt(seen.forecourt, nozzle, watched, now())
  const open = progress?.sale === undefined ? undefined : saleKey(progress.sale)
  useEffect(() => {
    if (open !== undefined) setWatched(open)
  }, [open])
  if (progress === undefined) return null
  return (
    <nav className="guide" aria-label={say('下一步', 'What next')} data-step={progress.step}>
      <Steps
        size="small"
        current={PLACE[progress.step]}
        items={[
          { title: say('选枪、提枪', 'Pick and lift') },
          { title: say('加油', 'Fuel') },
          { title: say('挂枪', 'Hang up') },
          { title: say('手机扫码', 'Scan') },
          { title: say('付款', 'Pay') },
        ]}
      />
      <p role="status">{hint(progress, nozzle, driver, say)}</p>
    </nav>
  )
}

function hint({ step, sale }: Progress, nozzle: number, driver: string | undefined, say: Say): string {
  const name = nozzleName(nozzle, say)
  const who = driver ?? say('车主', 'the driver')
  const amount = sale === undefined ? '' : `¥${yuan(sale.amountFen)}`
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
    case 'scan':
      return say(
        `${name} ${amount} 待付：点枪上的二维码，再在${who}的手机上认下这一笔。`,
        `${name}, ${amount} unpaid: tap the code, then claim the sale on the phone of ${who}.`,
      )
    case 'pay':
      return say(`在${who}的手机上核对优惠，再付款。`, `Check the price on the phone of ${who} and pay.`)
    case 'paid':
      return say(
        `${litres(sale?.volumeMl ?? 0)} 升已付清。换一个人、换一把枪，再来一次。`,
        `${litres(sale?.volumeMl ?? 0)} L paid. Again, with another person or nozzle.`,
      )
  }
}
