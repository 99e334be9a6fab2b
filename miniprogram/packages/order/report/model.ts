import type { Input, Output } from '../../../api/client'
import { named, text, words } from '../../../text/text'
import { whenText } from '../../../text/when'
import { reportCard } from '../shared/reportText'

export type ReportForm = Output<'order', 'reportForm'>
export type Kind = Input<'order', 'report'>['kind']

const kinds = [
  { kind: 'danger', icon: 'error-circle' },
  { kind: 'wrongFuel', icon: 'fuel' },
  { kind: 'wrongAmount', icon: 'money' },
  { kind: 'equipment', icon: 'tools' },
  { kind: 'other', icon: 'chat' },
] as const

export function reportWords() {
  return words({
    loading: 'common.loading',
    signInTitle: 'report.signInTitle',
    signInHint: 'report.signInHint',
    kind: 'report.kindTitle',
    danger: 'report.danger',
    call: 'report.call',
    where: 'report.where',
    noNozzle: 'report.noNozzle',
    words: 'report.words',
    photos: 'report.photos',
    add: 'report.addPhoto',
    retry: 'common.retry',
    remove: 'report.removePhoto',
    unseen: 'report.photoUnseen',
    before: 'report.before',
    answer: 'report.answer',
  })
}

export function kindRows() {
  return kinds.map(({ kind, icon }) => ({
    kind,
    icon,
    text: text(`report.kind.${kind}`),
    hint: text(`report.kindHint.${kind}`),
  }))
}

export function kindOf(value: unknown): Kind | null {
  return kinds.find(({ kind }) => kind === value)?.kind ?? null
}

/** A photo of an earlier report; without an address where it cannot be seen. */
function photoOf(url: string | null, index: number) {
  return { url: url ?? '', label: text('report.seePhoto', { number: index + 1 }) }
}

/** What the report may be about, and what was reported before. */
export function formView({ order, station, reports, at }: ReportForm) {
  return {
    stationId: station.stationId,
    phone: station.phone,
    orderId: order?.orderId ?? '',
    about:
      order === null
        ? named(station.name)
        : text('report.aboutOrder', {
            station: named(order.stationName),
            nozzle: order.nozzleNumber,
            grade: order.grade,
            when: whenText(order.createdAt, at),
          }),
    nozzles: order === null ? station.nozzles : [],
    reports: reports.map((report) => ({
      ...reportCard(report, at),
      photos: report.photoUrls.map(photoOf),
    })),
  }
}
export type FormView = ReturnType<typeof formView>
