import { DomainError } from '../../../core/contracts/errors'
import type { Facts, Logger } from './logger'
import { refusal } from './serve'

interface Line {
  readonly level: string
  readonly facts: Facts | undefined
}

function answer(error: unknown) {
  const lines: Line[] = []
  const write = (level: string) => (_message: string, facts?: Facts) => lines.push({ level, facts })
  const log: Logger = { info: write('info'), warn: write('warn'), error: write('error'), with: () => log }
  const reply = refusal(error, log, 'request1')
  return { error: reply.ok ? undefined : reply.error, line: lines[0] }
}

describe('the answer to something thrown', () => {
  it('tells a refusal with its facts, as a warning', () => {
    const { error, line } = answer(new DomainError('ORDER_STATE', { state: 'settled' }))
    expect(error).toMatchObject({ code: 'ORDER_STATE', details: { state: 'settled' } })
    expect(line).toMatchObject({
      level: 'warn',
      facts: { code: 'ORDER_STATE', details: { state: 'settled' } },
    })
  })

  it('does not tell what was looked for and not found, but the log knows', () => {
    const { error, line } = answer(new DomainError('NOT_FOUND', { collection: 'orders', id: 'order1' }))
    expect(error).toEqual({ code: 'NOT_FOUND', message: expect.any(String) as unknown })
    expect(line).toMatchObject({ facts: { details: { collection: 'orders', id: 'order1' } } })
  })

  it('is INTERNAL and the request id for what nobody expected, also when it was named so', () => {
    for (const thrown of [new TypeError('x is undefined'), new DomainError('INTERNAL', { why: 'no lot' })]) {
      const { error, line } = answer(thrown)
      expect(error).toMatchObject({ code: 'INTERNAL', details: { requestId: 'request1' } })
      expect(line).toMatchObject({ level: 'error', facts: { stack: expect.any(String) as unknown } })
    }
  })
})
