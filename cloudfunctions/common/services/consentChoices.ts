import type { OutputOf } from '../../../core/contracts/contract'
import type { message as contract } from '../../../core/contracts/message'
import type { Database } from '../data/database'
import { wechatSettings } from './wechatSettings'

type Choices = OutputOf<(typeof contract)['consentChoices']>['choices']

/** The templates to ask for, each with what the member has agreed to already (K1). */
export async function choicesOf(db: Database, memberId: string): Promise<Choices> {
  const [settings, credits] = await Promise.all([
    wechatSettings(db),
    db.messageCredits.find({ where: { memberId }, limit: 100 }),
  ])
  return (settings?.templates ?? []).map(({ kind, templateId }) => {
    const credit = credits.find((one) => one.kind === kind && one.templateId === templateId)
    return { kind, templateId, credits: credit?.credits ?? 0 }
  })
}
