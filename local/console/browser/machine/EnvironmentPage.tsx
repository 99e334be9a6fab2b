import { App, Button, Descriptions, Flex, Popconfirm, Progress, Upload } from 'antd'
import type { ReactElement } from 'react'
import { useSay } from '../../../web/browser/language'
import { ask } from '../../../web/browser/machine'
import type { Demo, Status } from '../../../web/browser/shapes'
import { useAct } from '../../../web/browser/useAct'
import { useAsk } from '../../../web/browser/useAsk'
import { Page } from '../Page'

/** What runs here, a copy of the data to take away or bring back, and a fresh start. */
export function EnvironmentPage(): ReactElement {
  const say = useSay()
  const { value: status, problem } = useAsk<Status>('/local/status', 2_000)
  const { value: demo } = useAsk<Demo>('/local/demo', 1_000)
  return (
    <Page title={say('环境', 'Environment')} problem={problem}>
      <Descriptions
        bordered
        size="small"
        column={1}
        items={[
          { key: 'env', label: say('环境 ID', 'Environment'), children: status?.envId },
          { key: 'app', label: say('小程序 AppID', 'App id'), children: status?.appId },
          { key: 'url', label: say('地址', 'Address'), children: status?.baseUrl },
          {
            key: 'state',
            label: say('数据保存在', 'State is kept in'),
            children: demo?.stateDir ?? say('不保存，退出就没了', 'nowhere: gone when the machine stops'),
          },
          { key: 'demo', label: say('演示', 'Demo'), children: <DemoState demo={demo} /> },
        ]}
      />
      <Copy />
      <Reset isMaking={demo?.state === 'making'} />
    </Page>
  )
}

function DemoState({ demo }: { readonly demo: Demo | undefined }): ReactElement {
  const say = useSay()
  switch (demo?.state) {
    case 'making':
      return <Progress percent={demo.percent} />
    case 'made':
      return <span>{say('已生成', 'made')}</span>
    case 'failed':
      return (
        <span>
          {say('没有生成：', 'could not be made: ')}
          {demo.problem}
        </span>
      )
    case 'none':
    case undefined:
      return <span>{say('没有', 'none')}</span>
  }
}

function Copy(): ReactElement {
  const say = useSay()
  const { message } = App.useApp()
  const [run, busy] = useAct()
  return (
    <section>
      <h3>{say('数据副本', 'A copy of the data')}</h3>
      <p>
        {say(
          '一个 JSON 文件装下所有集合。放回去时，文件里有的集合变成文件里的样子；文件、支付和加油机不变。',
          'One JSON holds all collections. Brought back, they become what it says; files, payments and dispensers stay.',
        )}
      </p>
      <Flex gap="small">
        <Button href="/local/database-copy" download="environment.json">
          {say('导出 JSON', 'Export JSON')}
        </Button>
        <Upload
          accept="application/json,.json"
          showUploadList={false}
          beforeUpload={(file) => {
            run(async () => {
              const copy: unknown = JSON.parse(await file.text())
              await ask('POST', '/local/database-copy', copy)
              void message.success(say('已放回', 'Brought back'))
            })
            return false
          }}
        >
          <Button loading={busy}>{say('放回 JSON', 'Bring back a JSON')}</Button>
        </Upload>
      </Flex>
    </section>
  )
}

function Reset({ isMaking }: { readonly isMaking: boolean }): ReactElement {
  const say = useSay()
  const [run, busy] = useAct()
  const reset = (demo: boolean, label: string, question: string): ReactElement => (
    <Popconfirm
      title={question}
      onConfirm={() => {
        run(() => ask('POST', '/local/reset', { demo }))
      }}
    >
      <Button danger={!demo} disabled={busy || isMaking}>
        {label}
      </Button>
    </Popconfirm>
  )
  return (
    <section>
      <h3>{say('重新开始', 'Start anew')}</h3>
      <p>
        {say(
          '清空数据、文件、支付、消息、流水、故障计划，时间回到现在。',
          'Empties data, files, payments, messages, journal and planned faults; the clock goes back to now.',
        )}
      </p>
      <Flex gap="small">
        {reset(
          true,
          say('清空并重新生成演示', 'Empty it and make the demo'),
          say('会清空现有数据，再演一个月。继续？', 'This empties everything and plays a month. Go on?'),
        )}
        {reset(
          false,
          say('只清空', 'Only empty it'),
          say('会清空全部数据。继续？', 'This empties everything. Go on?'),
        )}
      </Flex>
    </section>
  )
}
