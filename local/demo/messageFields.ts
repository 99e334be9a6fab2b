import offers from './offers.json'

/** What WeChat prints before each value of a service notification, by template and keyword. */
export const messageFields: Readonly<Record<string, Readonly<Record<string, string>>>> = Object.fromEntries(
  offers.templates.map(({ templateId, fields }) => [
    templateId,
    Object.fromEntries(fields.map(({ keyword, name }) => [keyword, name])),
  ]),
)
