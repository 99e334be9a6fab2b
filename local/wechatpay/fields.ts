import { paramError } from './errors'

export interface TextRule {
  /** In UTF-8 bytes, as WeChat Pay counts. */
  readonly max: number
  readonly min?: number
  readonly pattern?: RegExp
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Reads the fields of a request; each breach is 400 PARAM_ERROR naming the field. */
export class Fields {
  private readonly source: Readonly<Record<string, unknown>>

  constructor(
    source: unknown,
    private readonly path = '',
    private readonly location: 'body' | 'query' | 'path' = 'body',
  ) {
    if (!isRecord(source)) throw paramError(path === '' ? '/' : path, '应为对象', undefined, location)
    this.source = source
  }

  has(name: string): boolean {
    return this.source[name] !== undefined && this.source[name] !== null
  }

  text(name: string, rule: TextRule): string {
    const value = this.source[name]
    if (typeof value !== 'string') throw this.breach(name, value === undefined ? '必填' : '应为字符串', value)
    const length = Buffer.byteLength(value)
    if (length < (rule.min ?? 1))
      throw this.breach(name, `字节数 ${length}，小于最小值 ${rule.min ?? 1}`, value)
    if (length > rule.max) throw this.breach(name, `字节数 ${length}，大于最大值 ${rule.max}`, value)
    if (rule.pattern?.test(value) === false) throw this.breach(name, '格式不正确', value)
    return value
  }

  optionalText(name: string, rule: TextRule): string | undefined {
    return this.has(name) ? this.text(name, { ...rule, min: 0 }) : undefined
  }

  integer(name: string, min: number): number {
    const value = this.source[name]
    if (typeof value !== 'number' || !Number.isSafeInteger(value))
      throw this.breach(name, value === undefined ? '必填' : '应为整数', value)
    if (value < min) throw this.breach(name, `小于最小值 ${min}`, value)
    return value
  }

  object(name: string): Fields {
    return new Fields(this.source[name], `${this.path}/${name}`, this.location)
  }

  breach(name: string, issue: string, value?: unknown): Error {
    return paramError(`${this.path}/${name}`, issue, value, this.location)
  }
}

export const TRADE_NO: TextRule = { min: 6, max: 32, pattern: /^[0-9A-Za-z_\-|*]+$/ }
export const REFUND_NO: TextRule = { max: 64, pattern: /^[0-9A-Za-z_\-|*@]+$/ }
