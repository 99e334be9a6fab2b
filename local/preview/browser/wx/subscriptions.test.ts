import { subscriptions } from './subscriptions'
import { taps } from './support/gesture'
import { call, dialog, press, settle, testPhone } from './testing/phone'

jest.mock('./support/machine', () => ({
  readMachine: () =>
    Promise.resolve({
      templates: [{ templateId: 'paid', title: '加油订单完成', keywords: ['thing1', 'amount2'] }],
    }),
}))

describe('consent to messages', () => {
  const open = () => {
    const phone = testPhone()
    phone.answers.set('/local/subscribe', {})
    return { ...phone, wx: subscriptions(phone.host) }
  }
  const ask = (wx: Readonly<Record<string, unknown>>, ...tmplIds: string[]) => {
    taps().open()
    return call(wx, 'requestSubscribeMessage', { tmplIds })
  }

  it('is asked for per template, and the machine is told', async () => {
    const { wx, posted } = open()
    const answer = ask(wx, 'paid', 'price')
    await settle()
    expect(dialog()?.textContent).toContain('加油订单完成示例文字 · ￥200.00')
    document.querySelectorAll<HTMLInputElement>('input')[1]?.click()
    await press('允许')
    expect(await answer).toEqual({ errMsg: 'requestSubscribeMessage:ok', paid: 'accept', price: 'reject' })
    expect(posted.map(({ body }) => body)).toEqual([
      { openid: 'oWang', templateIds: ['paid'], accept: true },
      { openid: 'oWang', templateIds: ['price'], accept: false },
    ])
  })

  it('is not asked for again when the choice is kept', async () => {
    const { wx } = open()
    const answer = ask(wx, 'paid')
    await settle()
    Array.from(document.querySelectorAll('input')).at(-1)?.click()
    await press('取消')
    expect(await answer).toMatchObject({ paid: 'reject' })
    expect(await ask(wx, 'paid')).toEqual({ errMsg: 'requestSubscribeMessage:ok', paid: 'reject' })
    expect(dialog()).toBeUndefined()
  })

  it('must follow a tap, with five templates at most', async () => {
    const { wx } = open()
    await settle()
    expect(await call(wx, 'requestSubscribeMessage', { tmplIds: ['paid'] })).toMatchObject({
      errMsg: 'requestSubscribeMessage:fail can only be invoked by user TAP gesture.',
    })
    expect(await ask(wx, '1', '2', '3', '4', '5', '6')).toMatchObject({ errCode: 20_003 })
    expect(await ask(wx)).toMatchObject({ errCode: 10_001 })
  })
})
