import { Button, Cascader, Empty, Flex, Segmented, Tag } from 'antd'
import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react'
import { useSay } from '../../../web/browser/language'
import { callAction, messageOf, type ClientAnswer } from '../../../web/browser/machine'
import type { Demo, Person } from '../../../web/browser/shapes'
import { useAsk } from '../../../web/browser/useAsk'
import { JsonEditor, JsonView, pretty } from '../Json'
import { readJson } from '../jsonText'
import { Page } from '../Page'
import { PersonSelect } from '../People'
import { callerFor } from './caller'
import { CallerNote } from './CallerNote'
import { FieldsForm } from './FieldsForm'
import { proposalsIn, sampleInput } from './sample'
import type { Api, Schema } from './schema'

interface CallPageProps {
  /** `order.quote` */
  readonly chosen: string | undefined
  readonly go: (name: string, detail?: string) => void
}

type Answer =
  | { readonly kind: 'answer'; readonly answer: ClientAnswer; readonly tookMs: number }
  | { readonly kind: 'failed'; readonly text: string }

const FIRST = 'order.payableSales'

/** Calls any action of any function as anybody, with an input made from its description. */
export function CallPage({ chosen = FIRST, go }: CallPageProps): ReactElement {
  const say = useSay()
  const { value: api, problem } = useAsk<Api>('/local/api')
  const demo = useAsk<Demo>('/local/demo').value
  const [functionName = '', action = ''] = chosen.split('.')
  const description = api?.[functionName]?.[action]
  return (
    <Page
      title={say('调用', 'Call')}
      hint={say('以任何人的身份，调用任何云函数的任何功能', 'Any action of any function, as anybody')}
      problem={problem}
      tools={
        <Cascader
          className="action-select"
          allowClear={false}
          showSearch={{
            filter: (text, path) => dotted(path).toLowerCase().includes(plain(text)),
            render: (_text, path) => dotted(path),
          }}
          value={[functionName, action]}
          displayRender={(labels) => labels.join('.')}
          options={Object.entries(api ?? {}).map(([name, actions]) => ({
            value: name,
            label: name,
            children: Object.keys(actions).map((each) => ({ value: each, label: each })),
          }))}
          onChange={(path) => {
            go('call', path.join('.'))
          }}
        />
      }
    >
      {description === undefined || demo === undefined ? (
        <Empty description={say('功能清单还没有生成，请先构建', 'The list of actions is not built yet')} />
      ) : (
        <Caller
          key={chosen}
          functionName={functionName}
          action={action}
          roles={description.roles}
          schema={description.input}
          stationId={demo.stationId}
          people={demo.people}
        />
      )}
    </Page>
  )
}

const dotted = (path: readonly { readonly label: string }[]): string =>
  path.map(({ label }) => label).join('.')

/** `staff.refund`, `staff / refund`: both are said. */
const plain = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replaceAll(/\s*[/.]\s*/g, '.')

interface CallerProps {
  readonly functionName: string
  readonly action: string
  readonly roles: readonly string[]
  readonly schema: Schema
  readonly stationId: string
  readonly people: readonly Person[]
}

/** What earlier answers brought, for the next input; the same for every action. */
const remembered = new Map<string, unknown>([
  ['policyVersion', '2026-01'],
  ['nozzleNumber', 3],
])
let lastOpenid = 'oZhouMin'

function Caller({ functionName, action, roles, schema, stationId, people }: CallerProps): ReactElement {
  const say = useSay()
  const sample = useMemo(
    () => pretty(sampleInput(schema, new Map([...remembered, ['stationId', stationId]]))),
    [schema, stationId],
  )
  const [openid, setOpenid] = useState(() => callerFor(roles, lastOpenid, people))
  const [text, setText] = useState(sample)
  const [view, setView] = useState<'form' | 'json'>('json')
  const [answer, setAnswer] = useState<Answer | undefined>()
  const [busy, setBusy] = useState(false)
  const isOver = useRef(false)
  useEffect(() => {
    isOver.current = false
    return () => {
      isOver.current = true
    }
  }, [])
  const send = async (): Promise<void> => {
    setBusy(true)
    lastOpenid = openid
    const heard = await answerTo(openid, functionName, action, () => readJson(text, say))
    if (isOver.current) return
    setAnswer(heard)
    setBusy(false)
  }
  const values = readValues(text)
  return (
    <div className="caller">
      <div>
        <Flex gap="small" wrap align="center">
          <PersonSelect value={openid} onChange={setOpenid} />
          <Segmented<'form' | 'json'>
            value={view}
            options={[
              { value: 'json', label: 'JSON' },
              { value: 'form', label: say('表单', 'Form'), disabled: values === undefined },
            ]}
            onChange={setView}
          />
          <Button type="primary" loading={busy} onClick={() => void send()}>
            {say('调用', 'Call')}
          </Button>
        </Flex>
        <CallerNote roles={roles} openid={openid} people={people} />
        {view === 'form' && values !== undefined ? (
          <FieldsForm
            schema={schema}
            values={values}
            onChange={(next) => {
              setText(pretty(next))
            }}
          />
        ) : (
          <JsonEditor label={say('输入', 'Input')} value={text} onChange={setText} />
        )}
      </div>
      <div aria-live="polite">{answer === undefined ? <NoAnswer /> : <AnswerView answer={answer} />}</div>
    </div>
  )
}

function NoAnswer(): ReactElement {
  const say = useSay()
  return (
    <Empty
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      description={say('调用的结果显示在这里', 'The answer will be here')}
    />
  )
}

function AnswerView({ answer }: { readonly answer: Answer }): ReactElement {
  const say = useSay()
  if (answer.kind === 'failed') return <p className="problem">{answer.text}</p>
  const { result, error } = answer.answer
  const took = `${Math.round(answer.tookMs)} ms`
  if (error !== undefined || result === undefined)
    return (
      <>
        <Tag color="error">{say('平台错误', 'Platform error')}</Tag> {took}
        <JsonView value={error ?? answer.answer} />
      </>
    )
  return (
    <>
      <Tag color={result.ok ? 'success' : 'warning'}>
        {result.ok ? say('成功', 'Done') : `${say('拒绝', 'Refused')} ${result.error.code}`}
      </Tag>
      {took}
      <JsonView value={result.ok ? result.data : result.error} />
    </>
  )
}

async function answerTo(
  openid: string,
  functionName: string,
  action: string,
  read: () => unknown,
): Promise<Answer> {
  const startedAt = performance.now()
  try {
    const answer = await callAction(openid, functionName, action, read())
    if (answer.result?.ok === true)
      for (const [name, value] of proposalsIn(answer.result.data)) remembered.set(name, value)
    return { kind: 'answer', answer, tookMs: performance.now() - startedAt }
  } catch (error) {
    return { kind: 'failed', text: messageOf(error) }
  }
}

function readValues(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : undefined
  } catch {
    // Half-typed JSON has no fields yet.
    return undefined
  }
}
