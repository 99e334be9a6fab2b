import type { ReactElement } from 'react'
import { litres, yuan } from '../../../web/browser/format'
import { useSay } from '../../../web/browser/language'
import { useStation } from '../station'
import { allowance, standingOf } from './names'
import { isRunning, readingAt, type Reading } from './reading'
import type { Nozzle, Point, Sale } from './shapes'
import { useTick } from './useTick'

interface DisplayProps {
  readonly point: Point
  readonly nozzle: Nozzle
  readonly lastSale: Sale | undefined
}

/** The dispenser's display: amount, litres, price. It keeps the last sale until the nozzle is paid for ahead or lifted again. */
export function Display({ point, nozzle, lastSale }: DisplayProps): ReactElement {
  const say = useSay()
  const { now } = useStation()
  const lifted = point.lifted?.number === nozzle.number
  useTick(lifted && point.delivery !== null && isRunning(point, nozzle, now()))
  const paidAhead = standingOf(point, nozzle.number) === 'paidAhead'
  const shown: Reading = lifted
    ? readingAt(point.delivery, nozzle.priceFenPerL, now())
    : paidAhead || lastSale === undefined
      ? { volumeMl: 0, amountFen: 0 }
      : lastSale
  return (
    <div className="lcd" role="status" aria-label={say('加油机显示屏', 'Display of the dispenser')}>
      <Line label={say('金额 元', 'Amount ¥')} digits={yuan(shown.amountFen)} room="88888.88" isBig />
      <Line label={say('油量 升', 'Volume L')} digits={litres(shown.volumeMl)} room="8888.88" isBig />
      <Line label={say('单价 元/升', 'Price ¥/L')} digits={yuan(nozzle.priceFenPerL)} room="88.88" />
      {paidAhead ? (
        <p className="lcd-note">
          {say(
            `已授权 ${allowance(point, say)}，请提枪`,
            `Paid ahead ${allowance(point, say)}: lift the nozzle`,
          )}
        </p>
      ) : null}
    </div>
  )
}

interface LineProps {
  readonly label: string
  readonly digits: string
  /** Segments that are off, behind those that are on. */
  readonly room: string
  readonly isBig?: boolean
}

function Line({ label, digits, room, isBig = false }: LineProps): ReactElement {
  return (
    <div className={isBig ? 'lcd-line lcd-big' : 'lcd-line'}>
      <span className="lcd-label">{label}</span>
      <span className="lcd-digits">
        <span className="lcd-off" aria-hidden="true">
          {room}
        </span>
        <span className="lcd-on">{digits}</span>
      </span>
    </div>
  )
}
