import { creditId } from '../../core/domain/messages/credits'
import { join, memberOf, put, recordOf, THURSDAY } from '../support/station'
import { inboxMessage, leaveMessage, templateOf } from '../support/telling'
import { openWorld, type World } from '../support/world'

let world: World
beforeAll(async () => {
  world = await openWorld({ at: THURSDAY, database: { strict: true } })
}, 30_000)
afterAll(() => world.close())

const credits = (openid: string, kind: 'order' | 'points') =>
  recordOf(world, 'messageCredits', creditId(memberOf(world, openid)._id, kind)).credits

describe('agreeing to messages', () => {
  it('counts one send per accepted tap, however often it is told', async () => {
    const zhang = await join(world, 'oZhang')
    const results = [
      { templateId: templateOf.order, result: 'accept' as const },
      { templateId: templateOf.points, result: 'reject' as const },
      { templateId: 'tmplOfSomebodyElse', result: 'accept' as const },
    ]
    const tell = (requestId: string) => zhang.call('message', 'recordConsent', { requestId, results })
    await Promise.all([tell('request-1'), tell('request-1'), tell('request-1')])
    await tell('request-2')
    const { choices, notifications } = await zhang.call('message', 'consentChoices', {})
    expect(notifications).toEqual(memberOf(world, 'oZhang').notifications)
    expect(Object.fromEntries(choices.map(({ kind, credits }) => [kind, credits]))).toEqual({
      order: 2,
      priceChange: 0,
      birthday: 0,
      points: 0,
    })
    const ban = [{ templateId: templateOf.order, result: 'ban' as const }]
    await zhang.call('message', 'recordConsent', { requestId: 'request-3', results: ban })
    expect(credits('oZhang', 'order')).toBe(0)
  })
})

describe('a message', () => {
  it('comes into the inbox once and goes to the phone once, whoever asks at once', async () => {
    const wang = await join(world, 'oWang')
    await wang.allowMessages([templateOf.order, templateOf.order], 'request-1')
    await wang.allowMessages([templateOf.order], 'request-2')
    leaveMessage(world, 'oWang', 'order', 'paid:1')
    const sent = await Promise.all([1, 2, 3].map(() => wang.call('message', 'deliverMine', {})))
    await world.machine.fireTimer('priceChangePush')
    expect(sent.reduce((total, one) => total + one.sent, 0)).toBe(1)
    const notifications = world.machine.weixin.account.phones.list('oWang')
    expect(notifications).toMatchObject([
      { templateId: templateOf.order, page: 'pages/home/home', lang: 'zh_CN' },
    ])
    expect(notifications[0]?.data).toEqual({
      thing1: '订单',
      amount2: '175.82元',
      number3: '340',
      time4: '2027年03月04日 10:00',
    })
    expect(inboxMessage(world, 'oWang', 'paid:1')).toMatchObject({ push: 'sent', readAt: 0 })
    expect(credits('oWang', 'order')).toBe(1)
  })

  it('without consent stays in the inbox, and follows when it is given right after', async () => {
    const li = await join(world, 'oLi')
    leaveMessage(world, 'oLi', 'order', 'paid:2')
    expect(await li.call('message', 'deliverMine', {})).toEqual({ sent: 0 })
    expect(inboxMessage(world, 'oLi', 'paid:2').push).toBe('noConsent')
    await li.allowMessages([templateOf.order], 'request-1')
    expect(await li.call('message', 'deliverMine', {})).toEqual({ sent: 1 })
    expect(credits('oLi', 'order')).toBe(0)
  })

  it('takes WeChat’s word when the ledger believed too much', async () => {
    const chen = await join(world, 'oChen')
    await chen.allowMessages([templateOf.points], 'request-1')
    const id = creditId(memberOf(world, 'oChen')._id, 'points')
    put(world, 'messageCredits', { ...recordOf(world, 'messageCredits', id), credits: 3 })
    for (const key of ['a', 'b', 'c']) leaveMessage(world, 'oChen', 'points', key)
    expect(await chen.call('message', 'deliverMine', {})).toEqual({ sent: 1 })
    expect(credits('oChen', 'points')).toBe(0)
    expect(chen.phone()).toHaveLength(1)
    const states = ['a', 'b', 'c'].map((key) => inboxMessage(world, 'oChen', key).push)
    expect(states.sort()).toEqual(['noConsent', 'noConsent', 'sent'])
  })

  it('waits out the quiet hours, unless it is about an order; a muted kind is not pushed', async () => {
    const sun = await join(world, 'oSun')
    await sun.allowMessages([templateOf.points, templateOf.order], 'request-1')
    const notifications = { mutedKinds: [], quietFromMinute: 9 * 60, quietUntilMinute: 11 * 60 }
    await sun.call('member', 'updateProfile', { notifications })
    leaveMessage(world, 'oSun', 'points', 'quiet')
    leaveMessage(world, 'oSun', 'order', 'loud')
    expect(await sun.call('message', 'deliverMine', {})).toEqual({ sent: 1 })
    expect(inboxMessage(world, 'oSun', 'quiet')).toMatchObject({ push: 'due' })
    world.machine.clock.setNow(Date.parse('2027-03-04T11:00:00+08:00'))
    await world.machine.fireTimer('priceChangePush')
    expect(inboxMessage(world, 'oSun', 'quiet')).toMatchObject({ push: 'sent' })
    const muted = {
      ...notifications,
      mutedKinds: ['points' as const],
      quietFromMinute: 0,
      quietUntilMinute: 0,
    }
    await sun.call('member', 'updateProfile', { notifications: muted })
    leaveMessage(world, 'oSun', 'points', 'muted')
    expect(await sun.call('message', 'deliverMine', {})).toEqual({ sent: 0 })
    expect(inboxMessage(world, 'oSun', 'muted').push).toBe('muted')
  })

  it('is tried again when WeChat is busy, and not when it refuses for good', async () => {
    const gao = await join(world, 'oGao')
    await gao.allowMessages([templateOf.points], 'request-1')
    leaveMessage(world, 'oGao', 'points', 'busy')
    world.machine.faults.add({ point: 'openapi', subject: 'subscribeMessage.send', kind: 'error' })
    expect(await gao.call('message', 'deliverMine', {})).toEqual({ sent: 0 })
    expect(inboxMessage(world, 'oGao', 'busy')).toMatchObject({ push: 'due', pushTries: 1 })
    world.machine.clock.advance(130_000)
    await world.machine.fireTimer('priceChangePush')
    expect(inboxMessage(world, 'oGao', 'busy')).toMatchObject({ push: 'sent' })
    await gao.allowMessages([templateOf.points], 'request-2')
    leaveMessage(world, 'oGao', 'points', 'refused')
    world.machine.faults.add({
      point: 'openapi',
      subject: 'subscribeMessage.send',
      kind: 'error',
      detail: { errcode: 47003, errmsg: 'argument invalid' },
    })
    await world.machine.fireTimer('scheduler')
    await world.machine.fireTimer('priceChangePush')
    expect(inboxMessage(world, 'oGao', 'refused').push).toBe('refused')
    expect(inboxMessage(world, 'oGao', 'refused').problem).toContain('47003')
  })
})

describe('the inbox', () => {
  it('is read page by page, and marked as read by its owner only', async () => {
    const [zhao, other] = [await join(world, 'oZhao'), await join(world, 'oOther')]
    for (let n = 0; n < 25; n += 1) {
      leaveMessage(world, 'oZhao', 'coupon', `note-${n}`)
      if (n % 3 === 0) world.machine.clock.advance(1_000)
    }
    await world.machine.fireTimer('scheduler')
    const first = await zhao.call('message', 'inbox', {})
    expect(first.unread).toBe(25)
    const second = await zhao.call('message', 'inbox', { cursor: first.nextCursor ?? '' })
    const all = [...first.messages, ...second.messages].map(({ messageId }) => messageId)
    expect(second.nextCursor).toBeNull()
    expect(new Set(all).size).toBe(25)
    expect(all).toHaveLength(25)
    const messageIds = all.slice(0, 10)
    await other.call('message', 'markRead', { messageIds })
    expect((await zhao.call('message', 'inbox', {})).unread).toBe(25)
    await zhao.call('message', 'markRead', { messageIds })
    await zhao.call('message', 'markRead', { messageIds })
    const { messages, unread } = await zhao.call('message', 'inbox', {})
    expect(unread).toBe(15)
    expect(messages.filter(({ read }) => read).map(({ messageId }) => messageId)).toEqual(messageIds)
  })
})

describe('a full inbox', () => {
  it('is shown by kind, and read at one stroke', async () => {
    const [ma, other] = [await join(world, 'oMa'), await join(world, 'oNotMa')]
    for (let n = 0; n < 55; n += 1) leaveMessage(world, 'oMa', n % 5 === 0 ? 'points' : 'coupon', `all-${n}`)
    leaveMessage(world, 'oNotMa', 'points', 'theirs')
    for (let n = 0; n < 6; n += 1) await ma.call('message', 'deliverMine', {})
    await other.call('message', 'deliverMine', {})
    const { messages, unread } = await ma.call('message', 'inbox', { kinds: ['points'] })
    expect([messages.length, new Set(messages.map(({ kind }) => kind)).size, unread]).toEqual([11, 1, 55])
    expect(await ma.call('message', 'markAllRead', {})).toEqual({ unread: 0 })
    expect((await other.call('message', 'inbox', {})).unread).toBe(1)
  })
})
