import { render } from './support/render'

test('quote-lines prints every line and opens what did not apply', async () => {
  const lines = [
    { code: 'metered', label: '挂牌金额', fen: 31_200 },
    { code: 'tier', label: '银卡 每升省 0.20', fen: -800 },
  ]
  const view = render('components/quote-lines/quote-lines', {
    lines,
    reasons: ['周三：今天不是周三'],
    why: '为什么是这个价',
  })
  expect(view.all('.line').map((line) => line.text())).toEqual(['挂牌金额¥312.00', '银卡 每升省 0.20−¥8.00'])
  expect(view.all('.reason')).toHaveLength(0)
  await view.find('.why')?.dispatch('tap')
  expect(view.all('.reason').map((reason) => reason.text())).toEqual(['周三：今天不是周三'])
  await view.find('.why')?.dispatch('tap')
  expect(view.all('.reason')).toHaveLength(0)
})
