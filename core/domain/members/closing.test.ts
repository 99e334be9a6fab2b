import { audit } from '../ledger/audit'
import { accounts } from '../ledger/accounts'
import { couponPosting, debtPosting, journal, lotPostings } from '../ledger/journal'
import { World } from '../orders/testing/world'
import { memberWithPoints, sampleCoupon, sampleMember, shanghaiAt } from '../testing/samples'
import { NEVER } from '../units/never'
import {
  askToClose,
  closeMembership,
  closingStanding,
  COOLING_OFF_MS,
  keepMembership,
  type ClosingFacts,
} from './closing'
import type { Identity, Member } from './records'
import { beginTakeOut, requireTakeOut } from './takeOut'

const at = shanghaiAt('2026-03-05', 600)
const nothing: ClosingFacts = { liveOrders: 0, openRefunds: 0, openInvoices: 0, coupons: 0 }
const identity: Identity = {
  _id: 'openid1',
  schema: 1,
  memberId: 'member1',
  roles: ['driver'],
  staff: null,
  createdAt: at,
}

describe('the end of a membership', () => {
  it('says what goes, and waits for what is open', () => {
    const member = memberWithPoints(120, { wallet: { giftFen: 1, principalFen: 0 } })
    const facts = { liveOrders: 1, openRefunds: 2, openInvoices: 1, coupons: 3 }
    const standing = closingStanding(member, facts)
    expect(standing.loses).toEqual({ points: 120, coupons: 3, tier: 'normal' })
    expect(standing.blocks).toEqual(['order', 'refund', 'invoice', 'balance'])
    expect(() => askToClose(member, standing, at)).toThrow('CLOSING_BLOCKED')
  })

  it('comes a day after it was asked for, not later for asking again, and not at all when it is taken back', () => {
    const standing = closingStanding(sampleMember(), nothing)
    const { changes, result: asked } = askToClose(sampleMember(), standing, at)
    expect(asked.closeAt).toBe(at + COOLING_OFF_MS)
    expect(changes[1]?.record).toMatchObject({
      kind: 'account',
      content: { key: 'message.closingAsked', args: { closesAt: asked.closeAt } },
      push: 'due',
    })
    expect(askToClose(asked, standing, at + 1_000)).toEqual({ changes: [], result: asked })
    expect(keepMembership(asked).closeAt).toBe(NEVER)
  })

  const entry = (member: Member, withCoupon: boolean) =>
    journal({
      act: 'adjustment',
      key: 'opening',
      at,
      memberId: member._id,
      orderId: '',
      by: { role: 'owner', id: 'o' },
      postings: [
        ...lotPostings(accounts.pointsIssued, accounts.member(member._id), member.points.lots),
        debtPosting(accounts.member(member._id), accounts.pointsSpent, Math.max(0, -member.points.available)),
        ...(withCoupon ? [couponPosting(accounts.couponsIssued, accounts.coupons(member._id), 3_000)] : []),
      ],
      tasks: [],
    })

  it.each([
    ['points and a coupon', memberWithPoints(1_000), [sampleCoupon()]],
    ['points that are owed', sampleMember({ points: { available: -40, held: 0, lots: [], holds: [] } }), []],
  ])('leaves the books in balance and nobody in them: %s', (_what, before, coupons) => {
    const person = {
      profile: { nickname: '王芳', avatarFileId: 'cloud://a', birthday: { month: 2, day: 3, year: null } },
      birthdayKey: '02-03',
      birthdaySetAt: at,
      phone: { sealed: 's', index: 'i', hint: '138****1234', boundAt: at },
    }
    const member = { ...before, ...person }
    const world = new World()
    world.put('members', member)
    world.put('identities', identity)
    world.put('journals', entry(member, coupons.length > 0))
    for (const coupon of coupons) world.put('coupons', coupon)
    world.save(closeMembership({ member, identity, coupons, at }))
    const closed = world.get('members', 'member1')
    expect(closed).toMatchObject({ status: 'closed', openid: '', phone: null, birthdayKey: 'none' })
    expect(JSON.stringify(closed)).not.toMatch(/王芳|cloud:|birthdaySetAt|openid1/)
    expect(world.all('identities')).toEqual([])
    expect(world.all('coupons').every(({ state }) => state === 'lapsed')).toBe(true)
    const books = { orders: [], refunds: [], journals: world.all('journals'), coupons: world.all('coupons') }
    expect(audit({ ...books, members: [closed] })).toEqual([])
  })

  it('leaves staff known as staff', () => {
    const staff: Identity = {
      ...identity,
      roles: ['driver', 'staff'],
      staff: { name: '李', stationIds: ['s'] },
    }
    const { changes, removals } = closeMembership({
      member: sampleMember(),
      identity: staff,
      coupons: [],
      at,
    })
    expect(removals).toEqual([])
    expect(changes.find(({ collection }) => collection === 'identities')?.record).toMatchObject({
      roles: ['staff'],
      memberId: null,
    })
  })
})

describe('a copy of the data', () => {
  it('may be begun three times a day and read for an hour', () => {
    const first = beginTakeOut(sampleMember(), at)
    requireTakeOut(first, at + 3_600_000)
    expect(() => {
      requireTakeOut(first, at + 3_600_001)
    }).toThrow('TOO_OFTEN')
    const third = beginTakeOut(beginTakeOut(first, at), at)
    expect(() => beginTakeOut(third, at)).toThrow('TOO_OFTEN')
    expect(beginTakeOut(third, at + 86_400_000).takeOut.count).toBe(1)
  })
})
