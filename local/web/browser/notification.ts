import type { Demo, Notification } from './shapes'

export interface NamedValue {
  readonly keyword: string
  /** Empty where nobody described the template. */
  readonly name: string
  readonly text: string
}

/** The values of a notification with their names, as WeChat prints them. */
export const namedValues = (
  { templateId, data }: Notification,
  fields: Demo['messageFields'] = {},
): readonly NamedValue[] =>
  Object.entries(data).map(([keyword, text]) => ({
    keyword,
    name: fields[templateId]?.[keyword] ?? '',
    text,
  }))
