import { offerFile } from '../files/files'
import { sampleMember, shanghaiAt } from '../testing/samples'
import { reportKinds } from './records'
import { answerReport, problemKindOf, report, type Answer, type NewReport } from './reports'

const at = shanghaiAt('2026-03-05', 600)
const photo = (n: number) =>
  offerFile({
    memberId: 'm1',
    purpose: 'report',
    contentType: 'image/jpeg',
    bytes: 1,
    before: n,
    fileId: `cloud://e.b/${n}.jpg`,
    at,
  })
const input = (change: Partial<NewReport> = {}): NewReport => ({
  reportId: 'report:A',
  memberId: 'm1',
  stationId: 's1',
  order: null,
  nozzleNumber: 3,
  kind: 'equipment',
  text: ' 枪头漏油 ',
  files: [photo(1)],
  open: 0,
  at,
  ...change,
})
const told = report(input())

describe('a report', () => {
  it('keeps its photos and is a case for the station at once', () => {
    expect(told.result).toMatchObject({ state: 'received', text: '枪头漏油', fileIds: ['cloud://e.b/1.jpg'] })
    expect(told.changes.map(({ collection }) => collection)).toEqual(['reports', 'files', 'problems'])
    expect(told.changes.at(-1)?.record).toMatchObject({
      kind: 'reportEquipment',
      content: { key: 'problem.reportEquipment', args: { nozzle: 3, order: '', text: '枪头漏油' } },
    })
  })

  it.each(reportKinds)('of %s is a case of its own kind', (kind) => {
    expect(problemKindOf({ kind }).toLowerCase()).toBe(`report${kind}`.toLowerCase())
  })

  it.each([
    ['INVALID_INPUT', { kind: 'other', text: ' ' }],
    ['TOO_MANY_REPORTS', { open: 5 }],
    ['FILE_REFUSED', { files: [1, 2, 3, 4, 5].map(photo) }],
    ['FILE_REFUSED', { files: [{ ...photo(1), attachedTo: 'report:B' }] }],
  ] as const)('is refused with %s', (code, change) => {
    expect(() => report(input(change))).toThrow(code)
  })

  it('of a danger is taken however many wait', () => {
    expect(report(input({ kind: 'danger', open: 50 })).result.kind).toBe('danger')
  })
})

describe('an answer', () => {
  const answer = (change: Partial<Answer> = {}): Answer => ({
    report: told.result,
    member: sampleMember(),
    by: { role: 'staff', id: 'staff1' },
    state: 'inWork',
    text: '正在更换',
    requestId: 'answer-1',
    at: at + 1,
    ...change,
  })
  const inWork = answerReport(answer())

  it('moves the report on and tells the driver, once for each tap', () => {
    expect(inWork.result).toMatchObject({ state: 'inWork', answers: [{ text: '正在更换' }] })
    expect(inWork.changes.at(-1)?.record).toMatchObject({
      _id: 'message:m1:report:A:1',
      content: { key: 'message.reportInWork', args: { answer: '正在更换' } },
    })
    expect(answerReport(answer({ report: inWork.result })).changes).toEqual([])
  })

  it('may follow another, until it is solved', () => {
    const solved = answerReport(
      answer({ report: inWork.result, state: 'solved', text: '已换枪', requestId: 'answer-2' }),
    )
    expect(solved.result).toMatchObject({ state: 'solved', answers: [{}, { text: '已换枪' }] })
    expect(solved.changes.at(-1)?.record).toMatchObject({ content: { key: 'message.reportSolved' } })
    expect(() => answerReport(answer({ report: solved.result, requestId: 'answer-3' }))).toThrow(
      'ANSWERED_ALREADY',
    )
  })
})
