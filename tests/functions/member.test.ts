import { memberOf, join, recordOf, recordsOf, STAFF, THURSDAY } from '../support/station'
import { openWorld, type World } from '../support/world'

let world: World
beforeAll(async () => {
  world = await openWorld({ at: THURSDAY, database: { strict: true } })
}, 30_000)
afterAll(() => world.close())

const policyVersion = '1'

describe('signing up', () => {
  it('is needed before anything is stored, and proves the consent', async () => {
    const guest = world.person('oGuest')
    expect(await guest.refusal('member', 'profile', {})).toBe('SIGN_IN_REQUIRED')
    expect(recordsOf(world, 'identities').map(({ _id }) => _id)).not.toContain('oGuest')
    const { member, created } = await guest.call('member', 'signUp', { policyVersion })
    expect(created).toBe(true)
    expect(member).toMatchObject({ points: 0, tier: { code: 'normal', growth: 0 }, birthday: null })
    expect(recordsOf(world, 'consents')).toMatchObject([
      { memberId: member.memberId, kind: 'privacy', policyVersion, given: true },
    ])
    expect(recordOf(world, 'journals', `journal:signUp:${member.memberId}`).act).toBe('signUp')
  })

  it('makes one member, however many taps arrive at once', async () => {
    const person = world.person('oImpatient')
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => person.call('member', 'signUp', { policyVersion })),
    )
    expect(answers.filter(({ created }) => created)).toHaveLength(1)
    expect(new Set(answers.map(({ member }) => member.memberId)).size).toBe(1)
    expect(recordsOf(world, 'members').filter(({ openid }) => openid === 'oImpatient')).toHaveLength(1)
  })

  it('lets staff be members too', async () => {
    await join(world, STAFF)
    const identity = recordOf(world, 'identities', STAFF)
    expect([...identity.roles].sort()).toEqual(['driver', 'staff'])
    expect(identity.staff).not.toBeNull()
  })

  it('keeps a newer policy on record', async () => {
    const person = await join(world, 'oReader')
    expect((await person.call('member', 'signUp', { policyVersion: '2' })).created).toBe(false)
    expect(memberOf(world, 'oReader').consents).toMatchObject([{ kind: 'privacy', policyVersion: '2' }])
  })
})

describe('the own record', () => {
  it('changes where it is told to and nowhere else', async () => {
    const wang = await join(world, 'oWang')
    const notifications = { mutedKinds: ['points' as const], quietFromMinute: 0, quietUntilMinute: 420 }
    await wang.call('member', 'updateProfile', {
      nickname: '王芳',
      birthday: { month: 2, day: 29, year: null },
    })
    await wang.call('member', 'updateProfile', { notifications, locale: 'en' })
    const { member } = await wang.call('member', 'profile', {})
    expect(member).toMatchObject({
      nickname: '王芳',
      birthday: { month: 2, day: 29, year: null },
      locale: 'en',
      notifications,
    })
    expect(memberOf(world, 'oWang').birthdayKey).toBe('02-29')
    expect(
      await wang.refusal('member', 'updateProfile', { birthday: { month: 4, day: 31, year: null } }),
    ).toBe('INVALID_INPUT')
  })

  it('loses nothing to changes at once', async () => {
    const li = await join(world, 'oLi')
    await Promise.all([
      li.call('member', 'updateProfile', { nickname: '李雷' }),
      li.call('member', 'updateProfile', { birthday: { month: 7, day: 4, year: 1980 } }),
      li.call('member', 'updateProfile', { locale: 'en' }),
    ])
    const { member } = await li.call('member', 'profile', {})
    expect(member).toMatchObject({ nickname: '李雷', birthday: { month: 7, day: 4 }, locale: 'en' })
  })
})

describe('a consent', () => {
  it('is given, summed up, and taken back, each with its proof', async () => {
    const zhao = await join(world, 'oZhao')
    await zhao.call('member', 'consent', { kind: 'plateRecognition', policyVersion, given: true })
    await zhao.call('member', 'consent', { kind: 'plateRecognition', policyVersion, given: true })
    expect(memberOf(world, 'oZhao').consents.map(({ kind }) => kind)).toEqual(['privacy', 'plateRecognition'])
    world.machine.clock.advance(1_000)
    await zhao.call('member', 'consent', { kind: 'plateRecognition', policyVersion, given: false })
    expect(memberOf(world, 'oZhao').consents.map(({ kind }) => kind)).toEqual(['privacy'])
    const { _id } = memberOf(world, 'oZhao')
    const proofs = recordsOf(world, 'consents').filter(({ memberId }) => memberId === _id)
    expect(proofs.map(({ kind, given }) => `${kind} ${given}`).sort()).toEqual([
      'plateRecognition false',
      'plateRecognition true',
      'privacy true',
    ])
  })

  it('to the privacy policy ends what a driver may do when it is taken back, until it is given again', async () => {
    const sun = await join(world, 'oSun')
    world.machine.clock.advance(1_000)
    await sun.call('member', 'consent', { kind: 'privacy', policyVersion, given: false })
    expect(await sun.refusal('member', 'profile', {})).toBe('FORBIDDEN')
    world.machine.clock.advance(1_000)
    const { member, created } = await sun.call('member', 'signUp', { policyVersion })
    expect(created).toBe(false)
    expect((await sun.call('member', 'profile', {})).member.memberId).toBe(member.memberId)
  })
})
