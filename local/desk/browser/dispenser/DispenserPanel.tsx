import { Skeleton, Switch, Tooltip } from 'antd'
import type { ReactElement } from 'react'
import { useSay } from '../../../web/browser/language'
import { useAct } from '../../../web/browser/useAct'
import { useStation } from '../station'
import { setOnline } from './acts'
import { Display } from './Display'
import { Hands } from './Hands'
import { gradeName, nozzleName } from './names'
import { NozzleCode } from './NozzleCode'
import { NozzleTile } from './NozzleTile'
import { OpenSales } from './OpenSales'
import { lastSaleOf, locate, openSales } from './reading'
import type { ForecourtState } from './shapes'

interface DispenserPanelProps {
  readonly nozzle: number
  readonly onNozzle: (number: number) => void
  /** Who holds the phone that scans. */
  readonly scanner: string | undefined
  readonly onScan: (nozzle: number) => void
}

/** The station's forecourt beside the phones: all nozzles, and the chosen one's display, hands and code. */
export function DispenserPanel(props: DispenserPanelProps): ReactElement {
  const say = useSay()
  const { seen } = useStation()
  const state = seen?.forecourt
  return (
    <aside className="panel" aria-label={say('加油机', 'Dispensers')}>
      <header className="panel-head">
        <h2>{say('加油机', 'Dispensers')}</h2>
        {state === undefined ? null : <LineSwitch online={state.online} />}
      </header>
      {state === undefined ? (
        <Skeleton active paragraph={{ rows: 8 }} />
      ) : (
        <Body {...props} state={state} stationId={seen?.demo.stationId ?? ''} />
      )}
    </aside>
  )
}

interface BodyProps extends DispenserPanelProps {
  readonly state: ForecourtState
  readonly stationId: string
}

function Body({ state, stationId, nozzle: chosen, onNozzle, scanner, onScan }: BodyProps): ReactElement {
  const say = useSay()
  const open = openSales(state)
  const found = locate(state, chosen)
  return (
    <>
      <div className="nozzles">
        {state.points.flatMap((point) =>
          point.nozzles.map((nozzle) => (
            <NozzleTile
              key={nozzle.number}
              point={point}
              nozzle={nozzle}
              open={open.findLast((sale) => sale.nozzleNumber === nozzle.number)}
              isChosen={nozzle.number === chosen}
              onChoose={onNozzle}
            />
          )),
        )}
      </div>
      {found === undefined ? null : (
        <section className="dispenser">
          <h3>
            {nozzleName(chosen, say)} · {gradeName(found.nozzle.productId)}
          </h3>
          <div className="dispenser-face">
            <Display {...found} lastSale={lastSaleOf(state, chosen)} />
            <NozzleCode
              stationId={stationId}
              number={chosen}
              scanner={scanner}
              onScan={() => {
                onScan(chosen)
              }}
            />
          </div>
          <Hands {...found} />
        </section>
      )}
      <OpenSales sales={open} onChoose={onNozzle} />
    </>
  )
}

function LineSwitch({ online }: { readonly online: boolean }): ReactElement {
  const say = useSay()
  const { refresh } = useStation()
  const [run, busy] = useAct()
  return (
    <Tooltip
      title={say(
        '断开后加油照常，油单攒在站里，接上后补报',
        'While cut, fuelling goes on; the station reports when the line is back',
      )}
    >
      <label className="line">
        <span>{online ? say('已联云端', 'Line is up') : say('断网中', 'Line is cut')}</span>
        <Switch
          size="small"
          checked={online}
          loading={busy}
          onChange={(on) => {
            run(async () => {
              await setOnline(on)
              await refresh()
            })
          }}
        />
      </label>
    </Tooltip>
  )
}
