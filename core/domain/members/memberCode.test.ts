import { shanghaiAt } from '../testing/samples'
import { memberCodeOf, readMemberCode } from './memberCode'

const at = shanghaiAt('2026-03-05', 600)

describe('a member code', () => {
  it('names its member for as long as it was made for, and nobody afterwards', () => {
    const { text, expiresAt } = memberCodeOf('01MEMBER', 60, at)
    expect(expiresAt).toBe(at + 60_000)
    expect(readMemberCode(text, at)).toBe('01MEMBER')
    expect(readMemberCode(text, at + 60_000)).toBe('01MEMBER')
    expect(() => readMemberCode(text, at + 60_000 + 1)).toThrow('MEMBER_CODE_EXPIRED')
  })

  it.each(['', 'M1', 'M2.01MEMBER.zzzzzzz', 'M1..zzzzzzz', 'M1.01MEMBER.', 'M1.01MEMBER.zzz.zzz'])(
    'is not %j',
    (text) => {
      expect(() => readMemberCode(text, at)).toThrow('MEMBER_CODE_INVALID')
    },
  )
})
