import { member as contract } from '../../../core/contracts/member'
import { set } from '../../../core/domain/decision'
import { beginTakeOut, requireTakeOut } from '../../../core/domain/members/takeOut'
import { action, type ActionContext } from '../../common/runtime/action'
import { memberIdOf } from '../../common/runtime/caller'
import { firstPart, partAfter, pageOfPart, parseCursor } from '../takeOut/parts'
import type { Member } from '../../../core/domain/members/records'

/** A copy of everything that is kept about the caller, page by page (O8). */
export const exportData = action(contract.export, async (context) => {
  const { input, db } = context
  const start = input.cursor === undefined ? null : parseCursor(input.cursor)
  const member = start === null ? await begin(context) : await goOn(context)
  const part = start?.part ?? firstPart
  const { records, nextCursor } = await pageOfPart(db, member, part, start?.rest)
  const following = nextCursor === null ? partAfter(part) : null
  const next = nextCursor === null ? following : `${part}:${nextCursor}`
  return { part, records: records.map((record) => JSON.stringify(record)), nextCursor: next }
})

function begin({ caller, db, clock }: ActionContext<typeof contract.export>): Promise<Member> {
  return db.transaction(async (tx) => {
    const result = beginTakeOut(await tx.require('members', memberIdOf(caller)), clock.now())
    return tx.save({ changes: [set('members', result)], result })
  })
}

async function goOn({ caller, db, clock }: ActionContext<typeof contract.export>): Promise<Member> {
  const member = await db.members.require(memberIdOf(caller))
  requireTakeOut(member, clock.now())
  return member
}
