import { upload } from '../support/uploading'
import { STAFF, STATION, tick } from '../support/station'
import type { World } from '../support/world'

/** Who holds the phone: a commuter with a month of fuelling behind him. */
export const SITTER = 'oZhangWei'
/** Joined a minute ago and has nothing yet. */
export const NEWCOMER = 'oNewcomer'

/** What pages that show one thing are opened by. */
export interface Facts {
  readonly paid: string
  readonly invoiced: string
  readonly reported: string
  readonly vehicleId: string
}

const cars = [
  {
    plate: '津A8K21P',
    plateKind: 'blue',
    name: '上班的车',
    productId: '95',
    tankLitres: 55,
    isDefault: true,
  },
  { plate: '津BD06128', plateKind: 'greenSmall', name: '周末的车', productId: '92', tankLitres: 45 },
] as const

/** Gives the driver what the demo's month has not: cars, coupons to choose from, an invoice, a report. */
export async function prepare(world: World): Promise<Facts> {
  const driver = world.person(SITTER)
  for (const [n, car] of cars.entries())
    await driver.call('vehicle', 'save', { requestId: `picture-car-${n}`, ...car })
  for (const templateId of ['ninetyFive', 'freeWater'])
    await driver.call('coupon', 'claim', { templateId, requestId: `picture-${templateId}` })
  const { orders } = await driver.call('order', 'list', {})
  const [paid, invoiced, reported] = orders.map(({ orderId }) => orderId)
  const { vehicles } = await driver.call('vehicle', 'list', {})
  const [car] = vehicles
  if (paid === undefined || invoiced === undefined || reported === undefined || car === undefined)
    throw new Error('the demo left the driver without orders')
  await driver.call('invoice', 'request', {
    orderId: invoiced,
    requestId: 'picture-invoice',
    title: { type: 'personal', name: '张伟' },
    remember: true,
  })
  await report(world, reported)
  await tick(world)
  await world.person(NEWCOMER).call('member', 'signUp', { policyVersion: '1' })
  return { paid, invoiced, reported, vehicleId: car.vehicleId }
}

/** Something was wrong at a nozzle; the station has put it right. */
async function report(world: World, orderId: string): Promise<void> {
  const driver = world.person(SITTER)
  const { report: told } = await driver.call('order', 'report', {
    requestId: 'picture-report',
    about: { orderId },
    kind: 'equipment',
    text: '3 号枪的屏幕有一半不亮，看不清金额。',
    fileIds: [await upload(driver)],
  })
  const staff = world.person(STAFF)
  await staff.call('staff', 'reports', { stationId: STATION })
  await staff.call('staff', 'answerReport', {
    reportId: told.reportId,
    state: 'solved',
    text: '屏幕已经换好，谢谢您告诉我们。',
    requestId: 'picture-answer',
  })
}
