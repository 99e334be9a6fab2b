import { DomainError } from '../../contracts/errors'
import { DuplicateId, World } from '../orders/testing/world'
import { shanghaiAt } from '../testing/samples'
import { recordConsent } from './consent'
import { changeProfile } from './profile'
import { signUp, type SignUpInput } from './signUp'
import { newMember } from './newMember'

const at = shanghaiAt('2026-03-05', 600)
const first: SignUpInput = {
  openid: 'openid1',
  identity: null,
  member: null,
  memberId: 'member1',
  policyVersion: '1',
  locale: 'zh-CN',
  at,
}

function joined(): World {
  const world = new World()
  world.save(signUp(first))
  return world
}

describe('signing up', () => {
  it('writes the consent first, then identity, member and journal', () => {
    const { changes, result } = signUp(first)
    expect(changes.map((change) => change.collection)).toEqual([
      'consents',
      'identities',
      'members',
      'journals',
    ])
    expect(result).toMatchObject({
      created: true,
      member: { tier: { code: 'normal' }, points: { available: 0 } },
    })
  })

  it('happens once: a second one at the same time finds the identity taken', () => {
    const world = joined()
    expect(() => world.save(signUp({ ...first, memberId: 'member2' }))).toThrow(DuplicateId)
    expect(world.all('members')).toHaveLength(1)
  })

  it('again is the same member, with the newer policy on record', () => {
    const world = joined()
    const again = {
      ...first,
      identity: world.get('identities', 'openid1'),
      member: world.get('members', 'member1'),
    }
    expect(signUp({ ...again, at: at + 1 })).toMatchObject({ changes: [], result: { created: false } })
    const { member } = world.save(signUp({ ...again, policyVersion: '2', at: at + 1 }))
    expect(member.consents).toEqual([{ kind: 'privacy', policyVersion: '2', at: at + 1 }])
    expect(world.all('consents')).toHaveLength(2)
  })

  it('keeps the roles of staff, and follows a closed membership by a new one', () => {
    const staff = {
      _id: 'openid1',
      schema: 1,
      memberId: null,
      roles: ['staff' as const],
      staff: { name: '李', stationIds: ['station1'] },
      createdAt: at,
    }
    const world = new World()
    world.put('identities', staff)
    world.save(signUp({ ...first, identity: staff }))
    expect(world.get('identities', 'openid1')).toMatchObject({
      memberId: 'member1',
      roles: ['staff', 'driver'],
    })
    const closed = { ...world.get('members', 'member1'), status: 'closed' as const }
    const identity = world.get('identities', 'openid1')
    const anew = world.save(signUp({ ...first, identity, member: closed, memberId: 'member2', at: at + 1 }))
    expect(anew).toMatchObject({ created: true, member: { _id: 'member2' } })
  })
})

describe('a consent', () => {
  it('is proven by a record and summed up on the member; the same again changes nothing', () => {
    const world = joined()
    const input = {
      member: world.get('members', 'member1'),
      identity: world.get('identities', 'openid1'),
      kind: 'marketing' as const,
      policyVersion: '1',
      given: true,
      at: at + 1,
    }
    const member = world.save(recordConsent(input))
    expect(member.consents.map(({ kind }) => kind)).toEqual(['privacy', 'marketing'])
    expect(recordConsent({ ...input, member, at: at + 2 }).changes).toEqual([])
    const without = world.save(recordConsent({ ...input, member, given: false, at: at + 3 }))
    expect(without.consents.map(({ kind }) => kind)).toEqual(['privacy'])
    expect(world.all('consents').map(({ given }) => given)).toEqual([true, true, false])
  })

  it('to the birthday taken back forgets it', () => {
    const member = changeProfile(
      {
        ...newMember('member1', 'openid1', 'en', at),
        consents: [{ kind: 'birthday', policyVersion: '1', at }],
      },
      { birthday: { month: 2, day: 29, year: null } },
      at,
    )
    const identity = joined().get('identities', 'openid1')
    const { result } = recordConsent({
      member,
      identity,
      kind: 'birthday',
      policyVersion: '1',
      given: false,
      at,
    })
    expect(result).toMatchObject({ birthdayKey: 'none', profile: { birthday: null } })
  })

  it('to the privacy policy taken back ends the driver, given again begins him', () => {
    const world = joined()
    const withdrawn = {
      member: world.get('members', 'member1'),
      identity: world.get('identities', 'openid1'),
      kind: 'privacy' as const,
      policyVersion: '1',
      given: false,
      at: at + 1,
    }
    const member = world.save(recordConsent(withdrawn))
    const identity = world.get('identities', 'openid1')
    expect(identity.roles).toEqual([])
    world.save(signUp({ ...first, identity, member, at: at + 2 }))
    expect(world.get('identities', 'openid1').roles).toEqual(['driver'])
  })
})

describe('a profile', () => {
  const member = newMember('member1', 'openid1', 'zh-CN', at)

  it('changes what is given and keeps the rest', () => {
    const named = changeProfile(member, { nickname: '老王', birthday: { month: 7, day: 4, year: 1980 } }, at)
    expect(named).toMatchObject({ birthdayKey: '07-04', profile: { nickname: '老王', avatarFileId: null } })
    const later = changeProfile(named, { birthday: null, locale: 'en' }, at)
    expect(later).toMatchObject({
      locale: 'en',
      birthdayKey: 'none',
      profile: { nickname: '老王', birthday: null },
    })
  })

  it.each([
    [2, 29, null, true],
    [2, 29, 2001, false],
    [2, 30, null, false],
    [4, 31, 1990, false],
    [12, 31, 1990, true],
  ])('knows whether %i/%i of %s is a day', (month, day, year, real) => {
    const change = (): unknown => changeProfile(member, { birthday: { month, day, year } }, at)
    if (real) expect(change).not.toThrow()
    else expect(change).toThrow(DomainError)
  })
})
