import { z } from 'zod'
import type { WeixinAccount } from '../account'
import { WeixinError } from '../weixinError'

/** JSON fields, or a file (an image) with its type. */
export type WeixinAnswer =
  | { readonly json: Readonly<Record<string, unknown>> }
  | { readonly contentType: string; readonly body: Buffer }

/** One API of WeChat's server side, reached by cloud call under its name or over HTTPS under its path. */
export interface WeixinApi {
  /** `subscribeMessage.send` */
  readonly name: string
  /** `/cgi-bin/message/subscribe/send` */
  readonly path: string
  /** `params` are in snake_case. Throws WeixinError. */
  run(params: Readonly<Record<string, unknown>>, account: WeixinAccount): WeixinAnswer
}

/** Checks the shape of the parameters. Throws WeixinError 47001 naming the first field that is wrong. */
export function parseParams<S extends z.ZodType>(schema: S, params: unknown): z.output<S> {
  const parsed = schema.safeParse(params)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  throw new WeixinError(47001, `data format error: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`)
}

export const openidSchema = z.string().refine((openid) => /^[\w-]{2,64}$/.test(openid))
