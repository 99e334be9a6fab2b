import { callFor } from '../../../web/browser/machine'

/** What waits for the station, as the staff's own actions answer it. Instants are epoch milliseconds, amounts fen. */
export interface Waiting {
  readonly requests: readonly RefundRequest[]
  readonly reports: readonly Report[]
  readonly problems: readonly Problem[]
}

export interface RefundRequest {
  readonly refundRequestId: string
  readonly orderId: string
  readonly cause: string
  readonly text: string
  readonly amountFen: number
  readonly payoutFen: number
  readonly askedAt: number
}

export interface Report {
  readonly reportId: string
  readonly orderId: string
  readonly nozzleNumber: number
  readonly kind: string
  readonly text: string
  readonly fileIds: readonly string[]
  readonly state: 'received' | 'inWork' | 'solved'
  readonly at: number
}

export interface Problem {
  readonly problemId: string
  readonly kind: string
  readonly orderId: string
  readonly content: { readonly args: Readonly<Record<string, string | number>> }
  readonly at: number
}

/** Problems that end with the request or report they are about; those have lists of their own. */
const ANSWERED_ELSEWHERE = /^(refundAsked|report[A-Z]\w*)$/

/** Throws MachineError when that person may not see it. */
export async function readWaiting(openid: string, stationId: string): Promise<Waiting> {
  const [{ requests }, { reports }, { problems }] = await Promise.all([
    callFor<Pick<Waiting, 'requests'>>(openid, 'staff', 'refundRequests', { stationId }),
    callFor<Pick<Waiting, 'reports'>>(openid, 'staff', 'reports', { stationId }),
    callFor<Pick<Waiting, 'problems'>>(openid, 'staff', 'problems', { stationId }),
  ])
  return { requests, reports, problems: problems.filter(({ kind }) => !ANSWERED_ELSEWHERE.test(kind)) }
}
