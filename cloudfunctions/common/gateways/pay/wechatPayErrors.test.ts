import { DomainError } from '../../../../core/contracts/errors'
import { refundRefusal, refusalCode } from './wechatPayErrors'

/** What the plugin throws: an error with the response it was made of. */
const refused = (status: number, data: unknown): Error =>
  Object.assign(new Error('refused'), { response: { status, data } })

describe('a refused refund', () => {
  it.each(['USER_ACCOUNT_ABNORMAL', 'MCH_NOT_EXISTS', 'PARAM_ERROR', 'INVALID_REQUEST'])(
    'by %s is refused for good',
    (code) => {
      expect(refundRefusal(refused(400, { code, message: 'no' }))).toEqual({
        state: 'refused',
        problem: `${code}: no`,
      })
    },
  )

  it('for want of money waits for it', () => {
    expect(refundRefusal(refused(403, { code: 'NOT_ENOUGH' }))).toEqual({ state: 'waitingFunds' })
  })

  it.each<[string, Error]>([
    ['a success whose signature does not hold', refused(200, { status: 'PROCESSING' })],
    ['a success that looks like a refusal', refused(200, { code: 'PARAM_ERROR', message: 'no' })],
    ['the page of a proxy', refused(404, '<html>Not Found</html>')],
    ['a right that is missing from this address', refused(403, { code: 'NO_AUTH', message: 'no' })],
    ['a wrong signature of ours', refused(401, { code: 'SIGN_ERROR', message: 'no' })],
    ['too many requests', refused(429, { code: 'FREQUENCY_LIMITED', message: 'slow' })],
    ['an error over there', refused(500, { code: 'SYSTEM_ERROR', message: 'later' })],
    ['no answer', new Error('socket hang up')],
  ])('by %s is tried again', (_what, error) => {
    expect(() => refundRefusal(error)).toThrow(DomainError)
    expect(() => refundRefusal(error)).toThrow('UPSTREAM')
  })

  it('has a code only when WeChat Pay refused', () => {
    expect(refusalCode(refused(404, { code: 'ORDER_NOT_EXIST' }))).toBe('ORDER_NOT_EXIST')
    expect(refusalCode(refused(200, { code: 'ORDER_NOT_EXIST' }))).toBe('')
    expect(refusalCode(new Error('no answer'))).toBe('')
  })
})
