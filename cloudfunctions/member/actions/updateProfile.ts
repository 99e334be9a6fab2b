import { DomainError } from '../../../core/contracts/errors'
import { member as contract } from '../../../core/contracts/member'
import { set, type Change } from '../../../core/domain/decision'
import { attachFile, releaseFile } from '../../../core/domain/files/files'
import type { StoredFile } from '../../../core/domain/files/records'
import { changeProfile } from '../../../core/domain/members/profile'
import { action, type ActionContext } from '../../common/runtime/action'
import { memberIdOf } from '../../common/runtime/caller'
import { checkText } from '../../common/gateways/contentCheck/contentCheck'
import { uploadedFiles } from '../../common/services/files'
import { ownView } from '../memberView'

/** Changes what the member says of himself, wishes to hear of, and how the app looks to him (A8, A10–A12). */
export const updateProfile = action(contract.updateProfile, async (context) => {
  const { input, caller, db, clock } = context
  const memberId = memberIdOf(caller)
  if (input.nickname !== undefined) await requireDecent(caller.openid, input.nickname)
  const pictures = await changeOfPicture(context, memberId)
  const changed = await db.transaction(async (tx) => {
    const member = changeProfile(await tx.require('members', memberId), input, clock.now())
    const changes: Change[] = [set('members', member)]
    for (const { _id } of pictures.taken) changes.push(attachFile(await tx.require('files', _id), memberId))
    for (const { _id } of pictures.left)
      changes.push(releaseFile(await tx.require('files', _id), clock.now()))
    return tx.save({ changes, result: member })
  })
  return ownView(db, changed, clock.now())
})

/** The uploaded picture that is to be used, and the one before, which is removed. */
async function changeOfPicture(
  context: ActionContext<typeof contract.updateProfile>,
  memberId: string,
): Promise<{ readonly taken: readonly StoredFile[]; readonly left: readonly StoredFile[] }> {
  const { avatarFileId } = context.input
  if (avatarFileId === undefined) return { taken: [], left: [] }
  const taken = await uploadedFiles(context, memberId, 'avatar', avatarFileId === null ? [] : [avatarFileId])
  const attached = await context.db.files.find({ where: { memberId, purpose: 'avatar' }, limit: 1000 })
  const left = attached.filter((file) => file.attachedTo === memberId && file.fileId !== avatarFileId)
  return { taken, left }
}

/** A name is seen by staff and beside ratings: what WeChat does not pass is not taken. */
async function requireDecent(openid: string, nickname: string): Promise<void> {
  if ((await checkText(openid, nickname, 'profile')) !== 'pass') throw new DomainError('TEXT_REFUSED')
}
