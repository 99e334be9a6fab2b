import { sendOutcome } from './sender'

const answer = (code: unknown) => sendOutcome({ service: 'openapi', code, text: 'said', cause: null })

describe('an answer to a message', () => {
  it('is success only with the code that says so', () => {
    expect(answer(0)).toEqual({ outcome: 'sent' })
    expect(() => answer(undefined)).toThrow('UPSTREAM')
  })

  it('ends a message when WeChat has said that it can never go out', () => {
    for (const code of [40003, 40037, 41030, 47003])
      expect(answer(code)).toEqual({ outcome: 'refused', problem: `${code} said` })
    expect(answer(43101)).toEqual({ outcome: 'noConsent' })
  })

  it.each([-604101, -1, 45009, 43107, 20000, 'ECONNRESET', null])('%s leaves it for another way', (code) => {
    expect(() => answer(code)).toThrow('UPSTREAM')
  })
})
