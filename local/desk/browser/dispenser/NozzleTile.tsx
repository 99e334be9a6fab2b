import type { ReactElement } from 'react'
import { litres, yuan } from '../../../web/browser/format'
import { useSay } from '../../../web/browser/language'
import { useStation } from '../station'
import { allowance, gradeName, nozzleName, standingName, standingOf } from './names'
import { isRunning, readingAt } from './reading'
import type { Nozzle, Point, Sale } from './shapes'
import { useTick } from './useTick'

interface NozzleTileProps {
  readonly point: Point
  readonly nozzle: Nozzle
  /** What was delivered here last and is not paid. */
  readonly open: Sale | undefined
  readonly isChosen: boolean
  readonly onChoose: (number: number) => void
}

/** One nozzle of the forecourt: number, grade, price, how it stands, and what runs through it. */
export function NozzleTile({ point, nozzle, open, isChosen, onChoose }: NozzleTileProps): ReactElement {
  const say = useSay()
  const { now } = useStation()
  const standing = standingOf(point, nozzle.number)
  const running = isRunning(point, nozzle, now())
  useTick(running)
  const isLifted = point.lifted?.number === nozzle.number
  const reading = isLifted ? readingAt(point.delivery, nozzle.priceFenPerL, now()) : undefined
  const isPaidAhead = standing === 'paidAhead'
  const isUnpaid = !isLifted && !isPaidAhead && open !== undefined
  return (
    <button
      type="button"
      className="nozzle"
      data-standing={isUnpaid ? 'unpaid' : standing}
      aria-pressed={isChosen}
      aria-label={`${nozzleName(nozzle.number, say)} ${gradeName(nozzle.productId)}`}
      onClick={() => {
        onChoose(nozzle.number)
      }}
    >
      <span className="nozzle-head">
        <strong>{nozzle.number}</strong>
        <span className="nozzle-grade">{gradeName(nozzle.productId)}</span>
      </span>
      <span className="nozzle-price">
        {reading === undefined
          ? isUnpaid
            ? `¥${yuan(open.amountFen)}`
            : isPaidAhead
              ? allowance(point, say)
              : say(`${yuan(nozzle.priceFenPerL)} 元/升`, `¥${yuan(nozzle.priceFenPerL)}/L`)
          : `¥${yuan(reading.amountFen)}`}
      </span>
      <span className="nozzle-state">
        <i aria-hidden="true" />
        {reading !== undefined && reading.volumeMl > 0
          ? say(`${litres(reading.volumeMl)} 升`, `${litres(reading.volumeMl)} L`)
          : isUnpaid
            ? open.state === 'Locked'
              ? say('支付中', 'Being paid')
              : say('待付', 'Unpaid')
            : standingName(standing, say)}
      </span>
    </button>
  )
}
