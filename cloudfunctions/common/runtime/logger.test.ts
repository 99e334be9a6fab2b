import { DomainError } from '../../../core/contracts/errors'
import { describeError, describeRefusal } from './logger'

/** As an HTTP client throws it: the request stands in it, with everything that was sent. */
function clientError(): Error {
  return Object.assign(new Error('connect ETIMEDOUT'), {
    code: 'ETIMEDOUT',
    config: { headers: { authorization: 'secret-signature' }, data: 'secret-body' },
  })
}

function upstream(cause: unknown): DomainError {
  const error = new DomainError('UPSTREAM', { service: 'wechatPay', status: 0 })
  error.cause = cause
  return error
}

describe('what the log is told of an error', () => {
  it('is its facts and what lies behind it, by the message only', () => {
    const facts = {
      details: { service: 'wechatPay', status: 0 },
      origin: 'connect ETIMEDOUT',
      originCode: 'ETIMEDOUT',
    }
    expect(describeError(upstream(clientError()))).toMatchObject({
      cause: 'UPSTREAM',
      causeCode: 'UPSTREAM',
      ...facts,
    })
    expect(describeRefusal(upstream(clientError()))).toEqual({ code: 'UPSTREAM', ...facts })
    for (const told of [describeError, describeRefusal])
      expect(JSON.stringify(told(upstream(clientError())))).not.toContain('secret')
  })

  it('names a cause that is a text, and hides one that is anything else', () => {
    expect(describeRefusal(upstream('40029 invalid code'))).toMatchObject({ origin: '40029 invalid code' })
    expect(describeRefusal(upstream({ secret: 'secret' }))).toMatchObject({ origin: 'object' })
    expect(describeError('thrown text')).toEqual({ cause: 'thrown text' })
  })

  it('has the stack of what nobody expected, and none of a refusal', () => {
    expect(describeError(clientError())['stack']).toContain('logger.test')
    expect(describeRefusal(upstream(undefined))).toEqual({
      code: 'UPSTREAM',
      details: upstream(null).details,
    })
  })
})
