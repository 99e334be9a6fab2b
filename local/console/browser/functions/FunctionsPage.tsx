import { Button, Descriptions, Flex, Menu, Skeleton, Tabs, Tag } from 'antd'
import type { ReactElement } from 'react'
import { timeOfDay } from '../../../web/browser/format'
import { useSay } from '../../../web/browser/language'
import { useAsk } from '../../../web/browser/useAsk'
import type { Api } from '../call/schema'
import { Page } from '../Page'
import { CallTable } from './CallTable'
import type { JournalAnswer } from './journal'

interface FunctionsPageProps {
  readonly chosen: string | undefined
  readonly go: (name: string, detail?: string) => void
}

interface BuiltFunction {
  readonly name: string
  readonly instances: number
  readonly config?: {
    readonly memoryMb: number
    readonly timeoutSeconds: number
    readonly http: boolean
    readonly triggers: readonly { readonly name: string; readonly config: string }[]
    readonly envVariables: readonly string[]
    readonly permissions: { readonly openapi: readonly string[] }
  }
}

const EVERY_MS = 2_000
const READ = 300
const SHOWN = 150

/** Every function: how it is configured, what it offers, its last calls and logs. */
export function FunctionsPage({ chosen, go }: FunctionsPageProps): ReactElement {
  const say = useSay()
  const { value, problem } = useAsk<{ functions: readonly BuiltFunction[] }>('/local/functions', EVERY_MS)
  const functions = value?.functions ?? []
  const shown = functions.find(({ name }) => name === chosen) ?? functions[0]
  return (
    <Page
      title={say('云函数', 'Functions')}
      hint={say(`${functions.length} 个云函数`, `${functions.length} functions`)}
      problem={problem}
    >
      <div className="split">
        <nav className="split-list">
          <Menu
            mode="inline"
            selectedKeys={shown === undefined ? [] : [shown.name]}
            items={functions.map(({ name, instances }) => ({
              key: name,
              label: (
                <span className="collection">
                  <span>{name}</span>
                  <small title={say('运行中的实例', 'instances running')}>
                    {instances === 0 ? '' : instances}
                  </small>
                </span>
              ),
            }))}
            onClick={({ key }) => {
              go('functions', key)
            }}
          />
        </nav>
        {shown === undefined ? null : <OneFunction key={shown.name} shown={shown} go={go} />}
      </div>
    </Page>
  )
}

interface OneFunctionProps {
  readonly shown: BuiltFunction
  readonly go: FunctionsPageProps['go']
}

function OneFunction({ shown, go }: OneFunctionProps): ReactElement {
  const say = useSay()
  const { name, config } = shown
  const actions = Object.entries(useAsk<Api>('/local/api').value?.[name] ?? {})
  return (
    <div className="split-body">
      <Descriptions
        size="small"
        column={{ xs: 1, md: 2, xl: 3 }}
        title={name}
        items={[
          { key: 'memory', label: say('内存', 'Memory'), children: `${config?.memoryMb ?? 0} MB` },
          { key: 'timeout', label: say('超时', 'Time-out'), children: `${config?.timeoutSeconds ?? 0} s` },
          { key: 'timer', label: say('定时', 'Timer'), children: config?.triggers[0]?.config ?? '—' },
          { key: 'http', label: 'HTTP', children: config?.http === true ? `/http/${name}` : '—' },
          {
            key: 'openapi',
            label: say('云调用', 'Open API'),
            children: listed(config?.permissions.openapi),
          },
          {
            key: 'env',
            label: say('环境变量', 'Variables'),
            children: listed(config?.envVariables),
          },
        ]}
      />
      {actions.length === 0 ? null : (
        <Flex gap="small" wrap>
          {actions.map(([action, { roles }]) => (
            <Button
              key={action}
              size="small"
              title={roles.join(' · ')}
              onClick={() => {
                go('call', `${name}.${action}`)
              }}
            >
              {action}
            </Button>
          ))}
        </Flex>
      )}
      <Tabs
        items={[
          { key: 'calls', label: say('最近调用', 'Last calls'), children: <Calls name={name} /> },
          { key: 'logs', label: say('日志', 'Logs'), children: <Logs name={name} /> },
        ]}
      />
    </div>
  )
}

const listed = (names: readonly string[] = []): string => (names.length === 0 ? '—' : names.join(', '))

function Calls({ name }: { readonly name: string }): ReactElement {
  const { value } = useAsk<JournalAnswer>(
    `/local/journal?kind=function&text=${encodeURIComponent(name)}&limit=${READ}`,
    EVERY_MS,
  )
  const own = value?.entries.filter(({ title }) => title.split(/[. ]/)[0] === name)
  return <CallTable calls={own?.slice(-SHOWN)} />
}

function Logs({ name }: { readonly name: string }): ReactElement {
  const say = useSay()
  const { value } = useAsk<JournalAnswer>(
    `/local/journal?kind=log&text=${encodeURIComponent(`${name}:`)}&limit=${READ}`,
    EVERY_MS,
  )
  if (value === undefined) return <Skeleton active paragraph={{ rows: 3 }} />
  const own = value.entries.filter(({ title }) => title.startsWith(`${name}:`)).slice(-SHOWN)
  if (own.length === 0) return <p>{say('还没有日志', 'No log yet')}</p>
  return (
    <ol className="logs">
      {own.reverse().map(({ n, at, detail }) => {
        const { level, text } = detail as { level: string; text: string }
        return (
          <li key={n}>
            <time>{timeOfDay(at)}</time>
            <Tag
              variant="filled"
              color={level === 'error' ? 'error' : level === 'warn' ? 'warning' : 'default'}
            >
              {level}
            </Tag>
            <code>{text}</code>
          </li>
        )
      })}
    </ol>
  )
}
