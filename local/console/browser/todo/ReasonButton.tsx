import { Button, Input, Modal } from 'antd'
import { useState, type ReactElement } from 'react'
import { useSay } from '../../../web/browser/language'

/** The functions want so many characters of a reason, and no more. */
const SHORTEST = 2
const LONGEST = 200

interface ReasonButtonProps {
  readonly label: string
  /** What will happen, as a question. */
  readonly question: string
  /** Whoever reads the words. */
  readonly hint: string
  readonly danger?: boolean
  readonly disabled: boolean
  readonly onGiven: (reason: string) => void
}

/** A button that asks for words before anything happens. */
export function ReasonButton(props: ReasonButtonProps): ReactElement {
  const { label, question, hint, danger = false, disabled, onGiven } = props
  const say = useSay()
  const [isOpen, setOpen] = useState(false)
  const [text, setText] = useState('')
  const reason = text.trim()
  return (
    <>
      <Button
        size="small"
        danger={danger}
        disabled={disabled}
        onClick={() => {
          setOpen(true)
        }}
      >
        {label}
      </Button>
      <Modal
        open={isOpen}
        title={question}
        okText={label}
        okButtonProps={{ danger, disabled: reason.length < SHORTEST }}
        cancelText={say('不了', 'Not now')}
        onOk={() => {
          setOpen(false)
          setText('')
          onGiven(reason)
        }}
        onCancel={() => {
          setOpen(false)
        }}
      >
        <p>{hint}</p>
        <Input.TextArea
          aria-label={say('说明', 'Words')}
          rows={3}
          maxLength={LONGEST}
          showCount
          value={text}
          onChange={(event) => {
            setText(event.target.value)
          }}
        />
      </Modal>
    </>
  )
}
