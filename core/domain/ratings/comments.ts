import { DomainError } from '../../contracts/errors'
import { set, type Decision } from '../decision'
import type { RatingRules } from '../system/records'
import type { Rating } from './records'

export interface Report {
  readonly memberId: string
  readonly why: string
}

/**
 * A driver finds that a comment should not stand there: noted once for each driver; several of them hide it until somebody
 * of the station has looked at it (B7). Answers whether this report is new.
 * @throws DomainError NOT_FOUND when no comment is shown; FORBIDDEN for one's own
 */
export function reportComment(
  rating: Rating,
  { memberId, why }: Report,
  rules: RatingRules,
  at: number,
): Decision<boolean> {
  if (rating.memberId === memberId) throw new DomainError('FORBIDDEN')
  if (rating.reports.some((report) => report.memberId === memberId)) return { changes: [], result: false }
  if (rating.commentState !== 'shown') throw new DomainError('NOT_FOUND', { id: rating._id })
  const reports = [...rating.reports, { memberId, at, why }]
  const commentState = reports.length >= rules.reportsThatHide ? 'hidden' : 'shown'
  return { changes: [set('ratings', { ...rating, reports, commentState })], result: true }
}

/**
 * The station's word on a comment: it stands, whoever reported it, or it is hidden; stars and tags stay counted.
 * @throws DomainError NOT_FOUND when nothing was written
 */
export function judgeComment(rating: Rating, show: boolean): Decision<Rating> {
  if (rating.commentState === 'none') throw new DomainError('NOT_FOUND', { id: rating._id })
  const result: Rating = {
    ...rating,
    commentState: show ? 'shown' : 'hidden',
    reports: show ? [] : rating.reports,
  }
  const same = result.commentState === rating.commentState && result.reports.length === rating.reports.length
  return { changes: same ? [] : [set('ratings', result)], result }
}

/** The station says something to a rating; the last word stands, and the same again changes nothing. */
export function replyTo(
  rating: Rating,
  text: string,
  by: string,
  at: number,
): Decision<NonNullable<Rating['reply']>> {
  if (rating.reply?.text === text) return { changes: [], result: rating.reply }
  const reply = { text, by, at }
  return { changes: [set('ratings', { ...rating, reply })], result: reply }
}
