import { buy } from '../support/buying'
import type { Person } from '../support/driver'
import { eachDriver } from '../support/eachDriver'
import { fill, join, recordOf, recordsOf, STATION } from '../support/station'
import { upload } from '../support/uploading'
import type { World } from '../support/world'

let world: World
let driver: Person
let staff: Person
let turn: number
eachDriver((visit) => {
  ;({ world, driver, staff, turn } = visit)
})

const atNozzle = { stationId: STATION, nozzleNumber: 3 }
const told = async (more = {}) =>
  (
    await driver.call('order', 'report', {
      requestId: `report-${turn}-1`,
      about: atNozzle,
      kind: 'equipment',
      text: '3 号枪不出油',
      ...more,
    })
  ).report
const openReports = async () =>
  (await staff.call('staff', 'reports', { stationId: STATION })).reports.filter(({ reportId }) =>
    recordsOf(world, 'reports').some(
      ({ _id, memberId }) =>
        _id === reportId && memberId === recordOf(world, 'identities', driver.openid).memberId,
    ),
  )

describe('a report', () => {
  it('about an order, with photos, is seen by staff at once and by its driver in the order', async () => {
    const { orderId } = await buy(driver, await fill(world, 1, { volumeMl: 40_000 }))
    const fileIds = [await upload(driver), await upload(driver)]
    const report = await told({ about: { orderId }, kind: 'wrongAmount', fileIds })
    expect(report).toMatchObject({ orderId, nozzleNumber: 1, state: 'received', fileIds, answers: [] })
    const { problems } = await staff.call('staff', 'problems', { stationId: STATION })
    expect(problems.filter((one) => one.orderId === orderId)).toMatchObject([
      { kind: 'reportWrongAmount', subject: report.reportId, content: { args: { nozzle: 1 } } },
    ])
    expect(await openReports()).toEqual([report])
    const record = await driver.call('order', 'record', { orderId })
    expect(record.reports).toEqual([report])
    const { orders } = await driver.call('order', 'list', { filter: 'reported' })
    expect(orders).toMatchObject([{ orderId, reported: true }])
    const form = await driver.call('order', 'reportForm', { orderId })
    expect(form).toMatchObject({ order: { orderId }, reports: [report], station: { stationId: STATION } })
    const [url = null] = form.reports[0]?.photoUrls ?? []
    expect((await fetch(url ?? '')).status).toBe(200)
    expect(form.reports[0]?.photoUrls).toHaveLength(2)
  })

  it('sent twice is one, also without an order', async () => {
    const [first, second] = [await told(), await told()]
    expect(second).toEqual(first)
    expect(first).toMatchObject({ orderId: '', nozzleNumber: 3 })
    expect(await openReports()).toHaveLength(1)
  })

  it('is answered by staff, and the driver is told; once solved it is a problem no more', async () => {
    const { reportId } = await told({ kind: 'danger', text: '' })
    const answer = (state: 'inWork' | 'solved', text: string) =>
      staff.call('staff', 'answerReport', { reportId, state, text, requestId: `answer-${turn}-${state}` })
    await answer('inWork', '已停机检查')
    await answer('inWork', '已停机检查')
    const { report } = await answer('solved', '已更换密封圈')
    expect(report.answers.map(({ text }) => text)).toEqual(['已停机检查', '已更换密封圈'])
    expect(await openReports()).toEqual([])
    expect(recordOf(world, 'problems', `problem:reportDanger:${reportId}`)).toMatchObject({
      resolution: { reason: '已更换密封圈' },
    })
    const { messages } = await driver.call('message', 'inbox', {})
    expect(messages.map(({ content }) => content.key)).toEqual([
      'message.reportSolved',
      'message.reportInWork',
    ])
    const late = { reportId, state: 'inWork', text: '再看看', requestId: `answer-${turn}-late` }
    expect(await staff.refusal('staff', 'answerReport', late)).toBe('ANSWERED_ALREADY')
  })

  it('takes no photo of others’, none that never arrived, and none that another report has', async () => {
    const other = await join(world, `oOther${turn}`)
    const photo = { purpose: 'report', contentType: 'image/jpeg', bytes: 12 } as const
    const theirs = await upload(other)
    const { fileId: missing } = await driver.call('file', 'uploadTicket', photo)
    const avatar = await upload(driver, { purpose: 'avatar' })
    const mine = await upload(driver)
    await told({ fileIds: [mine] })
    for (const fileId of [theirs, missing, avatar, mine]) {
      const input = { requestId: `report-${turn}-2`, about: atNozzle, kind: 'equipment', fileIds: [fileId] }
      expect(await driver.refusal('order', 'report', input)).toBe('FILE_REFUSED')
    }
    expect(await openReports()).toHaveLength(1)
  })

  it('of another’s order or of no nozzle of the station is refused, and so is the sixth without an answer', async () => {
    const { orderId } = await buy(driver, await fill(world, 1, { volumeMl: 40_000 }))
    const other = await join(world, `oOther${turn}`)
    const report = { requestId: `report-${turn}-9`, kind: 'equipment' }
    expect(await other.refusal('order', 'report', { ...report, about: { orderId } })).toBe('NOT_FOUND')
    const about = { stationId: STATION, nozzleNumber: 99 }
    expect(await driver.refusal('order', 'report', { ...report, about })).toBe('NOT_FOUND')
    for (let n = 1; n <= 5; n += 1) await told({ requestId: `report-${turn}-n${n}` })
    expect(await driver.refusal('order', 'report', { ...report, about: atNozzle })).toBe('TOO_MANY_REPORTS')
    expect((await told({ requestId: `report-${turn}-danger`, kind: 'danger' })).kind).toBe('danger')
  })
})
