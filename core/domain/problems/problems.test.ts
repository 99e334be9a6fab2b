import { problemId, openProblem, resolveProblem } from './problems'
import { refundCases } from './refundCase'
import { problemKinds, type Problem } from './records'
import { entryOf } from '../../i18n/catalogue'
import { translate } from '../../i18n/format'

const opened = openProblem(
  {
    kind: 'refundRefused',
    stationId: 'station1',
    subject: 'refund:o1:1',
    orderId: 'o1',
    args: { amount: 100 },
  },
  1_000,
).record as Problem

describe('a problem', () => {
  it('has one record for each case, and is open until somebody ends it', () => {
    expect(opened).toMatchObject({
      _id: problemId('refundRefused', 'refund:o1:1'),
      resolvedAt: 0,
      resolution: null,
    })
    const by = { role: 'owner', id: 'owner1', reason: 'paid by hand' } as const
    const ended = resolveProblem(opened, by, 2_000).result
    expect(ended).toEqual({ ...opened, resolvedAt: 2_000, resolution: by })
    expect(resolveProblem(ended, { ...by, id: 'owner2' }, 3_000)).toEqual({ changes: [], result: ended })
  })

  it.each(problemKinds)('of the kind %s says what to do in both languages', (kind) => {
    expect(entryOf(`problem.${kind}`)).not.toBeNull()
  })

  it('names the money it is about', () => {
    expect(translate('zh-CN', opened.content)).toContain('¥1.00')
  })
})

describe('a refund', () => {
  const standing = (state: Parameters<typeof refundCases>[0]['state'], tries = 0) => ({ state, tries })

  it('opens a case when it gets stuck and ends it when it moves on', () => {
    expect(refundCases(standing('requested'), standing('waitingFunds'))).toEqual({
      opened: 'refundWaitingFunds',
      ended: null,
    })
    expect(refundCases(standing('waitingFunds', 1), standing('waitingFunds', 2))).toEqual({
      opened: null,
      ended: null,
    })
    expect(refundCases(standing('waitingFunds'), standing('accepted'))).toEqual({
      opened: null,
      ended: 'refundWaitingFunds',
    })
    expect(refundCases(standing('abnormal'), standing('refused'))).toEqual({
      opened: 'refundRefused',
      ended: 'refundAbnormal',
    })
    expect(refundCases(standing('accepted'), standing('succeeded'))).toEqual({ opened: null, ended: null })
  })

  it('that nobody answers for is a case after six tries', () => {
    expect(refundCases(standing('requested', 4), standing('requested', 5)).opened).toBeNull()
    expect(refundCases(standing('requested', 5), standing('requested', 6)).opened).toBe('refundUnanswered')
  })
})
