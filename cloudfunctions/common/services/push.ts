import { set, type Change } from '../../../core/domain/decision'
import { creditId, emptyCredit, spendCredit } from '../../../core/domain/messages/credits'
import { claimPush, endPush, postponePush } from '../../../core/domain/messages/inbox'
import { pushPlan } from '../../../core/domain/messages/quiet'
import type { InboxMessage, MessageCredit } from '../../../core/domain/messages/records'
import type { Member } from '../../../core/domain/members/records'
import type { WechatSettings } from '../../../core/domain/system/records'
import { takeLease } from '../data/lease'
import { accessTokenOf } from '../gateways/messages/accessToken'
import { httpsSender } from '../gateways/messages/https'
import type { MessageSender, OutgoingMessage, SendOutcome } from '../gateways/messages/sender'
import type { ActContext } from '../runtime/action'
import { describeError } from '../runtime/logger'
import type { JobContext } from '../runtime/serveTimer'
import { templateData } from './templateFields'
import { wechatSettings } from './wechatSettings'

const pageSize = 50

/** Sends without a user's call: timers and HTTP functions (platform facts §9.2). */
export function senderOfTimers({ db, clock }: ActContext): MessageSender {
  return httpsSender(accessTokenOf(db, clock))
}

/** How long after a worker's time its lease lasts, for a message that was begun in time. */
const graceMs = 10_000

/**
 * Pushes what is due to everybody: the soonest first, until all is tried or the time is over (K1). Several timers do it,
 * one at a time: who finds another one at it leaves it to that one.
 */
export async function pushDueMessages(context: JobContext): Promise<void> {
  const { db, clock, requestId, stopAt } = context
  const lease = await takeLease(db, 'pushMessages', requestId, clock.now(), stopAt + graceMs)
  if (lease === null) return
  try {
    await pushAllDue(context)
  } finally {
    await lease.release()
  }
}

async function pushAllDue(context: JobContext): Promise<void> {
  const { db, clock, stopAt } = context
  const sender = senderOfTimers(context)
  const tried = new Set<string>()
  for (;;) {
    const due = await db.inboxMessages.find({
      where: { push: 'due', pushDueAt: { lte: clock.now() } },
      orderBy: [['pushDueAt', 'asc']],
      limit: pageSize,
    })
    const untried = due.filter((message) => !tried.has(message._id))
    if (untried.length === 0) return
    for (const message of untried) {
      if (clock.now() >= stopAt) return
      tried.add(message._id)
      await pushLogged(context, sender, message)
    }
  }
}

/** Pushes what is due to one member, while his mini-program is open. @returns how many WeChat took */
export async function pushDueOf(
  context: ActContext,
  sender: MessageSender,
  memberId: string,
): Promise<number> {
  const due = await context.db.inboxMessages.find({
    where: { memberId, push: 'due', pushDueAt: { lte: context.clock.now() } },
    orderBy: [['pushDueAt', 'asc']],
    limit: 10,
  })
  let sent = 0
  for (const message of due) {
    if (await pushLogged(context, sender, message)) sent += 1
  }
  return sent
}

/** A message that fails keeps the others from nothing; it is tried again when its claim is over. */
async function pushLogged(
  context: ActContext,
  sender: MessageSender,
  message: InboxMessage,
): Promise<boolean> {
  try {
    return (await push(context, sender, message)) === 'sent'
  } catch (error) {
    context.log.warn('message to be tried again', { messageId: message._id, ...describeError(error) })
    return false
  }
}

/**
 * Pushes one message, once: by the reader's present wishes, with a credit he gave for its template. WeChat's word settles
 * the ledger: a send takes one credit, 43101 takes all (K1, K6; platform facts §3). It is claimed before anything else, so
 * that workers who found the same message at once read nothing more for it.
 */
async function push(
  context: ActContext,
  sender: MessageSender,
  found: InboxMessage,
): Promise<InboxMessage['push']> {
  const { db, clock } = context
  const message = await claim(context, found)
  if (message === null) return 'due'
  const { memberId, kind } = message
  const [member, credit, settings] = await Promise.all([
    db.members.get(memberId),
    db.messageCredits.get(creditId(memberId, kind)),
    wechatSettings(db),
  ])
  const template = settings?.templates.find((one) => one.kind === kind)
  if (member === null || member.status === 'closed' || settings === null || template === undefined) {
    return end(context, message, 'noConsent')
  }
  const plan = pushPlan(kind, member.notifications, clock.now())
  if (plan.push === 'muted') return end(context, message, 'muted')
  if (plan.pushDueAt > clock.now()) return postpone(context, message, plan.pushDueAt)
  if (credit === null || credit.credits === 0 || credit.templateId !== template.templateId) {
    return end(context, message, 'noConsent')
  }
  const outcome = await sender.send(outgoing(message, member, template, settings))
  return settle(context, message, credit, outcome)
}

function outgoing(
  message: InboxMessage,
  member: Member,
  template: WechatSettings['templates'][number],
  { miniprogramState }: WechatSettings,
): OutgoingMessage {
  const { openid, locale } = member
  const { templateId } = template
  const data = templateData(template, message, locale)
  return { openid, templateId, page: message.page, data, miniprogramState, locale }
}

/** The message, taken for this worker; null when another one has it, or it was tried too often. */
function claim({ db, clock }: ActContext, { _id }: InboxMessage): Promise<InboxMessage | null> {
  return db.transaction(async (tx) => {
    const claimed = claimPush(await tx.require('inboxMessages', _id), clock.now())
    const changes = claimed === null ? [] : [set('inboxMessages', claimed)]
    return tx.save({ changes, result: claimed?.push === 'due' ? claimed : null })
  })
}

function end(
  { db }: ActContext,
  { _id }: InboxMessage,
  push: Exclude<InboxMessage['push'], 'due'>,
): Promise<InboxMessage['push']> {
  return db.transaction(async (tx) => {
    const ended = endPush(await tx.require('inboxMessages', _id), push)
    return tx.save({ changes: [set('inboxMessages', ended)], result: ended.push })
  })
}

function postpone({ db }: ActContext, { _id }: InboxMessage, dueAt: number): Promise<InboxMessage['push']> {
  return db.transaction(async (tx) => {
    const message = await tx.require('inboxMessages', _id)
    const changes = message.push === 'due' ? [set('inboxMessages', postponePush(message, dueAt))] : []
    return tx.save({ changes, result: message.push })
  })
}

/**
 * Message and ledger together, by what WeChat said. A push that is over has been settled: by this very transaction, whose
 * answer was lost, so its credit is not taken again.
 */
function settle(
  { db, clock }: ActContext,
  { _id }: InboxMessage,
  { _id: creditId }: MessageCredit,
  outcome: SendOutcome,
): Promise<InboxMessage['push']> {
  return db.transaction(async (tx) => {
    const before = await tx.require('inboxMessages', _id)
    if (before.push !== 'due') return before.push
    const problem = outcome.outcome === 'refused' ? outcome.problem : null
    const message = endPush(before, outcome.outcome, problem)
    const changes: Change[] = [set('inboxMessages', message)]
    if (outcome.outcome !== 'refused') {
      const credit = await tx.require('messageCredits', creditId)
      const sent = outcome.outcome === 'sent'
      const next = sent ? spendCredit(credit, clock.now()) : emptyCredit(credit, clock.now())
      changes.push(set('messageCredits', next))
    }
    return tx.save({ changes, result: message.push })
  })
}
