import { Refusal } from './refusal'

/** What an app hands to a call, before anybody looked at it. */
export type Options = Readonly<Record<string, unknown>>

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** WeChat's name of a value's type, as its complaints say it. */
export function typeName(value: unknown): string {
  return Object.prototype.toString.call(value).slice('[object '.length, -1)
}

function wrong(name: string, wanted: string, value: unknown): Refusal {
  return new Refusal(
    `parameter error: parameter.${name} should be ${wanted} instead of ${typeName(value)};`,
    { errno: 1001 },
  )
}

/** @throws Refusal in WeChat's words when the option is missing or has another type */
export function textOf(options: Options, name: string): string {
  const value = options[name]
  if (typeof value !== 'string') throw wrong(name, 'String', value)
  return value
}

export function numberOf(options: Options, name: string): number {
  const value = options[name]
  if (typeof value !== 'number') throw wrong(name, 'Number', value)
  return value
}

export function listOf(options: Options, name: string): readonly unknown[] {
  const value = options[name]
  if (!Array.isArray(value)) throw wrong(name, 'Array', value)
  return value
}

export function textsOf(options: Options, name: string): readonly string[] {
  return listOf(options, name).map((entry, at) => {
    if (typeof entry !== 'string') throw wrong(`${name}[${at}]`, 'String', entry)
    return entry
  })
}

export function recordOf(options: Options, name: string): Readonly<Record<string, unknown>> {
  const value = options[name]
  if (!isRecord(value)) throw wrong(name, 'Object', value)
  return value
}

/** The option's text, or what stands for a missing one. */
export function textOr(options: Options, name: string, otherwise: string): string {
  return options[name] == null ? otherwise : textOf(options, name)
}

export function numberOr(options: Options, name: string, otherwise: number): number {
  return options[name] == null ? otherwise : numberOf(options, name)
}

export function flagOr(options: Options, name: string, otherwise: boolean): boolean {
  const value = options[name]
  return typeof value === 'boolean' ? value : otherwise
}
