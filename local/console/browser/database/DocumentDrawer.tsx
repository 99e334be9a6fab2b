import { Alert, App, Button, Drawer, Flex, Popconfirm } from 'antd'
import { useState, type ReactElement } from 'react'
import { useSpoken } from '../../../web/browser/language'
import { ask, MachineError, messageOf } from '../../../web/browser/machine'
import { JsonEditor, pretty } from '../Json'
import { readJson } from '../jsonText'
import { InstantList } from './InstantList'
import type { Document, DocumentIssue } from './shapes'

export type Opened = { readonly kind: 'new' } | { readonly kind: 'known'; readonly document: Document }

interface DocumentDrawerProps {
  readonly collection: string
  readonly opened: Opened | undefined
  readonly onClose: () => void
  readonly onChanged: () => Promise<void>
}

type Refused = { readonly issues: readonly DocumentIssue[] } | { readonly text: string }

/** A document as JSON: read it, change it, delete it; what is wrong with it is said in plain words. */
export function DocumentDrawer({
  collection,
  opened,
  onClose,
  onChanged,
}: DocumentDrawerProps): ReactElement {
  const { say } = useSpoken()
  const { message } = App.useApp()
  const [first] = useState(() => (opened?.kind === 'known' ? pretty(opened.document) : pretty({ _id: '' })))
  const [text, setText] = useState(first)
  const [refused, setRefused] = useState<Refused | undefined>()
  const [busy, setBusy] = useState(false)
  const act = async (what: () => Promise<unknown>, said: string): Promise<void> => {
    setBusy(true)
    try {
      await what()
      await onChanged()
      void message.success(said)
      onClose()
    } catch (error) {
      setRefused(refusalOf(error))
    } finally {
      setBusy(false)
    }
  }
  const save = (force: boolean): void => {
    void act(() => write(collection, opened, readJson(text, say), force), say('已保存', 'Saved'))
  }
  const leave = useLeave(text !== first, onClose)
  return (
    <Drawer
      open={opened !== undefined}
      size={640}
      title={opened?.kind === 'known' ? String(opened.document._id) : say('新文档', 'New document')}
      onClose={leave}
      extra={
        <Tools
          isKnown={opened?.kind === 'known'}
          busy={busy}
          onSave={() => {
            save(false)
          }}
          onDelete={() => {
            if (opened?.kind === 'known')
              void act(() => remove(collection, opened.document), say('已删除', 'Deleted'))
          }}
        />
      }
    >
      {refused === undefined ? null : (
        <Refusal
          refused={refused}
          onForce={() => {
            save(true)
          }}
        />
      )}
      {opened?.kind === 'known' ? <InstantList of={opened.document} /> : null}
      <JsonEditor
        label={say('文档', 'Document')}
        value={text}
        onChange={setText}
        height="calc(100vh - 160px)"
      />
    </Drawer>
  )
}

/** Closes at once, or asks first when something would be lost. */
function useLeave(isChanged: boolean, onClose: () => void): () => void {
  const { say } = useSpoken()
  const { modal } = App.useApp()
  return () => {
    if (!isChanged) onClose()
    else
      void modal.confirm({
        title: say('改动还没有保存，不要了吗？', 'Leave without saving what was changed?'),
        okText: say('不要了', 'Throw it away'),
        okButtonProps: { danger: true },
        cancelText: say('继续编辑', 'Go on editing'),
        onOk: onClose,
      })
  }
}

interface ToolsProps {
  readonly isKnown: boolean
  readonly busy: boolean
  readonly onSave: () => void
  readonly onDelete: () => void
}

function Tools({ isKnown, busy, onSave, onDelete }: ToolsProps): ReactElement {
  const { say } = useSpoken()
  return (
    <Flex gap="small">
      {isKnown ? (
        <Popconfirm title={say('删除这个文档？', 'Delete this document?')} onConfirm={onDelete}>
          <Button danger disabled={busy}>
            {say('删除', 'Delete')}
          </Button>
        </Popconfirm>
      ) : null}
      <Button type="primary" loading={busy} onClick={onSave}>
        {say('保存', 'Save')}
      </Button>
    </Flex>
  )
}

function Refusal({
  refused,
  onForce,
}: {
  readonly refused: Refused
  readonly onForce: () => void
}): ReactElement {
  const { say, language } = useSpoken()
  if ('text' in refused) return <Alert type="error" showIcon title={refused.text} className="refusal" />
  return (
    <Alert
      className="refusal"
      type="error"
      showIcon
      title={say('和这个集合的样子不符，没有保存', 'Not saved: it has not the shape of this collection')}
      description={
        <>
          <ul>
            {refused.issues.map((issue) => (
              <li key={`${issue.path} ${issue.en}`}>
                <code>{issue.path === '' ? say('整个文档', 'document') : issue.path}</code> {issue[language]}
              </li>
            ))}
          </ul>
          <Button size="small" danger onClick={onForce}>
            {say('仍要保存', 'Save all the same')}
          </Button>
        </>
      }
    />
  )
}

function refusalOf(error: unknown): Refused {
  if (error instanceof MachineError && error.code === 'INVALID_DOCUMENT')
    return error.details as { issues: readonly DocumentIssue[] }
  return { text: messageOf(error) }
}

const placeOf = (collection: string): string => `/local/database/${encodeURIComponent(collection)}`

function write(
  collection: string,
  opened: Opened | undefined,
  document: unknown,
  force: boolean,
): Promise<unknown> {
  return opened?.kind === 'known'
    ? ask('PUT', `${placeOf(collection)}/${encodeURIComponent(String(opened.document._id))}`, {
        document,
        force,
      })
    : ask('POST', placeOf(collection), { document, force })
}

const remove = (collection: string, { _id }: Document): Promise<unknown> =>
  ask('DELETE', `${placeOf(collection)}/${encodeURIComponent(String(_id))}`)
