import type { ReportView } from '../../../core/contracts/shapes'
import type { Report } from '../../../core/domain/driverReports/records'

/** A report as its driver sees it: who of the station answered is not his to know. */
export function reportView(report: Report): ReportView {
  const { _id: reportId, stationId, orderId, nozzleNumber, kind, text, fileIds, state, at } = report
  const answers = report.answers.map((answer) => ({ at: answer.at, state: answer.state, text: answer.text }))
  return { reportId, stationId, orderId, nozzleNumber, kind, text, fileIds, state, at, answers }
}
