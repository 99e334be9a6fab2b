import { json } from '@codemirror/lang-json'
import CodeMirror, { EditorView } from '@uiw/react-codemirror'
import type { ReactElement } from 'react'
import { nonce } from '../../web/browser/Frame'

const extensions = [json(), EditorView.lineWrapping, EditorView.cspNonce.of(nonce)]

interface JsonEditorProps {
  readonly value: string
  readonly onChange: (text: string) => void
  readonly label: string
  readonly height?: string
}

/** A JSON text to edit. */
export function JsonEditor({ value, onChange, label, height = '320px' }: JsonEditorProps): ReactElement {
  return (
    <div className="json" aria-label={label}>
      <CodeMirror value={value} height={height} extensions={extensions} onChange={onChange} />
    </div>
  )
}

/** Any value as JSON to read; what is not JSON text shows as it is. */
export function JsonView({ value }: { readonly value: unknown }): ReactElement {
  return <pre className="json-view">{typeof value === 'string' ? value : JSON.stringify(value, null, 2)}</pre>
}

export const pretty = (value: unknown): string => JSON.stringify(value, null, 2)
