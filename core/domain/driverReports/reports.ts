import { DomainError } from '../../contracts/errors'
import { insert, set, type Decision } from '../decision'
import { attachFile } from '../files/files'
import type { StoredFile } from '../files/records'
import type { Member } from '../members/records'
import { newInboxMessage } from '../messages/inbox'
import { messagePages } from '../messages/pages'
import type { Order } from '../orders/records'
import { openProblem } from '../problems/problems'
import type { ProblemKind } from '../problems/records'
import type { Report, ReportKind, ReportState } from './records'

/** Who reports more than this without an answer is asked to wait for one; a danger is always taken. */
const MAX_OPEN = 5
const MAX_PHOTOS = 4

const problemOf: Readonly<Record<ReportKind, ProblemKind>> = {
  wrongFuel: 'reportWrongFuel',
  wrongAmount: 'reportWrongAmount',
  equipment: 'reportEquipment',
  danger: 'reportDanger',
  other: 'reportOther',
}

/** The case that a report is for its station. */
export function problemKindOf({ kind }: Pick<Report, 'kind'>): ProblemKind {
  return problemOf[kind]
}

export interface NewReport {
  readonly reportId: string
  readonly memberId: string
  readonly stationId: string
  /** The order it is about, the member's own, or null. */
  readonly order: Order | null
  readonly nozzleNumber: number
  readonly kind: ReportKind
  readonly text: string
  readonly files: readonly StoredFile[]
  /** The member's reports that are not solved. */
  readonly open: number
  readonly at: number
}

/**
 * A driver reports something: it is a case for the station at once, and his photos are kept with it (C15).
 * @throws DomainError TOO_MANY_REPORTS; FILE_REFUSED; INVALID_INPUT when `other` says nothing
 */
export function report(input: NewReport): Decision<Report> {
  const { reportId, memberId, stationId, order, nozzleNumber, kind, files, open, at } = input
  const text = input.text.trim()
  if (kind !== 'danger' && open >= MAX_OPEN) throw new DomainError('TOO_MANY_REPORTS', { open })
  if (kind === 'other' && text === '') throw new DomainError('INVALID_INPUT', { text })
  if (files.length > MAX_PHOTOS) throw new DomainError('FILE_REFUSED', { why: 'number' })
  const orderId = order?._id ?? ''
  const record: Report = {
    _id: reportId,
    schema: 1,
    memberId,
    stationId,
    orderId,
    nozzleNumber,
    kind,
    text,
    fileIds: files.map((file) => file.fileId),
    state: 'received',
    at,
    answers: [],
  }
  const problem = { kind: problemOf[kind], stationId, subject: reportId, orderId }
  return {
    changes: [
      insert('reports', record),
      ...files.map((file) => attachFile(file, reportId)),
      ...(order === null ? [] : [set('orders', { ...order, hasReport: true, changedAt: at })]),
      openProblem({ ...problem, args: { nozzle: nozzleNumber, order: orderId, text } }, at),
    ],
    result: record,
  }
}

export interface Answer {
  readonly report: Report
  readonly member: Pick<Member, 'notifications'>
  readonly by: Report['answers'][number]['by']
  readonly state: Exclude<ReportState, 'received'>
  readonly text: string
  readonly requestId: string
  readonly at: number
}

/**
 * The station answers, and the driver is told. What is solved stays solved; the same answer again changes nothing.
 * @throws DomainError ANSWERED_ALREADY when it is solved
 */
export function answerReport(answer: Answer): Decision<Report> {
  const { report: before, member, by, state, text, requestId, at } = answer
  if (before.answers.some((one) => one.requestId === requestId)) return { changes: [], result: before }
  if (before.state === 'solved') throw new DomainError('ANSWERED_ALREADY', { state: before.state })
  const answers = [...before.answers, { at, by, state, text, requestId }]
  const result: Report = { ...before, state, answers }
  const key = state === 'solved' ? 'message.reportSolved' : 'message.reportInWork'
  const told = {
    memberId: before.memberId,
    messageKind: 'order',
    messageKey: `${before._id}:${answers.length}`,
    content: { key, args: { answer: text } },
    page: messagePages.report(before.orderId),
  } as const
  return {
    changes: [set('reports', result), insert('inboxMessages', newInboxMessage(told, member, at))],
    result,
  }
}
