import { CodeKeeper, type MemberCode } from '../../miniprogram/packages/member/code/keeper'
import { offline } from './support/cloud'
import { NOW } from './support/samples'
import { FakeWx } from './support/wx'

let weixin: FakeWx
let heard: string[]
let keeper: CodeKeeper
beforeEach(() => {
  jest.useFakeTimers({ now: NOW })
  weixin = new FakeWx().install()
  heard = []
  keeper = new CodeKeeper({
    shown: ({ code }) => heard.push(code),
    expired: () => heard.push('expired'),
    failed: () => heard.push('failed'),
  })
})
afterEach(() => {
  keeper.stop()
  jest.useRealTimers()
})

let issued = 0
function answer(): MemberCode {
  issued += 1
  const at = Date.now()
  const tier = { code: 'silver' as const, name: { zh: '银卡', en: 'Silver' } }
  return { code: `code${issued}`, expiresAt: at + 60_000, at, nickname: '张三', tier }
}
beforeEach(() => {
  issued = 0
  weixin.cloud.on('member', 'code', answer)
})

test('a code renews itself before it ends', async () => {
  await keeper.start()
  expect(heard).toEqual(['code1'])
  await jest.advanceTimersByTimeAsync(49_000)
  expect(heard).toEqual(['code1'])
  await jest.advanceTimersByTimeAsync(2_000)
  expect(heard).toEqual(['code1', 'code2'])
  await jest.advanceTimersByTimeAsync(50_000)
  expect(heard).toEqual(['code1', 'code2', 'code3'])
})

test('without a network it expires, and comes back by itself', async () => {
  await keeper.start()
  weixin.cloud.on('member', 'code', () => {
    throw offline as unknown as Error
  })
  await jest.advanceTimersByTimeAsync(61_000)
  expect(heard.filter((one) => one !== 'failed')).toEqual(['code1', 'expired'])
  weixin.cloud.on('member', 'code', answer)
  await jest.advanceTimersByTimeAsync(6_000)
  expect(heard.at(-1)).toBe('code2')
})

test('not looked at, it asks for nothing', async () => {
  await keeper.start()
  keeper.stop()
  await jest.advanceTimersByTimeAsync(600_000)
  expect(heard).toEqual(['code1'])
  expect(weixin.cloud.count('member', 'code')).toBe(1)
})
