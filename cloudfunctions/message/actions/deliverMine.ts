import { message as contract } from '../../../core/contracts/message'
import { cloudCallSender } from '../../common/gateways/messages/cloudCall'
import { action, type ActionContext } from '../../common/runtime/action'
import { memberIdOf } from '../../common/runtime/caller'
import { pushDueOf } from '../../common/services/push'
import { deliverJournal } from '../../common/services/outbox/deliverJournal'
import { messageTask } from '../../common/services/outbox/tasks/message'

/**
 * Sends what is due to the caller, at once, while his mini-program is open and WeChat lets it: first what his acts left to
 * be told comes into the inbox, then it goes out by cloud call (K1).
 */
export const deliverMine = action(contract.deliverMine, async (context) => {
  const memberId = memberIdOf(context.caller)
  await deliverOwnOutbox(context, memberId)
  return { sent: await pushDueOf(context, cloudCallSender(), memberId) }
})

async function deliverOwnOutbox(
  context: ActionContext<typeof contract.deliverMine>,
  memberId: string,
): Promise<void> {
  const due = await context.db.journals.find({
    where: { memberId, outboxDueAt: { lte: context.clock.now() } },
    limit: 10,
  })
  for (const journal of due) await deliverJournal(context, journal, { message: messageTask })
}
