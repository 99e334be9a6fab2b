import { set } from '../../../core/domain/decision'
import { releaseFile } from '../../../core/domain/files/files'
import type { Member } from '../../../core/domain/members/records'
import { removeVehicle } from '../../../core/domain/vehicles/garage'
import type { JobContext } from '../runtime/serveTimer'

const pageSize = 50

/**
 * Takes a member's traces out of everything but his own record: messages, consents to messages and vehicles are destroyed,
 * orders and invoices keep what accounts for money and no longer say who paid (O8). It may be repeated.
 * @returns false when the time was over before the end: the next tick goes on
 */
export async function eraseTraces(context: JobContext, member: Member): Promise<boolean> {
  return (
    (await eraseAll(context, 'inboxMessages', member)) &&
    (await eraseAll(context, 'messageCredits', member)) &&
    (await eraseVehicles(context, member)) &&
    (await releaseFiles(context, member)) &&
    (await anonymiseRatings(context, member)) &&
    (await anonymiseReports(context, member)) &&
    (await anonymiseOrders(context, member)) &&
    (await anonymiseInvoices(context, member))
  )
}

/** Works through pages of records until there are none left, or no time. */
async function untilNone<Item>(
  { clock, stopAt }: JobContext,
  page: () => Promise<readonly Item[]>,
  work: (items: readonly Item[]) => Promise<unknown>,
): Promise<boolean> {
  for (;;) {
    const items = await page()
    if (items.length === 0) return true
    if (clock.now() >= stopAt) return false
    await work(items)
  }
}

function eraseAll(
  context: JobContext,
  collection: 'inboxMessages' | 'messageCredits',
  { _id: memberId }: Member,
): Promise<boolean> {
  const { db } = context
  return untilNone<{ readonly _id: string }>(
    context,
    () => db[collection].find({ where: { memberId }, limit: pageSize }),
    (records) =>
      db.transaction((tx) => {
        const removals = records.map(({ _id: id }) => ({ collection, id }))
        return tx.save({ changes: [], removals, result: undefined })
      }),
  )
}

async function eraseVehicles({ db, clock }: JobContext, member: Member): Promise<boolean> {
  for (const { vehicleId } of member.vehicles) {
    await db.transaction(async (tx) => {
      const vehicle = await tx.get('vehicles', vehicleId)
      const driver = await tx.require('members', member._id)
      if (vehicle?.memberIds.includes(member._id) === true)
        await tx.save(removeVehicle(driver, vehicle, clock.now()))
    })
  }
  return true
}

function anonymiseOrders(context: JobContext, { _id: memberId, openid }: Member): Promise<boolean> {
  const { db } = context
  return untilNone(
    context,
    () => db.orders.find({ where: { memberId, openid }, limit: pageSize }),
    async (orders) => {
      for (const { _id } of orders) {
        await db.transaction(async (tx) => {
          const order = await tx.require('orders', _id)
          const changes = [set('orders', { ...order, openid: '', vehicleId: null })]
          return tx.save({ changes, result: undefined })
        })
      }
    },
  )
}

/** Pictures and photos go from storage at the next sweep. */
async function releaseFiles({ db, clock }: JobContext, { _id: memberId }: Member): Promise<boolean> {
  const files = await db.files.find({ where: { memberId }, limit: 1000 })
  for (const { _id } of files.filter(({ attachedTo }) => attachedTo !== '')) {
    await db.transaction(async (tx) => {
      const change = releaseFile(await tx.require('files', _id), clock.now())
      return tx.save({ changes: [change], result: undefined })
    })
  }
  return true
}

/** What was said of a fuelling stays under nobody's name. */
async function anonymiseRatings({ db }: JobContext, { _id: memberId }: Member): Promise<boolean> {
  const ratings = await db.ratings.find({ where: { memberId }, limit: 1000 })
  for (const { _id } of ratings.filter(({ author }) => author !== '')) {
    await db.transaction(async (tx) => {
      const rating = await tx.require('ratings', _id)
      return tx.save({ changes: [set('ratings', { ...rating, author: '' })], result: undefined })
    })
  }
  return true
}

/** What went wrong is kept for the station, without the driver's own words and photos. */
async function anonymiseReports({ db }: JobContext, { _id: memberId }: Member): Promise<boolean> {
  const reports = await db.reports.find({ where: { memberId }, limit: 1000 })
  for (const { _id } of reports.filter(({ text, fileIds }) => text !== '' || fileIds.length > 0)) {
    await db.transaction(async (tx) => {
      const report = await tx.require('reports', _id)
      return tx.save({ changes: [set('reports', { ...report, text: '', fileIds: [] })], result: undefined })
    })
  }
  return true
}

/** Title and tax number stay, as the law on accounts wants them; where it was sent goes. */
async function anonymiseInvoices({ db }: JobContext, { _id: memberId }: Member): Promise<boolean> {
  const invoices = await db.invoices.find({ where: { memberId }, limit: 1000 })
  for (const { _id } of invoices.filter(({ sealedEmail }) => sealedEmail !== null)) {
    await db.transaction(async (tx) => {
      const invoice = await tx.require('invoices', _id)
      return tx.save({ changes: [set('invoices', { ...invoice, sealedEmail: null })], result: undefined })
    })
  }
  return true
}
