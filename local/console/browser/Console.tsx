import {
  ApiOutlined,
  ArrowLeftOutlined,
  BugOutlined,
  CarryOutOutlined,
  ClockCircleOutlined,
  CloudServerOutlined,
  DatabaseOutlined,
  FieldTimeOutlined,
  FolderOutlined,
  FunctionOutlined,
  MessageOutlined,
  PayCircleOutlined,
  UnorderedListOutlined,
} from '@ant-design/icons'
import { Button, Layout, Menu } from 'antd'
import type { ReactElement, ReactNode } from 'react'
import { LanguageButton } from '../../web/browser/LanguageButton'
import { useSay, type Say } from '../../web/browser/language'
import { CallPage } from './call/CallPage'
import { DatabasePage } from './database/DatabasePage'
import { FunctionsPage } from './functions/FunctionsPage'
import { TimersPage } from './functions/TimersPage'
import { ClockPage } from './machine/ClockPage'
import { EnvironmentPage } from './machine/EnvironmentPage'
import { FaultsPage } from './machine/FaultsPage'
import { JournalPage } from './machine/JournalPage'
import { MessagesPage } from './machine/MessagesPage'
import { StoragePage } from './machine/StoragePage'
import { PayPage } from './pay/PayPage'
import { TodoPage } from './todo/TodoPage'
import { useSection } from './useSection'

interface Entry {
  readonly key: string
  readonly icon: ReactNode
  readonly label: string
}

const entries = (say: Say): readonly Entry[] => [
  { key: 'todo', icon: <CarryOutOutlined />, label: say('待处理', 'To do') },
  { key: 'database', icon: <DatabaseOutlined />, label: say('数据库', 'Database') },
  { key: 'functions', icon: <FunctionOutlined />, label: say('云函数', 'Functions') },
  { key: 'call', icon: <ApiOutlined />, label: say('调用', 'Call') },
  { key: 'timers', icon: <FieldTimeOutlined />, label: say('定时任务', 'Timers') },
  { key: 'storage', icon: <FolderOutlined />, label: say('云存储', 'Storage') },
  { key: 'messages', icon: <MessageOutlined />, label: say('消息', 'Messages') },
  { key: 'pay', icon: <PayCircleOutlined />, label: say('微信支付', 'WeChat Pay') },
  { key: 'clock', icon: <ClockCircleOutlined />, label: say('时间', 'Clock') },
  { key: 'faults', icon: <BugOutlined />, label: say('故障演练', 'Faults') },
  { key: 'journal', icon: <UnorderedListOutlined />, label: say('流水', 'Journal') },
  { key: 'environment', icon: <CloudServerOutlined />, label: say('环境', 'Environment') },
]

/** What the CloudBase console is to an owner or a developer, on the local machine. */
export function Console(): ReactElement {
  const say = useSay()
  const [section, go] = useSection('database')
  return (
    <Layout className="console">
      <Layout.Header className="console-head">
        <h1>{say('控制台', 'Console')}</h1>
        <span>
          <Button type="text" icon={<ArrowLeftOutlined />} href="/">
            {say('回到桌面', 'Back to the desk')}
          </Button>
          <LanguageButton />
        </span>
      </Layout.Header>
      <Layout>
        <Layout.Sider theme="light" width={184} breakpoint="md" collapsedWidth={52}>
          <Menu
            mode="inline"
            selectedKeys={[section.name]}
            items={entries(say).map((entry) => ({ ...entry }))}
            onClick={({ key }) => {
              go(key)
            }}
          />
        </Layout.Sider>
        <Layout.Content className="console-body">
          <Body name={section.name} detail={section.detail} go={go} />
        </Layout.Content>
      </Layout>
    </Layout>
  )
}

interface BodyProps {
  readonly name: string
  readonly detail: string | undefined
  readonly go: (name: string, detail?: string) => void
}

function Body({ name, detail, go }: BodyProps): ReactElement {
  switch (name) {
    case 'todo':
      return <TodoPage />
    case 'functions':
      return <FunctionsPage chosen={detail} go={go} />
    case 'call':
      return <CallPage chosen={detail} go={go} />
    case 'timers':
      return <TimersPage />
    case 'storage':
      return <StoragePage />
    case 'messages':
      return <MessagesPage />
    case 'pay':
      return <PayPage />
    case 'clock':
      return <ClockPage />
    case 'faults':
      return <FaultsPage />
    case 'journal':
      return <JournalPage />
    case 'environment':
      return <EnvironmentPage />
    default:
      return <DatabasePage chosen={detail} go={go} />
  }
}
