import type { Journal, OutboxTask } from '../../core/domain/ledger/records'
import { newInboxMessage } from '../../core/domain/messages/inbox'
import { messagePages } from '../../core/domain/messages/pages'
import type { MessageCredit } from '../../core/domain/messages/records'
import type { Price } from '../../core/domain/station/records'
import type { Reason } from '../../core/domain/units/schema'
import type { Job, JobContext } from '../common/runtime/serveTimer'
import { nextCursor } from '../common/data/nextCursor'
import { pricingOf } from '../common/services/catalogue'
import { writeDown } from '../common/services/outbox/deliverJournal'
import { workOnRound } from '../common/services/rounds'
import { gradeOf } from '../common/views/prices'

const pageSize = 100

/** Announcements whose outbox says that members are still to be told. */
export const tellPriceChanges: Job = {
  name: 'tellPriceChanges',
  run: async (context) => {
    const { db, clock } = context
    const journals = await db.journals.find({
      where: { act: 'priceAnnouncement', outboxDueAt: { lte: clock.now() } },
      orderBy: [['outboxDueAt', 'asc']],
      limit: 20,
    })
    for (const journal of journals) {
      for (const { n, state, task } of journal.outbox) {
        if (clock.now() >= context.stopAt) return
        if (task.kind === 'priceChange' && state === 'pending') await tell(context, journal, n, task)
      }
    }
  },
}

type PriceTask = Extract<OutboxTask, { kind: 'priceChange' }>

/** One price, page by page over many ticks if need be; told to all, its outbox entry is done. */
async function tell(context: JobContext, journal: Journal, n: number, task: PriceTask): Promise<void> {
  const price = await context.db.prices.require(task.priceId)
  const content = await contentOf(context, price)
  const outcome = await workOnRound(context, {
    name: 'priceChangePush',
    round: `${journal._id}#${n}`,
    page: (cursor) => tellPage(context, price, content, cursor),
  })
  if (outcome === 'done' || outcome === 'already') {
    await writeDown(context, journal._id, [{ n, outcome: { kind: 'done' } }])
  }
}

/** Old, new, and the size of the change. */
async function contentOf({ db, clock }: JobContext, price: Price): Promise<Reason> {
  const pricing = await pricingOf(db, price.stationId, clock.now())
  return {
    key: 'message.priceChange',
    args: {
      grade: gradeOf(pricing, price.productId),
      price: price.priceFenPerL,
      previous: price.previousFenPerL,
      change: price.priceFenPerL - price.previousFenPerL,
      effectiveAt: price.effectiveAt,
    },
  }
}

async function tellPage(
  context: JobContext,
  price: Price,
  content: Reason,
  cursor: string,
): Promise<string | null> {
  const credits = await context.db.messageCredits.find({
    where: { kind: 'priceChange', _id: { gt: cursor } },
    orderBy: [['_id', 'asc']],
    limit: pageSize,
  })
  for (const credit of credits) await tellOne(context, price, content, credit)
  return nextCursor(credits, pageSize)
}

/** Into the inbox, also when the consent is used up: only its push ends there then (B10, K1). */
async function tellOne(
  { db, clock }: JobContext,
  price: Price,
  content: Reason,
  { memberId }: MessageCredit,
): Promise<void> {
  const member = await db.members.get(memberId)
  if (member === null || member.status === 'closed') return
  const told = {
    memberId,
    messageKind: 'priceChange',
    messageKey: `price:${price._id}`,
    content,
    page: messagePages.home(),
  } as const
  await db.inboxMessages.insertOnce(newInboxMessage(told, member, clock.now()))
}
