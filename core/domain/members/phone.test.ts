import { sampleMember, shanghaiAt } from '../testing/samples'
import { bindPhone, phoneHint, requireBound, type BindResult } from './phone'
import type { Member } from './records'

const at = shanghaiAt('2026-03-05', 600)
const number = '13812341234'
const kept = (phone: string) => ({ number: phone, sealed: `sealed ${phone}`, index: `hash ${phone}` })
const bound = sampleMember({ phone: { sealed: 's', index: 'i', hint: '138****1234', boundAt: at } })

/** Answers in turn; what became of the member, and of each answer. */
function tell(member: Member, answers: readonly (string | undefined)[], when = at) {
  const results: BindResult[] = []
  const last = answers.reduce((current, digits) => {
    const { changes, result } = bindPhone({ member: current, current: number, next: null, digits, at: when })
    results.push(result)
    const change = changes.find(({ collection }) => collection === 'members')
    return change === undefined ? current : (change.record as Member)
  }, member)
  return { member: last, results }
}

describe('a phone number', () => {
  it('is bound at the first time without more, and shown in part', () => {
    const { changes, result } = bindPhone({
      member: sampleMember(),
      current: null,
      next: kept(number),
      digits: undefined,
      at,
    })
    expect(result).toBe('done')
    expect(changes).toMatchObject([
      { record: { phone: { hint: '138****1234', sealed: `sealed ${number}` } } },
    ])
    expect(phoneHint('+85291234567')).toBe('+85****4567')
  })

  it('that is bound already changes nothing, whatever is answered', () => {
    const again = { member: bound, current: number, next: kept(number), digits: undefined, at }
    expect(bindPhone(again)).toEqual({ changes: [], result: 'done' })
  })

  it('is changed and forgotten by who knows what is hidden', () => {
    const change = { member: bound, current: number, next: kept('13900000000'), at }
    expect(bindPhone({ ...change, digits: undefined }).result).toBe('confirmationWrong')
    expect(bindPhone({ ...change, digits: '1234' }).result).toBe('done')
    expect(tell(bound, ['1234']).member.phone).toBeNull()
    expect(() => {
      requireBound('confirmationWrong')
    }).toThrow('CONFIRMATION_WRONG')
  })

  it('cannot be guessed: after five wrong answers none counts until the next day', () => {
    const wrong = ['0000', undefined, '1111', '2222', '3333']
    const { member, results } = tell(bound, [...wrong, '1234'])
    expect(results).toEqual([...wrong.map(() => 'confirmationWrong'), 'confirmationOver'])
    expect(member.phone).not.toBeNull()
    const tomorrow = tell(member, ['4444', '1234'], at + 86_400_000)
    expect(tomorrow.results).toEqual(['confirmationWrong', 'done'])
    expect(tomorrow.member.phoneTries).toEqual({ day: null, count: 0 })
    expect(() => {
      requireBound('confirmationOver')
    }).toThrow('TOO_OFTEN')
  })
})
