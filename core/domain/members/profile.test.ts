import { DomainError } from '../../contracts/errors'
import { award } from '../orders/award'
import { samplePricing, sampleMember, shanghaiAt } from '../testing/samples'
import { fuelsOnBirthday } from './birthday'
import { recordConsent } from './consent'
import { changeProfile } from './profile'
import type { Member } from './records'

const told = shanghaiAt('2026-03-05', 600)
const birthday = (month: number, day: number, year: number | null = null) => ({
  birthday: { month, day, year },
})
const fixed = (member: Member, at: number): void => {
  expect(() => changeProfile(member, birthday(7, 7), at)).toThrow(new DomainError('BIRTHDAY_FIXED'))
}

describe('a birthday', () => {
  const member = changeProfile(sampleMember(), birthday(3, 8), told)

  it('stays for 365 days once it was told, and may be changed then', () => {
    expect(member).toMatchObject({ birthdayKey: '03-08', birthdaySetAt: told })
    fixed(member, told + 1)
    fixed(member, told + 365 * 86_400_000 - 1)
    const later = changeProfile(member, birthday(7, 7), told + 365 * 86_400_000)
    expect(later).toMatchObject({ birthdayKey: '07-07', birthdaySetAt: told + 365 * 86_400_000 })
  })

  it('may get its year, and be told again unchanged, without being another one', () => {
    const again = changeProfile(member, birthday(3, 8, 1980), told + 1)
    expect(again.profile.birthday?.year).toBe(1980)
    expect(again.birthdaySetAt).toBe(told)
  })

  it.each([
    ['by the profile', (one: Member) => changeProfile(one, { birthday: null }, told + 1)],
    ['with its consent', (one: Member) => withdraw(one)],
  ])('can be taken back %s, which makes no room for another one', (_, takeBack) => {
    const without = takeBack(member)
    expect(without).toMatchObject({ birthdayKey: 'none', birthdaySetAt: told })
    expect(without.profile.birthday).toBeNull()
    fixed(without, told + 2)
  })

  it('of a record without an instant stands since the sign-up', () => {
    const old = sampleMember({ birthdayKey: '03-08', createdAt: shanghaiAt('2025-06-01') })
    fixed(old, told)
    expect(fuelsOnBirthday(old, shanghaiAt('2026-03-08'))).toBe(true)
    expect(changeProfile(old, birthday(7, 7), shanghaiAt('2026-06-02')).birthdayKey).toBe('07-07')
  })

  it('counts for a fuelling only when it was told before that day', () => {
    const today = changeProfile(sampleMember(), birthday(3, 5), told)
    const percent = (one: Member, fuelledAt: number): number => {
      const facts = {
        orderId: 'o1',
        productId: 'gasoline95',
        quote: { tier: 'normal' as const },
        paidFen: 10_000,
      }
      const at = { fuelledAt, paidAt: fuelledAt, at: fuelledAt }
      return award({ member: one, ...facts, ...at, pricing: samplePricing() }).earned.multiplierPercent
    }
    expect(percent(today, told - 1)).toBe(100)
    expect(percent(today, told + 1)).toBe(100)
    expect(percent(today, shanghaiAt('2027-03-05', 1))).toBe(200)
    expect(percent(member, shanghaiAt('2026-03-08', 1))).toBe(200)
  })
})

function withdraw(member: Member): Member {
  const consented = { ...member, consents: [{ kind: 'birthday', policyVersion: '1', at: told }] }
  const identity = {
    _id: 'openid1',
    schema: 1,
    memberId: 'member1',
    roles: ['driver' as const],
    staff: null,
    createdAt: told,
  }
  const facts = { identity, kind: 'birthday', policyVersion: '1', given: false, at: told + 1 } as const
  return recordConsent({ member: consented, ...facts }).result
}
