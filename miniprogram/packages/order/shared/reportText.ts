import type { ReportView } from '../../../lib/core'
import { text } from '../../../text/text'
import { whenText } from '../../../text/when'

/** A report as a card shows it. */
export interface ReportCard {
  readonly reportId: string
  readonly kind: string
  readonly state: string
  readonly tone: 'open' | 'done'
  readonly when: string
  readonly text: string
  readonly answers: readonly { readonly key: string; readonly text: string; readonly when: string }[]
}

export function reportCard(report: ReportView, now: number): ReportCard {
  const { reportId, kind, state, at, nozzleNumber } = report
  const place = nozzleNumber === 0 ? '' : text('report.atNozzle', { nozzle: nozzleNumber })
  return {
    reportId,
    kind: text(`report.kind.${kind}`),
    state: text(`report.state.${state}`),
    tone: state === 'solved' ? 'done' : 'open',
    when: [whenText(at, now), place].filter((part) => part !== '').join(' · '),
    text: report.text,
    answers: report.answers.map((answer, index) => ({
      key: `${index}`,
      text: answer.text,
      when: whenText(answer.at, now),
    })),
  }
}
