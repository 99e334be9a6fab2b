import * as z from 'zod/mini'
import { DomainError } from '../../../../core/contracts/errors'
import { callOpenapi, OpenapiRefused } from './openapi'

/** Where a text will be seen (msgSecCheck, version 2). */
const scenes = { profile: 1, comment: 2 } as const

const AnswerSchema = z.object({ result: z.object({ suggest: z.enum(['pass', 'review', 'risky']) }) })

/**
 * Lets WeChat look at a text that others will see.
 * @throws DomainError TEXT_REFUSED for one that may not be shown; UPSTREAM when trying again may help
 */
export async function requireDecent(
  content: string,
  openid: string,
  scene: keyof typeof scenes,
): Promise<void> {
  const suggest = await suggestionFor(content, openid, scene)
  if (suggest !== 'pass') throw new DomainError('TEXT_REFUSED')
}

async function suggestionFor(content: string, openid: string, scene: keyof typeof scenes): Promise<string> {
  try {
    const request = { version: 2, scene: scenes[scene], openid, content }
    return AnswerSchema.parse(await callOpenapi('security', 'msgSecCheck', request)).result.suggest
  } catch (error) {
    if (error instanceof OpenapiRefused) throw new DomainError('UPSTREAM', { code: error.code })
    throw error
  }
}
