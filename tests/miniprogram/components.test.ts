import { render } from './support/render'
import { FakeWx } from './support/wx'

describe('money', () => {
  test('sets sign, yuan and decimals apart, from integer fen', () => {
    const money = render('components/money/money', { fen: -123_405 })
    expect(money.text()).toBe('−¥1,234.05')
    expect(money.all('.small').map((part) => part.text())).toEqual(['¥', '.05'])
  })

  test('says the unit of a price per litre instead of a yuan sign', () => {
    const money = render('components/money/money', { fen: 780, unit: '元/升' })
    expect(money.text()).toBe('7.80元/升')
  })

  test('shows a plus only when asked to', () => {
    expect(render('components/money/money', { fen: 5, signed: true }).text()).toBe('+¥0.05')
    expect(render('components/money/money', { fen: 0, signed: true }).text()).toBe('¥0.00')
    expect(render('components/money/money', { fen: 5 }).text()).toBe('¥0.05')
  })
})

describe('state-view', () => {
  test('shows blocks of the final layout while loading', () => {
    const view = render('components/state-view/state-view', { state: 'loading', blocks: [100, 200] })
    expect(view.all('.block')).toHaveLength(2)
    expect(view.find('.action')).toBeUndefined()
  })

  test('names what happened and the way out', async () => {
    const view = render('components/state-view/state-view', {
      state: 'offline',
      title: '网络不可用',
      hint: '请检查后再试',
      action: '再试一次',
    })
    let acted = 0
    view.on('act', () => (acted += 1))
    expect(view.text()).toContain('网络不可用')
    await view.find('.action')?.dispatch('tap')
    expect(acted).toBe(1)
  })
})

test('nozzle-grid marks the chosen nozzle and tells which one is tapped', async () => {
  const nozzles = [
    { number: 1, grade: '92#', stateText: '空闲', tone: 'ready' },
    { number: 12, grade: '95#', stateText: '加油中', tone: 'busy' },
  ]
  const grid = render('components/nozzle-grid/nozzle-grid', { nozzles, selected: 1 })
  const picked: unknown[] = []
  grid.on('pick', (detail) => picked.push(detail))
  expect(grid.all('.tile').map((tile) => tile.text())).toEqual(['192#空闲', '1295#加油中'])
  expect(grid.all('.tile--on').map((tile) => tile.text())).toEqual(['192#空闲'])
  await grid.all('.tile')[1]?.dispatch('tap')
  expect(picked).toEqual([{ number: 12 }])
})

test('growth-bar leaves the next tier out at the top', () => {
  const bar = render('components/growth-bar/growth-bar', {
    percent: 40,
    tier: '银卡',
    caption: '成长 3,260/8,000',
    benefit: '每升省 0.20 元',
  })
  expect(bar.text()).toBe('银卡每升省 0.20 元成长 3,260/8,000')
})

describe('consent-sheet', () => {
  const words = {
    open: true,
    title: '加入会员',
    body: '…',
    policy: '查看隐私政策',
    agree: '同意并继续',
    decline: '暂不',
  }

  test('asks, and tells the answer', async () => {
    const sheet = render('components/consent-sheet/consent-sheet', words)
    const heard: string[] = []
    sheet.on('agree', () => heard.push('agree'))
    sheet.on('decline', () => heard.push('decline'))
    await sheet.find('.agree')?.dispatch('tap')
    await sheet.find('.decline')?.dispatch('tap')
    expect(heard).toEqual(['agree', 'decline'])
  })

  test('says when WeChat cannot show the policy', async () => {
    new FakeWx().install()
    const sheet = render('components/consent-sheet/consent-sheet', { ...words, unopened: '暂时打不开' })
    expect(sheet.text()).not.toContain('暂时打不开')
    await sheet.find('.policy')?.dispatch('tap')
    expect(sheet.find('.problem')?.text()).toBe('暂时打不开')
  })

  test('hears nothing while the answer is on its way, and shows nothing when closed', async () => {
    const sheet = render('components/consent-sheet/consent-sheet', { ...words, busy: true })
    let heard = 0
    sheet.on('agree', () => (heard += 1))
    await sheet.find('.agree')?.dispatch('tap')
    expect(heard).toBe(0)
    expect(render('components/consent-sheet/consent-sheet', { ...words, open: false }).text()).toBe('')
  })
})

describe('toggle-switch', () => {
  test('shows whether it is on, off or on its way', () => {
    const toggle = render('components/toggle-switch/toggle-switch')
    expect(toggle.find('.switch--on')).toBeUndefined()
    const busy = render('components/toggle-switch/toggle-switch', { checked: true, busy: true })
    expect(busy.all('.switch--on .spinner')).toHaveLength(1)
  })

  test.each([
    [{}, [{ value: true }]],
    [{ checked: true }, [{ value: false }]],
    [{ disabled: true }, []],
    [{ busy: true }, []],
  ])('with %j a tap wishes %j, and stays where the page has it', async (state, wished) => {
    const toggle = render('components/toggle-switch/toggle-switch', state)
    const heard: unknown[] = []
    toggle.on('change', (detail) => heard.push(detail))
    await toggle.find('.switch')?.dispatch('tap')
    expect(heard).toEqual(wished)
    expect(toggle.all('.switch--on')).toHaveLength('checked' in state ? 1 : 0)
  })
})

describe('bottom-bar', () => {
  test.each([
    [{}, 1],
    [{ busy: true }, 0],
    [{ disabled: true }, 0],
  ])('with %j a tap acts %d times', async (state, times) => {
    const bar = render('components/bottom-bar/bottom-bar', { text: '微信支付 ¥272.00', ...state })
    let acted = 0
    bar.on('act', () => (acted += 1))
    await bar.find('.act')?.dispatch('tap')
    expect(acted).toBe(times)
  })
})
