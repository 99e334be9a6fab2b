import { storage } from './storage'
import { call, testPhone } from './testing/phone'

describe('the storage of an app', () => {
  const open = () => {
    const { host } = testPhone()
    return { host, wx: storage(host) as Record<string, never> }
  }
  const sync = (wx: Record<string, unknown>, name: string, ...values: unknown[]): unknown =>
    (wx[name] as (...given: unknown[]) => unknown)(...values)

  it("keeps values by key, with WeChat's answers", async () => {
    const { wx } = open()
    expect(await call(wx, 'setStorage', { key: 'a', data: { list: [1, null] } })).toEqual({
      errMsg: 'setStorage:ok',
    })
    expect(await call(wx, 'getStorage', { key: 'a' })).toEqual({
      errMsg: 'getStorage:ok',
      data: { list: [1, null] },
    })
    expect(sync(wx, 'getStorageSync', 'a')).toEqual({ list: [1, null] })
    expect(await call(wx, 'getStorage', { key: 'b' })).toMatchObject({
      errMsg: 'getStorage:fail data not found',
    })
    expect(sync(wx, 'getStorageSync', 'b')).toBe('')
  })

  it('tells types apart and refuses what is no key', async () => {
    const { wx } = open()
    expect(await call(wx, 'setStorage', { key: 1, data: 1 })).toMatchObject({
      errMsg: 'setStorage:fail parameter error: parameter.key should be String instead of Number;',
    })
    expect(() => sync(wx, 'setStorageSync', '', 1)).toThrow('setStorageSync:fail')
    expect(() => sync(wx, 'setStorageSync', 'big', 'x'.repeat(1024 * 1024))).toThrow('entry size limit')
  })

  it('calls back with success and complete, or fail and complete', async () => {
    const { wx } = open()
    const told: unknown[] = []
    const callbacks = Object.fromEntries(
      ['success', 'fail', 'complete'].map((name) => [
        name,
        ({ errMsg }: { errMsg: string }) => told.push([name, errMsg]),
      ]),
    )
    expect(
      (wx['getStorage'] as unknown as (options: unknown) => unknown)({ key: 'b', ...callbacks }),
    ).toBeUndefined()
    await new Promise((resolve) => setTimeout(resolve, 0))
    expect(told).toEqual([
      ['fail', 'getStorage:fail data not found'],
      ['complete', 'getStorage:fail data not found'],
    ])
  })

  it("empties what is the app's and nothing of WeChat's own", () => {
    const { host, wx } = open()
    host.phone.storage.set('wechat:scopes', '{}')
    sync(wx, 'setStorageSync', 'a', 1)
    expect(sync(wx, 'getStorageInfoSync')).toMatchObject({ keys: ['a'], limitSize: 10_240 })
    sync(wx, 'clearStorageSync')
    expect(sync(wx, 'getStorageInfoSync')).toMatchObject({ keys: [], currentSize: 0 })
    expect(host.phone.storage.get('wechat:scopes')).toBe('{}')
  })
})
