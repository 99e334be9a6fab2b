import { message as contract } from '../../../core/contracts/message'
import { set, type Change } from '../../../core/domain/decision'
import { countAnswer, creditId, type ConsentAnswer } from '../../../core/domain/messages/credits'
import { revivePush } from '../../../core/domain/messages/inbox'
import type { MessageKind } from '../../../core/domain/members/records'
import { DuplicateKeyError } from '../../common/data/errors'
import { action, type ActionContext } from '../../common/runtime/action'
import { memberIdOf } from '../../common/runtime/caller'
import { wechatSettings } from '../../common/services/wechatSettings'
import { choicesOf } from '../../common/services/consentChoices'

type Context = ActionContext<typeof contract.recordConsent>

/** Counts what the consent sheet answered, once per call of it; then what only lacked consent may follow (K1, K6). */
export const recordConsent = action(contract.recordConsent, async (context) => {
  const { caller, db } = context
  const memberId = memberIdOf(caller)
  const answers = await answersOf(context, memberId)
  const accepted = await countOnce(context, answers)
  await reviveFresh(context, memberId, accepted)
  return { choices: await choicesOf(db, memberId) }
})

/** The answers about templates that are in use, one per kind. */
async function answersOf(
  { input, caller, db, clock }: Context,
  memberId: string,
): Promise<ReadonlyMap<MessageKind, ConsentAnswer>> {
  const templates = (await wechatSettings(db))?.templates ?? []
  const { requestId } = input
  return new Map(
    input.results.flatMap(({ templateId, result }) =>
      templates
        .filter((template) => template.templateId === templateId)
        .map(({ kind }) => {
          const at = clock.now()
          return [kind, { memberId, openid: caller.openid, kind, templateId, result, requestId, at }] as const
        }),
    ),
  )
}

/** Two calls at once may both insert a first credit: the one that loses counts again. */
async function countOnce(
  context: Context,
  answers: ReadonlyMap<MessageKind, ConsentAnswer>,
): Promise<MessageKind[]> {
  try {
    return await count(context, answers)
  } catch (error) {
    if (error instanceof DuplicateKeyError) return count(context, answers)
    throw error
  }
}

/** @returns the kinds that gained a send */
function count({ db }: Context, answers: ReadonlyMap<MessageKind, ConsentAnswer>): Promise<MessageKind[]> {
  return db.transaction(async (tx) => {
    const changes: Change[] = []
    const gained: MessageKind[] = []
    for (const [kind, answer] of answers) {
      const credit = await tx.get('messageCredits', creditId(answer.memberId, kind))
      const next = countAnswer(credit, answer)
      if (next === null) continue
      changes.push(set('messageCredits', next))
      if (next.credits > 0) gained.push(kind)
    }
    return tx.save({ changes, result: gained })
  })
}

async function reviveFresh(
  { db, clock }: Context,
  memberId: string,
  kinds: readonly MessageKind[],
): Promise<void> {
  if (kinds.length === 0) return
  const waiting = await db.inboxMessages.find({
    where: { memberId, push: 'noConsent' },
    orderBy: [['at', 'desc']],
    limit: 10,
  })
  const fresh = waiting.filter(
    (message) => kinds.includes(message.kind) && revivePush(message, clock.now()) !== message,
  )
  for (const { _id } of fresh) {
    await db.transaction(async (tx) => {
      const message = revivePush(await tx.require('inboxMessages', _id), clock.now())
      return tx.save({ changes: [set('inboxMessages', message)], result: undefined })
    })
  }
}
