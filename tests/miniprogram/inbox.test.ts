import type { Output } from '../../miniprogram/api/client'
import { learnClock, updateSession } from '../../miniprogram/store/session'
import { offline, Refusal } from './support/cloud'
import { FakePhone } from './support/phone'
import { render, type Rendered } from './support/render'
import { MINUTE, NOW } from './support/samples'
import { FakeWx } from './support/wx'

type Inbox = Output<'message', 'inbox'>

let weixin: FakeWx
let phone: FakePhone
beforeEach(() => {
  weixin = new FakeWx().install()
  phone = new FakePhone().install()
  updateSession({ locale: 'zh-CN' })
  learnClock(NOW)
})

const message = (n: number, change: Partial<Inbox['messages'][number]> = {}): Inbox['messages'][number] => ({
  messageId: `message:${n}`,
  kind: 'order',
  content: { key: 'message.prepayVoided', args: { amount: 20_000 } },
  page: 'packages/fuel/result/result?orderId=o1',
  at: NOW - n * 600 * MINUTE,
  read: false,
  ...change,
})

const answer = (change: Partial<Inbox> = {}): Inbox => ({
  messages: [message(0), message(1, { kind: 'priceChange', read: true }), message(4)],
  unread: 2,
  nextCursor: null,
  ...change,
})

async function open(): Promise<Rendered> {
  const page = render('packages/member/inbox/inbox')
  await (page.run('load') as Promise<void>)
  return page
}

const tap = (page: Rendered, id: string) =>
  page.run('onMessage', { currentTarget: { dataset: { id } } }) as Promise<void>

test('messages stand under their day, newest first, unread ones marked', async () => {
  weixin.cloud.on('message', 'inbox', () => answer())
  const page = await open()
  expect(page.all('.day__name').map((day) => day.text())).toEqual(['今天', '03-03'])
  expect(page.all('.spot')).toHaveLength(2)
  expect(page.text()).toContain('2 条未读')
  expect(page.text()).toContain('预付的加油没有使用，¥200.00 正原路退回。')
})

test('a tap opens its page and reads it; what could not be told is unread again', async () => {
  weixin.cloud.on('message', 'inbox', () => answer()).on('message', 'markRead', () => ({}))
  const page = await open()
  await tap(page, 'message:0')
  expect(weixin.urls).toEqual(['/packages/fuel/result/result?orderId=o1'])
  expect(page.data).toMatchObject({ unread: 1 })
  await tap(page, 'message:1')
  expect(weixin.cloud.inputs('message', 'markRead')).toEqual([{ messageIds: ['message:0'] }])
  weixin.cloud.on('message', 'markRead', () => {
    throw new Refusal('BUSY')
  })
  await tap(page, 'message:4')
  expect(page.data).toMatchObject({ unread: 1 })
  expect(phone.said).toHaveLength(1)
})

test('all are read at one stroke', async () => {
  weixin.cloud.on('message', 'inbox', () => answer()).on('message', 'markAllRead', () => ({ unread: 0 }))
  const page = await open()
  await (page.run('onReadAll') as Promise<void>)
  expect(page.all('.spot')).toHaveLength(0)
  expect(page.text()).toContain('没有未读')
})

test('kinds are chosen in groups, and earlier ones follow', async () => {
  weixin.cloud.on('message', 'inbox', ({ cursor }) =>
    cursor === undefined ? answer({ nextCursor: '7' }) : answer({ messages: [message(9)] }),
  )
  const page = await open()
  await (page.run('onMore') as Promise<void>)
  expect(page.all('.message')).toHaveLength(4)
  page.run('onGroup', { currentTarget: { dataset: { group: 'station' } } })
  await (page.run('load') as Promise<void>)
  expect(weixin.cloud.inputs('message', 'inbox')).toContainEqual({
    kinds: ['priceChange', 'promotion', 'emergency'],
  })
})

test('nothing yet, and no network, are said', async () => {
  weixin.cloud.on('message', 'inbox', () => answer({ messages: [], unread: 0 }))
  expect((await open()).text()).toContain('还没有消息')
  weixin.cloud.on('message', 'inbox', () => {
    throw offline as unknown as Error
  })
  expect((await open()).data).toMatchObject({ phase: 'failed', failure: { state: 'offline' } })
})
