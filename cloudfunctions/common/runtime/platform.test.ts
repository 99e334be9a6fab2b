import { platformContext } from './platform'

describe('the request id', () => {
  it('is the platform’s, or one of its own where the platform gives none', () => {
    expect(platformContext({ request_id: 'r1' }).requestId).toBe('r1')
    const [one, other] = [platformContext({}).requestId, platformContext(undefined).requestId]
    expect(one).toMatch(/^[0-9a-f-]{36}$/)
    expect(other).not.toBe(one)
  })
})
