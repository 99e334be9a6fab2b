import { App, Button, Empty, Segmented, Skeleton } from 'antd'
import { useCallback, useState, type ReactElement } from 'react'
import { useSay } from '../../../web/browser/language'
import { callFor } from '../../../web/browser/machine'
import type { Demo, Person } from '../../../web/browser/shapes'
import { useAct } from '../../../web/browser/useAct'
import { useAsk } from '../../../web/browser/useAsk'
import { usePoll } from '../../../web/browser/usePoll'
import { Page } from '../Page'
import type { Act } from './act'
import { Problems } from './Problems'
import { RefundRequests } from './RefundRequests'
import { Reports } from './Reports'
import { readWaiting } from './waiting'

const EVERY_MS = 10_000

/** What waits for the station's people, and their answers, through their own actions. */
export function TodoPage(): ReactElement {
  const say = useSay()
  const demo = useAsk<Demo>('/local/demo').value
  const people = demo?.people.filter(({ role }) => role === 'staff' || role === 'owner') ?? []
  const staff = people.find(({ role }) => role === 'staff') ?? people[0]
  const [chosen, choose] = useState<string | undefined>()
  const openid = chosen ?? staff?.openid
  if (demo === undefined || openid === undefined)
    return (
      <Page title={say('待处理', 'To do')}>
        {demo === undefined ? (
          <Skeleton active />
        ) : (
          <Empty description={say('还没有加油员', 'Nobody works here yet')} />
        )}
      </Page>
    )
  return <Waiting key={openid} openid={openid} stationId={demo.stationId} people={people} onChoose={choose} />
}

interface WaitingProps {
  readonly openid: string
  readonly stationId: string
  readonly people: readonly Person[]
  readonly onChoose: (openid: string) => void
}

function Waiting({ openid, stationId, people, onChoose }: WaitingProps): ReactElement {
  const say = useSay()
  const { message } = App.useApp()
  const read = useCallback(() => readWaiting(openid, stationId), [openid, stationId])
  const { value, problem, refresh } = usePoll(read, EVERY_MS)
  const [run, busy] = useAct()
  const act: Act = (action, input, said) => {
    run(async () => {
      try {
        await callFor(openid, 'staff', action, input)
        void message.success(said)
      } finally {
        await refresh()
      }
    })
  }
  return (
    <Page
      title={say('待处理', 'To do')}
      hint={say(
        '小程序里还没有加油员和站长的页面，他们的事目前在这里办',
        'The app has no pages for attendant and owner yet: their work is done here for now',
      )}
      problem={problem}
      tools={
        <>
          <Segmented
            aria-label={say('以谁的身份', 'As whom')}
            value={openid}
            options={people.map((person) => ({ value: person.openid, label: person.name }))}
            onChange={onChoose}
          />
          <Button onClick={() => void refresh()}>{say('刷新', 'Refresh')}</Button>
        </>
      }
    >
      <h3>{say('退款申请', 'Refunds asked for')}</h3>
      <RefundRequests requests={value?.requests} busy={busy} act={act} />
      <h3>{say('异常上报', 'Reports')}</h3>
      <Reports reports={value?.reports} busy={busy} act={act} />
      <h3>{say('要人处理的问题', 'Problems')}</h3>
      <Problems problems={value?.problems} busy={busy} act={act} />
    </Page>
  )
}
