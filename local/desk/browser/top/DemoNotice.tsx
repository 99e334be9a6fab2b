import { Alert, Button, Progress } from 'antd'
import type { ReactElement } from 'react'
import { useSay } from '../../../web/browser/language'
import { ask } from '../../../web/browser/machine'
import { useAct } from '../../../web/browser/useAct'
import { useStation } from '../station'

/** Says what keeps the desk from being used: no machine, a demo under way, an empty environment. */
export function DemoNotice(): ReactElement | null {
  const say = useSay()
  const { seen, problem } = useStation()
  if (problem !== undefined)
    return (
      <Alert
        banner
        type="error"
        title={say('本机服务没有回应，正在重试。', 'The machine does not answer; trying again.')}
      />
    )
  const demo = seen?.demo
  switch (demo?.state) {
    case 'making':
      return (
        <div className="making" role="status">
          <span>
            {say(
              '正在把加油站的一个月演一遍：入会、加油、付款、退款、调价。',
              'Playing a month of the station: members, fuellings, payments, refunds, prices.',
            )}
          </span>
          <Progress percent={demo.percent} size="small" />
        </div>
      )
    case 'failed':
      return (
        <Alert
          banner
          type="error"
          title={say('演示数据没有生成', 'The demo could not be made')}
          description={demo.problem}
          action={<Remake />}
        />
      )
    case 'none':
      return (
        <Alert
          banner
          type="info"
          title={say('环境是空的，还没有站点和会员。', 'The environment is empty: no station, no members.')}
          action={<Remake />}
        />
      )
    case 'made':
    case undefined:
      return null
  }
}

function Remake(): ReactElement {
  const say = useSay()
  const { refresh } = useStation()
  const [run, busy] = useAct()
  return (
    <Button
      size="small"
      type="primary"
      loading={busy}
      onClick={() => {
        run(async () => {
          await ask('POST', '/local/reset', { demo: true })
          await refresh()
        })
      }}
    >
      {say('生成演示', 'Make the demo')}
    </Button>
  )
}
