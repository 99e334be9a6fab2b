import { z } from 'zod'
import { DAY_MS, dateOf } from '../calendar'
import { people } from '../people'
import { anything, type Stage } from '../stage'

const POLICY_VERSION = '2026-01'
const COUPONS = ['welcome200', 'ninetyFive', 'freeWater']
const choices = z.object({ choices: z.array(z.object({ templateId: z.string() })) })

/** Signs up with consent, fills in the profile, takes the coupons on offer and agrees to messages. */
export async function join(stage: Stage, openid: string, storyEndsAt: number): Promise<void> {
  const person = people.find((each) => each.openid === openid)
  const locale = person?.locale ?? 'zh-CN'
  await stage.act(openid, 'member.signUp', { policyVersion: POLICY_VERSION, locale }, anything)
  const { birthday } = person ?? {}
  if (birthday !== undefined)
    await stage.act(
      openid,
      'member.consent',
      { kind: 'birthday', policyVersion: POLICY_VERSION, given: true },
      anything,
    )
  const celebrated =
    birthday === undefined
      ? {}
      : { birthday: { ...dateOf(storyEndsAt + birthday.inDays * DAY_MS), year: birthday.year } }
  await stage.act(openid, 'member.updateProfile', { nickname: person?.name, ...celebrated }, anything)
  for (const templateId of COUPONS)
    await stage.act(openid, 'coupon.claim', { templateId, requestId: stage.requestId() }, anything)
  await agreeToMessages(stage, openid)
}

/** One tap on WeChat's dialog for every kind of message. */
async function agreeToMessages(stage: Stage, openid: string): Promise<void> {
  const offered = await stage.act(openid, 'message.consentChoices', {}, choices)
  const templateIds = offered.choices.map(({ templateId }) => templateId)
  if (templateIds.length === 0) return
  const answers = stage.machine.weixin.account.consent(openid, templateIds, true)
  const results = Object.entries(answers).map(([templateId, result]) => ({ templateId, result }))
  await stage.act(openid, 'message.recordConsent', { requestId: stage.requestId(), results }, anything)
}
