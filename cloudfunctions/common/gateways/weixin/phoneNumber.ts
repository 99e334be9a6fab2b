import * as z from 'zod/mini'
import { DomainError } from '../../../../core/contracts/errors'
import { callOpenapi, OpenapiRefused } from './openapi'

/** A code that is unknown, used or older than five minutes. */
const CODE_REFUSED = 40029

const AnswerSchema = z.object({
  phoneInfo: z.object({ purePhoneNumber: z.string(), countryCode: z.string() }),
})

/**
 * The number behind the code of a tap on the phone-number button (A1); one of abroad carries its country.
 * @throws DomainError PHONE_CODE_REFUSED for a code that is none any more; UPSTREAM when trying again may help
 */
export async function phoneNumberOf(code: string): Promise<string> {
  try {
    const { phoneInfo } = AnswerSchema.parse(await callOpenapi('phonenumber', 'getPhoneNumber', { code }))
    const { purePhoneNumber, countryCode } = phoneInfo
    return countryCode === '86' ? purePhoneNumber : `+${countryCode}${purePhoneNumber}`
  } catch (error) {
    if (!(error instanceof OpenapiRefused)) throw error
    throw new DomainError(error.code === CODE_REFUSED ? 'PHONE_CODE_REFUSED' : 'UPSTREAM', {
      code: error.code,
    })
  }
}
