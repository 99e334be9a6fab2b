import { Checkbox, Form, Input, InputNumber, Select } from 'antd'
import type { ReactElement } from 'react'
import type { Schema } from './schema'

type Values = Readonly<Record<string, unknown>>

interface FieldsFormProps {
  readonly schema: Schema
  readonly values: Values
  readonly onChange: (values: Values) => void
}

/** An action's input as a form, made from its schema; what is not a plain value is edited as JSON beside it. */
export function FieldsForm({ schema, values, onChange }: FieldsFormProps): ReactElement {
  const set = (name: string, value: unknown): void => {
    onChange(
      value === undefined
        ? Object.fromEntries(Object.entries(values).filter(([key]) => key !== name))
        : { ...values, [name]: value },
    )
  }
  return (
    <Form layout="vertical" size="small">
      {Object.entries(schema.properties ?? {}).map(([name, field]) => (
        <Form.Item key={name} label={<code>{name}</code>} required={schema.required?.includes(name) ?? false}>
          <Field
            name={name}
            schema={field}
            value={values[name]}
            onChange={(value) => {
              set(name, value)
            }}
          />
        </Form.Item>
      ))}
    </Form>
  )
}

interface FieldProps {
  readonly name: string
  readonly schema: Schema
  readonly value: unknown
  readonly onChange: (value: unknown) => void
}

function Field({ name, schema, value, onChange }: FieldProps): ReactElement {
  const choices = choicesOf(schema)
  if (choices.length > 1)
    return (
      <Select
        aria-label={name}
        allowClear
        value={typeof value === 'string' ? value : null}
        options={choices.map((choice) => ({ value: choice, label: choice }))}
        onChange={(choice: string | undefined) => {
          onChange(choice)
        }}
      />
    )
  switch (schema.type) {
    case 'boolean':
      return (
        <Checkbox
          aria-label={name}
          checked={value === true}
          onChange={(event) => {
            onChange(event.target.checked)
          }}
        />
      )
    case 'integer':
    case 'number':
      return (
        <InputNumber
          aria-label={name}
          className="wide"
          value={typeof value === 'number' ? value : null}
          onChange={(number) => {
            onChange(number ?? undefined)
          }}
        />
      )
    case 'object':
    case 'array':
      return <Input aria-label={name} disabled value={value === undefined ? '' : JSON.stringify(value)} />
    default:
      return (
        <Input
          aria-label={name}
          allowClear
          value={typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value)}
          onChange={(event) => {
            onChange(event.target.value === '' ? undefined : event.target.value)
          }}
        />
      )
  }
}

/** The texts a field may have, when it may have only those. */
function choicesOf({ enum: values, anyOf, const: constant }: Schema): readonly string[] {
  if (values !== undefined) return values.filter((value) => typeof value === 'string')
  if (typeof constant === 'string') return [constant]
  const parts = anyOf ?? []
  return parts.every((part) => choicesOf(part).length > 0) ? parts.flatMap((part) => choicesOf(part)) : []
}
