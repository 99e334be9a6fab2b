import { staff as contract } from '../../../core/contracts/staff'
import { answerReport as decideAnswer, problemKindOf } from '../../../core/domain/driverReports/reports'
import { action } from '../../common/runtime/action'
import { requireAtStation } from '../../common/runtime/caller'
import { operation } from '../../common/services/operations'
import { endProblem } from '../../common/services/problems'
import { reportView } from '../../common/views/reports'
import { answererOf } from '../answerer'

/** Answers what a driver reported; once it is solved, the station has a problem less (C15). */
export const answerReport = action(contract.answerReport, async (context) => {
  const { input, caller, db, clock } = context
  const { state, text, requestId } = input
  const at = clock.now()
  return db.transaction(async (tx) => {
    const report = await tx.require('reports', input.reportId)
    requireAtStation(caller, report)
    const member = await tx.require('members', report.memberId)
    const by = answererOf(caller)
    const { changes, result } = decideAnswer({ report, member, by, state, text, requestId, at })
    if (changes.length === 0) return { report: reportView(result) }
    const facts = { action: 'answerReport', subject: report._id, reason: text, once: requestId }
    const ended = state === 'solved' ? await endProblem(tx, problemKindOf(report), report._id, text, at) : []
    return tx.save({
      changes: [operation(context, caller, facts), ...changes, ...ended],
      result: { report: reportView(result) },
    })
  })
})
