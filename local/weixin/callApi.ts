import { setTimeout as sleep } from 'node:timers/promises'
import type { WeixinAccount } from './account'
import type { WeixinAnswer, WeixinApi } from './apis'
import { WeixinError } from './weixinError'

/** Who asked, for the journal. */
export interface WeixinCallOrigin {
  /** `cloud call` or `https` */
  readonly way: string
  readonly invocationId?: string
}

/**
 * Runs one API and records it. Errors of WeChat's become its JSON; faults of point `openapi`, by API name: `delay`
 * (delayMs), `error` (detail.errcode, detail.errmsg; -1 "system error" when absent), `lose` (done, but answered -1).
 */
export async function callWeixinApi(
  account: WeixinAccount,
  api: WeixinApi,
  params: Readonly<Record<string, unknown>>,
  origin: WeixinCallOrigin,
): Promise<WeixinAnswer> {
  const answer = await answerOf(account, api, params)
  const result =
    'json' in answer ? answer.json : { contentType: answer.contentType, bytes: answer.body.length }
  const errcode = 'json' in answer ? Number(answer.json['errcode']) : 0
  account.kernel.journal.add({
    kind: 'openapi',
    title: `${api.name} by ${origin.way}${errcode === 0 ? '' : `: ${errcode}`}`,
    detail: { params, result },
    ...(origin.invocationId === undefined ? {} : { invocationId: origin.invocationId }),
  })
  return answer
}

async function answerOf(
  account: WeixinAccount,
  api: WeixinApi,
  params: Readonly<Record<string, unknown>>,
): Promise<WeixinAnswer> {
  const { faults, journal } = account.kernel
  const fault = faults.take('openapi', api.name)
  if (fault !== undefined) journal.add({ kind: 'fault', title: `${api.name}: ${fault.kind}`, detail: fault })
  if (fault?.kind === 'delay') await sleep(fault.delayMs ?? 0)
  try {
    if (fault?.kind === 'error') throw plannedError(fault.detail)
    const answer = api.run(params, account)
    if (fault?.kind === 'lose') throw plannedError()
    return answer
  } catch (error) {
    if (!(error instanceof WeixinError)) throw error
    return { json: { errcode: error.errcode, errmsg: error.message } }
  }
}

function plannedError(detail: Readonly<Record<string, unknown>> = {}): WeixinError {
  const { errcode, errmsg } = detail
  return new WeixinError(
    typeof errcode === 'number' ? errcode : -1,
    typeof errmsg === 'string' ? errmsg : 'system error',
  )
}
