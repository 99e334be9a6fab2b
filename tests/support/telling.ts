import { journal } from '../../core/domain/ledger/journal'
import type { OutboxTask } from '../../core/domain/ledger/records'
import type { Reason } from '../../core/domain/units/schema'
import type { MessageKind } from '../../core/domain/members/records'
import { inboxMessageId } from '../../core/domain/messages/inbox'
import type { InboxMessage } from '../../core/domain/messages/records'
import { memberOf, OWNER, put, recordOf } from './station'
import type { World } from './world'

/** The templates that a new station asks for, by kind. */
export const templateOf = {
  order: 'tmplOrderPaid',
  priceChange: 'tmplPriceChange',
  birthday: 'tmplBirthday',
  points: 'tmplPoints',
} as const

/** An act that left tasks to be done after its commit. Answers the journal's id. */
export function leaveTasks(world: World, openid: string, key: string, tasks: readonly OutboxTask[]): string {
  const entry = journal({
    act: 'adjustment',
    key,
    at: world.machine.clock.now(),
    memberId: memberOf(world, openid)._id,
    orderId: '',
    by: { role: 'owner', id: OWNER },
    postings: [],
    tasks,
  })
  put(world, 'journals', entry)
  return entry._id
}

const paid: Reason = {
  key: 'message.orderPaid',
  args: { nozzle: 3, volume: 22_060, paid: 17_582, saved: 0, points: 340 },
}

/** A message that an act left to be told. */
export function messageTask(
  world: World,
  openid: string,
  messageKind: MessageKind,
  messageKey: string,
): OutboxTask {
  return {
    kind: 'message',
    memberId: memberOf(world, openid)._id,
    messageKind,
    messageKey,
    content: messageKind === 'order' ? paid : { key: 'message.tierRisen', args: { tier: 'gold' } },
    page: 'pages/home/home',
  }
}

/** Leaves one message to be told. */
export function leaveMessage(
  world: World,
  openid: string,
  messageKind: MessageKind,
  messageKey: string,
): string {
  return leaveTasks(world, openid, `${openid}-${messageKey}`, [
    messageTask(world, openid, messageKind, messageKey),
  ])
}

export function inboxMessage(world: World, openid: string, messageKey: string): InboxMessage {
  return recordOf(world, 'inboxMessages', inboxMessageId(memberOf(world, openid)._id, messageKey))
}
