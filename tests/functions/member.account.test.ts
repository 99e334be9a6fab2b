import type { OutputOf } from '../../core/contracts/contract'
import type { member as contract } from '../../core/contracts/member'
import { buy } from '../support/buying'
import {
  dump,
  fill,
  givePoints,
  join,
  memberOf,
  recordOf,
  recordsOf,
  STATION,
  THURSDAY,
  tick,
  violations,
} from '../support/station'
import { leaveMessage } from '../support/telling'
import type { Person } from '../support/driver'
import { upload } from '../support/uploading'
import { openWorld, type World } from '../support/world'

jest.setTimeout(60_000)

let world: World
beforeAll(async () => {
  world = await openWorld({ at: THURSDAY, database: { strict: true } })
}, 60_000)
afterAll(() => world.close())

const DAY = 86_400_000

/** What a tap on the phone-number button gives. */
const codeOf = (openid: string, phoneNumber: string): string =>
  world.machine.weixin.account.phones.issueCode(openid, phoneNumber)

describe('a phone number', () => {
  it('is bound by one tap, kept sealed, shown in part', async () => {
    const wang = await join(world, 'oWang')
    expect(memberOf(world, 'oWang').phone).toBeNull()
    const code = codeOf('oWang', '13812341234')
    const { account } = await wang.call('member', 'bindPhone', { code })
    expect(account.phone).toEqual({ hint: '138****1234', boundAt: expect.any(Number) as number })
    expect(account.gaps).not.toContain('phone')
    expect(JSON.stringify(dump(world))).not.toContain('13812341234')
    expect(await wang.refusal('member', 'bindPhone', { code })).toBe('PHONE_CODE_REFUSED')
  })

  it('is changed and forgotten only by who knows what is hidden', async () => {
    const wang = world.person('oWang')
    const other = () => codeOf('oWang', '13900001111')
    expect(await wang.refusal('member', 'bindPhone', { code: other() })).toBe('CONFIRMATION_WRONG')
    expect(await wang.refusal('member', 'unbindPhone', { digits: '9999' })).toBe('CONFIRMATION_WRONG')
    expect(memberOf(world, 'oWang').phoneTries.count).toBe(2)
    const { account } = await wang.call('member', 'bindPhone', { code: other(), digits: '1234' })
    expect(account.phone?.hint).toBe('139****1111')
    expect((await wang.call('member', 'unbindPhone', { digits: '0000' })).account.phone).toBeNull()
  })
})

describe('the profile', () => {
  it('takes no name that may not be shown, and asks WeChat about it', async () => {
    const li = await join(world, 'oLi')
    expect(await li.refusal('member', 'updateProfile', { nickname: '违规测试' })).toBe('TEXT_REFUSED')
    expect(memberOf(world, 'oLi').profile.nickname).toBe('')
    const { account, member } = await li.call('member', 'updateProfile', { nickname: '李雷' })
    expect(member.nickname).toBe('李雷')
    expect(account.gaps).toEqual(['avatar', 'vehicle', 'birthday', 'phone'])
  })

  it('has a picture that the member uploaded himself; the one before goes', async () => {
    const li = world.person('oLi')
    const first = await upload(li, { purpose: 'avatar' })
    await li.call('member', 'updateProfile', { avatarFileId: first })
    const { account, avatarUrl } = await li.call('member', 'profile', {})
    expect(account.gaps).not.toContain('avatar')
    expect((await fetch(avatarUrl ?? '')).status).toBe(200)
    expect((await li.call('home', 'me', {})).member?.avatarUrl).toMatch(/^http/)
    const second = await upload(li, { purpose: 'avatar' })
    await li.call('member', 'updateProfile', { avatarFileId: second })
    const used = recordsOf(world, 'files').filter(
      ({ attachedTo }) => attachedTo === memberOf(world, 'oLi')._id,
    )
    expect(used.map(({ fileId }) => fileId)).toEqual([second])
    const other = await join(world, 'oThief')
    expect(await other.refusal('member', 'updateProfile', { avatarFileId: second })).toBe('FILE_REFUSED')
  })

  it('keeps how the app looks, and until when the birthday stands', async () => {
    const li = world.person('oLi')
    const preferences = { language: 'en', typeSize: 'large', stationId: null, productId: '95' } as const
    await li.call('member', 'updateProfile', { preferences, birthday: { month: 5, day: 1, year: null } })
    const { account } = await li.call('member', 'profile', {})
    expect(account.preferences).toEqual(preferences)
    const settings = await li.call('member', 'settings', {})
    expect(settings.preferences).toEqual(preferences)
    expect(settings.stations.map(({ stationId }) => stationId)).toContain(STATION)
    expect(settings.products).toContainEqual({ productId: '95', grade: '95#' })
    expect(account.birthdayFixedUntil).toBeGreaterThan(world.machine.clock.now() + 364 * DAY)
  })
})

type ExportPage = OutputOf<(typeof contract)['export']>

/** Everything that is handed out, to the last page. */
async function copyOf(person: Person): Promise<Record<string, unknown[]>> {
  const parts: Record<string, unknown[]> = {}
  let cursor: string | null = ''
  while (cursor !== null) {
    const page: ExportPage = await person.call('member', 'export', cursor === '' ? {} : { cursor })
    const records = page.records.map((record): unknown => JSON.parse(record))
    parts[page.part] = [...(parts[page.part] ?? []), ...records]
    cursor = page.nextCursor
  }
  return parts
}

describe('a copy of the data', () => {
  it('has everything of the member, in clear, and nothing of anybody else', async () => {
    const [chen, other] = [await join(world, 'oChen'), await join(world, 'oForeign')]
    for (const [person, plate] of [
      [chen, '京A12345'],
      [other, '沪B99999'],
    ] as const) {
      await person.call('vehicle', 'save', { requestId: 'request-1', plate, plateKind: 'blue' })
    }
    await chen.call('member', 'bindPhone', { code: codeOf('oChen', '13812345678') })
    const order = await buy(chen, await fill(world, 1, { volumeMl: 10_000 }))
    await buy(other, await fill(world, 3, { volumeMl: 10_000 }))
    for (let n = 0; n < 60; n += 1) {
      leaveMessage(world, 'oChen', 'coupon', `note-${n}`)
      world.machine.clock.advance(1_000)
    }
    await tick(world)
    const copy = await copyOf(chen)
    expect(copy['profile']).toMatchObject([{ phone: '13812345678', wechatId: 'oChen' }])
    expect(copy['vehicles']).toMatchObject([{ plate: '京A12345' }])
    expect(copy['orders']).toMatchObject([{ orderId: order.orderId, litres: 10, state: 'settled' }])
    expect(copy['points']).toMatchObject([{ act: 'settlement', points: order.earned?.points }])
    expect(copy['consents']).toMatchObject([{ kind: 'privacy', given: true }])
    expect(copy['messages']).toHaveLength(
      recordsOf(world, 'inboxMessages').filter(({ memberId }) => memberId === memberOf(world, 'oChen')._id)
        .length,
    )
    expect(JSON.stringify(copy)).not.toMatch(/沪B99999|oForeign|sealed|oStaff/)
  })

  it('may be begun three times a day; pages need one that was begun', async () => {
    const sun = await join(world, 'oSun')
    expect(await sun.refusal('member', 'export', { cursor: 'orders:1' })).toBe('TOO_OFTEN')
    for (let n = 0; n < 3; n += 1) await sun.call('member', 'export', {})
    expect(await sun.refusal('member', 'export', {})).toBe('TOO_OFTEN')
  })
})

describe('closing', () => {
  it('waits for what is open, and for a day; then nobody is left, and the books still balance', async () => {
    const zhao = await join(world, 'oZhao')
    await zhao.call('member', 'updateProfile', {
      nickname: '赵敏',
      birthday: { month: 1, day: 2, year: 1990 },
    })
    await zhao.call('member', 'bindPhone', { code: codeOf('oZhao', '13712345678') })
    await zhao.call('vehicle', 'save', { requestId: 'request-1', plate: '京A88888', plateKind: 'blue' })
    await zhao.call('coupon', 'claim', { templateId: 'welcome200', requestId: 'request-2' })
    givePoints(world, 'oZhao', 500)
    const { orderId } = await buy(zhao, await fill(world, 1, { volumeMl: 10_000 }))
    const { _id: memberId } = memberOf(world, 'oZhao')
    const saleId = await fill(world, 3, { volumeMl: 10_000 })
    const { order } = await zhao.call('order', 'lockSale', { saleId })
    const blocked = await zhao.call('member', 'closing', {})
    expect(blocked).toMatchObject({ blocks: ['order'], loses: { coupons: 1 }, closesAt: null })
    const word = '注销' as const
    expect(await zhao.refusal('member', 'close', { word, digest: blocked.digest })).toBe('CLOSING_BLOCKED')
    await zhao.call('order', 'release', { orderId: order.orderId })
    expect(await zhao.refusal('member', 'close', { word, digest: 'of yesterday' })).toBe('CLOSING_CHANGED')
    const askedAt = world.machine.clock.now()
    const { closesAt } = await zhao.call('member', 'close', { word, digest: blocked.digest })
    expect(closesAt).toBeGreaterThanOrEqual(askedAt + DAY)
    expect(closesAt).toBeLessThanOrEqual(world.machine.clock.now() + DAY)

    await zhao.call('member', 'close', { word, digest: blocked.digest })
    const { messages } = await zhao.call('message', 'inbox', {})
    expect(messages.filter(({ kind }) => kind === 'account')).toMatchObject([
      {
        content: { key: 'message.closingAsked', args: { closesAt } },
        page: 'packages/member/closing/closing',
      },
    ])

    await tick(world, DAY - 60_000)
    expect(recordOf(world, 'members', memberId).status).toBe('active')
    await tick(world, 61_000)
    const closed = recordOf(world, 'members', memberId)
    expect(closed).toMatchObject({ status: 'closed', openid: '', points: { available: 0 } })
    expect(world.machine.database.read('identities', 'oZhao')).toBeUndefined()
    const traces = JSON.stringify(dump(world))
    expect(traces).not.toMatch(/oZhao|赵敏|137\*{4}5678|京A··888/)
    expect(recordOf(world, 'orders', orderId)).toMatchObject({ memberId, state: 'settled', openid: '' })
    expect(violations(world)).toEqual([])
    expect(await zhao.refusal('member', 'profile', {})).toBe('SIGN_IN_REQUIRED')
    const again = await zhao.call('member', 'signUp', { policyVersion: '1' })
    expect(again).toMatchObject({ created: true, member: { points: 0, nickname: '' } })
    expect(again.member.memberId).not.toBe(memberId)
  })

  it('does not come for who changes his mind, nor while something has been opened since', async () => {
    const gao = await join(world, 'oGao')
    const ask = async () => {
      const { digest } = await gao.call('member', 'closing', {})
      await gao.call('member', 'close', { word: 'CLOSE', digest })
    }
    await ask()
    expect((await gao.call('member', 'keep', {})).closesAt).toBeNull()
    await tick(world, DAY + 1_000)
    expect(memberOf(world, 'oGao').status).toBe('active')
    await ask()
    world.machine.clock.advance(DAY - 30_000)
    const { order } = await gao.call('order', 'lockSale', {
      saleId: await fill(world, 5, { volumeMl: 10_000 }),
    })
    await tick(world, 31_000)
    const { closeAt, status } = memberOf(world, 'oGao')
    expect([status, closeAt > world.machine.clock.now()]).toEqual(['active', true])
    await gao.call('order', 'release', { orderId: order.orderId })
    const { _id } = memberOf(world, 'oGao')
    await tick(world, 3_600_000)
    expect(recordOf(world, 'members', _id).status).toBe('closed')
  })
})
