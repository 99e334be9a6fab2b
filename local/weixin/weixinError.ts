import { randomBytes } from 'node:crypto'

/** An error of WeChat's server API: `{errcode, errmsg}`, with the request id WeChat appends to its texts. */
export class WeixinError extends Error {
  constructor(
    readonly errcode: number,
    text: string,
  ) {
    super(`${text} rid: ${requestId()}`)
    this.name = 'WeixinError'
  }
}

function requestId(): string {
  const part = (): string => randomBytes(4).toString('hex')
  return `${part()}-${part()}-${part()}`
}
