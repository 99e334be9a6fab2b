import { accounts } from '../../core/domain/ledger/accounts'
import { audit } from '../../core/domain/ledger/audit'
import { journal, lotPostings } from '../../core/domain/ledger/journal'
import type { Violation } from '../../core/domain/ledger/violation'
import type { Member } from '../../core/domain/members/records'
import type { CollectionName, RecordOf } from '../../core/domain/records'
import type { StoredDocument } from '../../local/cloudbase/database/database'
import type { Person } from './driver'
import type { World } from './world'

/** A Thursday without any campaign, ten in the morning in Shanghai: amounts in tests stay what they are. */
export const THURSDAY = Date.parse('2027-03-04T10:00:00+08:00')

export const STATION = 'binhe'
export const OWNER = 'oOwner'
export const STAFF = 'oStaffLi'

/** All records of a collection. */
export function recordsOf<Name extends CollectionName>(world: World, name: Name): RecordOf<Name>[] {
  return world.machine.database.dump(name) as unknown as RecordOf<Name>[]
}

/** One record; throws when it is not there. */
export function recordOf<Name extends CollectionName>(world: World, name: Name, id: string): RecordOf<Name> {
  const found = world.machine.database.read(name, id)
  if (found === undefined) throw new Error(`no ${name}/${id}`)
  return found as unknown as RecordOf<Name>
}

/** Puts a record past all functions. */
export function put<Name extends CollectionName>(world: World, name: Name, record: RecordOf<Name>): void {
  world.machine.database.seed(name, [record])
}

/** The whole database: collection → documents. */
export function dump(world: World): Record<string, readonly StoredDocument[]> {
  const { database } = world.machine
  return Object.fromEntries(database.collections().map(({ name }) => [name, [...database.dump(name)]]))
}

/** What does not hold in the books; nothing when all does. */
export function violations(world: World): Violation[] {
  return audit({
    members: recordsOf(world, 'members'),
    orders: recordsOf(world, 'orders'),
    journals: recordsOf(world, 'journals'),
    coupons: recordsOf(world, 'coupons'),
    refunds: recordsOf(world, 'refunds'),
  })
}

/** A driver who has just signed up. */
export async function join(world: World, openid: string): Promise<Person> {
  const person = world.person(openid)
  await person.call('member', 'signUp', { policyVersion: '1' })
  return person
}

export function memberOf(world: World, openid: string): Member {
  const memberId = recordOf(world, 'identities', openid).memberId
  if (memberId === null) throw new Error(`${openid} is no member`)
  return recordOf(world, 'members', memberId)
}

/** Points out of nowhere, written into the books as an owner's adjustment would be. */
export function givePoints(world: World, openid: string, points: number): void {
  const member = memberOf(world, openid)
  const at = world.machine.clock.now()
  const lot = { expiresOn: '2029-03-31', points }
  const entry = journal({
    act: 'adjustment',
    key: `test:${member._id}:${at}`,
    at,
    memberId: member._id,
    orderId: '',
    by: { role: 'owner', id: OWNER },
    postings: lotPostings(accounts.pointsIssued, accounts.member(member._id), [lot]),
    tasks: [],
  })
  const available = member.points.available + points
  const lots = [...member.points.lots, lot]
  put(world, 'journals', entry)
  put(world, 'members', { ...member, points: { ...member.points, available, lots } })
}

/** Fills at a nozzle and waits until the cloud knows; answers the sale's id. */
export async function fill(
  world: World,
  nozzle: number,
  wish: { readonly volumeMl: number } | { readonly amountFen: number },
): Promise<string> {
  const sale = world.forecourt.fill(nozzle, wish)
  await world.forecourt.settle()
  return saleIdOf(sale)
}

export function saleIdOf(sale: {
  readonly pointId: string
  readonly logicalId: number
  readonly sequence: number
  readonly endTotalizerMl: number
}): string {
  return ['sale', STATION, sale.pointId, sale.logicalId, sale.sequence, sale.endTotalizerMl].join(':')
}

/** Frees every pump: what nobody paid is taken by the station's own till. */
export async function clearPumps(world: World): Promise<void> {
  const owner = world.person(OWNER)
  for (const sale of recordsOf(world, 'sales')) {
    if (sale.state === 'locked')
      await owner.call('staff', 'releaseLock', { saleId: sale._id, reason: 'end of the test' })
  }
  await world.forecourt.settle()
  for (const sale of recordsOf(world, 'sales')) {
    if (sale.state !== 'payable') continue
    const metered = world.forecourt.state().sales.some((one) => saleIdOf(one) === sale._id)
    if (metered) world.forecourt.payAtTill(sale.fuellingPointId, sale.sequence)
    else await owner.call('staff', 'markDriveOff', { saleId: sale._id, reason: 'end of the test' })
  }
  await world.forecourt.settle()
}

/** Lets the minute's timer work, which settles, releases, refunds and delivers what nobody came back for. */
export async function tick(world: World, afterMs = 0): Promise<void> {
  world.machine.clock.advance(afterMs)
  const outcome = await world.machine.fireTimer('scheduler')
  const reply =
    outcome?.ok === true ? (JSON.parse(outcome.resultText) as { failed: readonly string[] }) : outcome
  if (reply === undefined || !('failed' in reply) || reply.failed.length > 0)
    throw new Error(`the scheduler failed: ${JSON.stringify(reply)}`)
  await world.machine.wechatPay.idle()
}
