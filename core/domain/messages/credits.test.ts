import fc from 'fast-check'
import { countAnswer, emptyCredit, spendCredit, type ConsentAnswer, type ConsentResult } from './credits'
import type { MessageCredit } from './records'

function answer(result: ConsentResult, requestId: string, templateId = 'template1'): ConsentAnswer {
  return { memberId: 'member1', openid: 'openid1', kind: 'order', templateId, result, requestId, at: 5 }
}

function counted(answers: readonly ConsentAnswer[]): MessageCredit | null {
  return answers.reduce<MessageCredit | null>((credit, one) => countAnswer(credit, one) ?? credit, null)
}

describe('the ledger of accepted sends', () => {
  it('counts each accepted tap once, however often it is told', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 15 }), { maxLength: 40 }), (taps) => {
        const credit = counted(taps.map((tap) => answer('accept', `request${tap}`)))
        expect(credit?.credits ?? 0).toBe(new Set(taps).size)
      }),
    )
  })

  it('leaves it as it is when refused, and takes all when banned', () => {
    const three = counted(['a', 'b', 'c'].map((id) => answer('acceptWithAudio', id)))
    expect(three?.credits).toBe(3)
    expect(countAnswer(three, answer('reject', 'd'))).toBeNull()
    expect(countAnswer(three, answer('filter', 'd'))).toBeNull()
    expect(countAnswer(three, answer('ban', 'd'))).toMatchObject({ credits: 0 })
    expect(countAnswer(null, answer('ban', 'd'))).toBeNull()
  })

  it('starts anew with another template', () => {
    const three = counted(['a', 'b', 'c'].map((id) => answer('accept', id)))
    expect(countAnswer(three, answer('accept', 'd', 'template2'))).toMatchObject({
      templateId: 'template2',
      credits: 1,
    })
  })

  it('is spent one by one and never below none', () => {
    const one = counted([answer('accept', 'a')])
    if (one === null) throw new Error('nothing counted')
    expect(spendCredit(one, 7)).toMatchObject({ credits: 0, changedAt: 7 })
    expect(spendCredit(spendCredit(one, 7), 8).credits).toBe(0)
    expect(emptyCredit({ ...one, credits: 9 }, 7)).toMatchObject({ credits: 0, changedAt: 7 })
  })

  it('remembers a bounded number of answers', () => {
    const many = counted(Array.from({ length: 50 }, (_, n) => answer('accept', `request${n}`)))
    expect(many?.requestIds).toHaveLength(20)
    expect(many?.credits).toBe(50)
  })
})
