import fc from 'fast-check'
import { isValidField } from '../../local/weixin/messageFields'
import { shanghaiAt } from '../../core/domain/testing/samples'
import { templateData } from '../../cloudfunctions/common/services/templateFields'

const at = shanghaiAt('2026-03-05', 632)
const paid = {
  key: 'message.orderPaid',
  args: { paid: 1_812_345, saved: 1_280, volume: 40_009, nozzle: 3, points: 326 },
}
const price = {
  key: 'message.priceChange',
  args: { grade: '95#', price: 770, previous: 780, change: -10, effectiveAt: shanghaiAt('2026-03-06') },
}
const fields = (pairs: Readonly<Record<string, string>>) => ({
  fields: Object.entries(pairs).map(([keyword, from]) => ({ keyword, from })),
})

describe('the keywords of a template', () => {
  it('are written as the message writes them, within WeChat’s limits', () => {
    const data = templateData(
      fields({
        amount1: 'paid',
        thing2: 'text',
        number3: 'points',
        time4: 'time',
        thing5: 'volume',
        thing6: 'title',
      }),
      { kind: 'order', content: paid, at },
      'zh-CN',
    )
    expect(data).toEqual({
      amount1: '18123.45元',
      thing2: '3 号枪 40.00 升，已支付 ¥18',
      number3: '326',
      time4: '2026年03月05日 10:32',
      thing5: '40.00',
      thing6: '订单',
    })
  })

  it('of a price change carry old, new, size and time', () => {
    const data = templateData(
      fields({
        thing1: 'grade',
        amount2: 'price',
        amount3: 'previous',
        thing4: 'change',
        date5: 'effectiveAt',
      }),
      { kind: 'priceChange', content: price, at },
      'en',
    )
    expect(data).toEqual({
      thing1: '95#',
      amount2: '7.70元',
      amount3: '7.80元',
      thing4: '−0.10',
      date5: '2026年03月06日',
    })
  })

  it('take a business day for the instant it begins at', () => {
    const content = { key: 'message.birthdaySoon', args: { day: '2026-03-08' } }
    const data = templateData(
      fields({ date1: 'day', time2: 'day', thing3: 'day' }),
      { kind: 'birthday', content, at },
      'en',
    )
    expect(data).toEqual({ date1: '2026年03月08日', time2: '2026年03月08日 00:00', thing3: '2026-03-08' })
  })

  it('are never empty and always taken by WeChat', () => {
    const kinds = fc.constantFrom('thing1', 'amount2', 'number3', 'time4', 'date5', 'character_string6')
    const from = fc.constantFrom(
      'paid',
      'text',
      'time',
      'title',
      'grade',
      'missing',
      'points',
      'saved',
      'change',
    )
    const content = fc.constantFrom(paid, price, { key: 'message.ofTomorrow', args: {} })
    fc.assert(
      fc.property(
        kinds,
        from,
        content,
        fc.constantFrom('zh-CN' as const, 'en' as const),
        (keyword, name, one, locale) => {
          const text =
            templateData(fields({ [keyword]: name }), { kind: 'order', content: one, at }, locale)[keyword] ??
            ''
          expect([keyword, name, text, isValidField(keyword, text)]).toEqual([keyword, name, text, true])
        },
      ),
    )
  })
})
