import type { Host } from '../host'
import { createWx } from './registry'

describe('wx', () => {
  const missing: string[] = []
  const host = { phone: { missing: (name: string) => missing.push(name) } } as unknown as Host

  it('is made of all families', () => {
    const wx = createWx(host, [() => ({ login: 1 }), () => ({ scanCode: 2 })])
    expect([wx['login'], wx['scanCode']]).toEqual([1, 2])
    expect(missing).toEqual([])
  })

  it('reports what nobody offers, and lets an app look before it asks', () => {
    const wx = createWx(host, [() => ({ login: 1 })])
    expect('vibrate' in wx).toBe(false)
    expect(missing).toEqual([])
    expect(wx['vibrate']).toBeUndefined()
    expect(missing).toEqual(['wx.vibrate'])
  })

  it('refuses two families that offer the same', () => {
    expect(() => createWx(host, [() => ({ login: 1 }), () => ({ login: 2 })])).toThrow('wx.login')
  })
})
