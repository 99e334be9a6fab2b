import { dialogs } from './dialogs'
import { call, dialog, press, settle, testPhone } from './testing/phone'

const texts = (selector: string): (string | null)[] =>
  Array.from(document.querySelectorAll(selector), (each) => each.textContent)

describe('dialogs', () => {
  const open = (language: 'zh_CN' | 'en' = 'zh_CN') => dialogs(testPhone({}, { language }).host)

  it('asks a question and tells which button was pressed', async () => {
    const wx = open()
    const yes = call(wx, 'showModal', { title: '退款', content: '确定退款吗？' })
    await press('确定')
    expect(await yes).toEqual({ errMsg: 'showModal:ok', confirm: true, cancel: false, content: null })
    const no = call(wx, 'showModal', { title: '退款', content: '确定退款吗？', confirmText: '退' })
    await press('取消')
    expect(await no).toMatchObject({ confirm: false, cancel: true })
    expect(dialog()).toBeUndefined()
  })

  it('hands over what was written into an editable one', async () => {
    const answer = call(open(), 'showModal', { title: '备注', editable: true, content: '旧' })
    await settle()
    const field = document.querySelector('input')
    expect(field?.value).toBe('旧')
    if (field !== null) field.value = '新'
    await press('确定')
    expect(await answer).toMatchObject({ content: '新' })
  })

  it('speaks the language of the phone', async () => {
    const answer = call(open('en'), 'showModal', { title: 'Refund', cancelText: 'Keep it' })
    await press('OK')
    expect(await answer).toMatchObject({ confirm: true })
  })

  it('offers a choice from below; closing it is a cancel', async () => {
    const wx = open()
    const second = call(wx, 'showActionSheet', { itemList: ['甲', '乙'] })
    await press('乙')
    expect(await second).toEqual({ errMsg: 'showActionSheet:ok', tapIndex: 1 })
    const none = call(wx, 'showActionSheet', { itemList: ['甲'] })
    await settle()
    dialog()?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
    expect(await none).toMatchObject({ errMsg: 'showActionSheet:fail cancel' })
  })

  it.each([
    ['showActionSheet', { itemList: Array.from({ length: 7 }, String) }],
    ['showModal', { title: 'a', confirmText: '五个字太长' }],
    ['showToast', {}],
  ])('refuses %s %j', async (name, options) => {
    expect(await call(open(), name, options)).toMatchObject({
      errMsg: expect.stringContaining(`${name}:fail parameter error`) as string,
    })
  })

  it('shows one toast at a time', async () => {
    const wx = open()
    await call(wx, 'showLoading', { title: '支付中', mask: true })
    await call(wx, 'showToast', { title: '成功' })
    expect(texts('[role=status]')).toEqual(['成功'])
    await call(wx, 'hideToast')
    expect(document.querySelector('[role=status]')).toBeNull()
  })
})
