import fc from 'fast-check'
import { judgeComment, replyTo, reportComment } from './comments'
import { defaultServiceSettings } from '../system/defaults'
import type { Rating } from './records'

const { ratings: rules } = defaultServiceSettings

const rating: Rating = {
  _id: 'rating:1',
  schema: 1,
  orderId: 'order1',
  stationId: 'station1',
  memberId: 'member1',
  grade: '95#',
  author: '张**',
  stars: 4,
  tags: [],
  comment: '不错',
  commentState: 'shown',
  ratedAt: 1,
  changedAt: 1,
  changeableUntil: 2,
  reports: [],
  reply: null,
}
const reportBy = (memberId: string, of: Rating) => {
  const { changes, result } = reportComment(of, { memberId, why: '' }, rules, 5)
  const record = changes[0]?.record as Rating | undefined
  return { after: record ?? of, result }
}

test('each driver reports once, and three of them hide a comment', () => {
  const once = reportBy('m2', rating)
  expect(once).toMatchObject({ result: true, after: { commentState: 'shown' } })
  expect(reportBy('m2', once.after)).toEqual({ result: false, after: once.after })
  const thrice = reportBy('m4', reportBy('m3', once.after).after)
  expect(thrice.after).toMatchObject({ commentState: 'hidden', reports: { length: 3 } })
  expect(() => reportBy('m5', thrice.after)).toThrow('NOT_FOUND')
  expect(() => reportBy('member1', rating)).toThrow('FORBIDDEN')
})

test('however often it is reported, as many drivers as the rules say hide it', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('m2', 'm3', 'm4', 'm5'), { maxLength: 12 }), (reporters) => {
      let current = rating
      for (const memberId of reporters) {
        if (current.commentState === 'hidden' && !current.reports.some((each) => each.memberId === memberId))
          break
        current = reportBy(memberId, current).after
      }
      const drivers = new Set(reporters).size
      expect(current.reports.length).toBe(Math.min(drivers, rules.reportsThatHide))
      expect(current.commentState).toBe(drivers >= rules.reportsThatHide ? 'hidden' : 'shown')
    }),
  )
})

test('the station lets a comment stand or hides it, and its last word stands', () => {
  const hidden = judgeComment({ ...rating, reports: [{ memberId: 'm2', at: 1, why: '' }] }, false)
  expect(hidden.result).toMatchObject({ commentState: 'hidden', reports: { length: 1 } })
  expect(judgeComment(hidden.result, true).result).toMatchObject({ commentState: 'shown', reports: [] })
  expect(judgeComment(rating, true)).toEqual({ changes: [], result: rating })
  expect(() => judgeComment({ ...rating, comment: '', commentState: 'none' }, true)).toThrow('NOT_FOUND')
  const replied = replyTo(rating, '谢谢', 'oStaff', 9)
  expect(replied.result).toEqual({ text: '谢谢', by: 'oStaff', at: 9 })
  const again = replyTo({ ...rating, reply: replied.result }, '谢谢', 'oOther', 10)
  expect(again).toEqual({ changes: [], result: replied.result })
})
