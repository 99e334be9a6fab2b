import { ArrowDownOutlined, ArrowUpOutlined, ThunderboltOutlined } from '@ant-design/icons'
import { Button, InputNumber, Segmented, Select } from 'antd'
import { useState, type ReactElement } from 'react'
import { useSay } from '../../../web/browser/language'
import { useAct } from '../../../web/browser/useAct'
import { useStation } from '../station'
import { fuel, hangUp, lift, type Flow, type Wish } from './acts'
import { standingOf } from './names'
import { isRunning } from './reading'
import type { Nozzle, Point } from './shapes'
import { useTick } from './useTick'

interface HandsProps {
  readonly point: Point
  readonly nozzle: Nozzle
}

const START: Record<'yuan' | 'litres', number> = { yuan: 200, litres: 30 }

/** The driver's hands at the chosen nozzle: lift, fill so much, hang up. */
export function Hands({ point, nozzle }: HandsProps): ReactElement {
  const say = useSay()
  const { refresh, now } = useStation()
  const [run, busy] = useAct()
  const [wish, setWish] = useState<Wish>({ unit: 'yuan', value: START.yuan })
  const [flow, setFlow] = useState<Flow>('fast')
  const standing = standingOf(point, nozzle.number)
  const isLifted = point.lifted?.number === nozzle.number
  const running = isRunning(point, nozzle, now())
  useTick(running)
  const isFull = isLifted && point.delivery !== null && !running
  const next = !isLifted ? 'lift' : isFull || standing === 'limit' ? 'hangUp' : 'fuel'
  const act = (what: () => Promise<unknown>) => () => {
    run(async () => {
      await what()
      await refresh()
    })
  }
  const type = (which: typeof next): 'primary' | 'default' => (which === next ? 'primary' : 'default')
  return (
    <div className="hands">
      <WishForm wish={wish} onWish={setWish} flow={flow} onFlow={setFlow} />
      <div className="hands-buttons">
        <Button
          size="large"
          type={type('lift')}
          icon={<ArrowUpOutlined />}
          disabled={busy || isLifted || standing === 'offline' || standing === 'blocked'}
          onClick={act(() => lift(nozzle.number))}
        >
          {say('提枪', 'Lift')}
        </Button>
        <Button
          size="large"
          type={type('fuel')}
          icon={<ThunderboltOutlined />}
          disabled={busy || running || (standing !== 'authorised' && standing !== 'fuelling')}
          onClick={act(() => fuel(nozzle.number, nozzle.productId, wish, flow))}
        >
          {say('加油', 'Fuel')}
        </Button>
        <Button
          size="large"
          type={type('hangUp')}
          icon={<ArrowDownOutlined />}
          disabled={busy || !isLifted}
          onClick={act(() => hangUp(nozzle.number))}
        >
          {say('挂枪', 'Hang up')}
        </Button>
      </div>
    </div>
  )
}

interface WishFormProps {
  readonly wish: Wish
  readonly onWish: (wish: Wish) => void
  readonly flow: Flow
  readonly onFlow: (flow: Flow) => void
}

function WishForm({ wish, onWish, flow, onFlow }: WishFormProps): ReactElement {
  const say = useSay()
  return (
    <div className="hands-wish">
      <Segmented<Wish['unit']>
        value={wish.unit}
        options={[
          { value: 'yuan', label: say('元', 'Yuan') },
          { value: 'litres', label: say('升', 'Litres') },
          { value: 'full', label: say('加满', 'Full') },
        ]}
        onChange={(unit) => {
          onWish({ unit, value: unit === 'full' ? 0 : START[unit] })
        }}
      />
      <InputNumber
        aria-label={say('加多少', 'How much')}
        value={wish.unit === 'full' ? null : wish.value}
        placeholder={say('到跳枪', 'To the brim')}
        disabled={wish.unit === 'full'}
        min={0.5}
        max={5000}
        step={wish.unit === 'yuan' ? 50 : 5}
        onChange={(value) => {
          onWish({ ...wish, value: value ?? START.yuan })
        }}
      />
      <Select<Flow>
        aria-label={say('流速', 'Flow')}
        value={flow}
        options={[
          { value: 'real', label: say('真实流速', 'Real flow') },
          { value: 'fast', label: say('快 10 倍', '10 × faster') },
          { value: 'instant', label: say('立即加完', 'At once') },
        ]}
        onChange={onFlow}
      />
    </div>
  )
}
