import { payment } from './payment'
import { networkOf } from './support/networkState'
import { call, dialog, press, settle, testPhone } from './testing/phone'

jest.mock('./support/machine', () => ({ readAppId: () => Promise.resolve('wxtest') }))

const signed = { timeStamp: '1', nonceStr: 'n', package: 'prepay_id=wx1', signType: 'RSA', paySign: 's' }

describe('the pay sheet', () => {
  const open = () => {
    const phone = testPhone()
    phone.answers.set('/local/wechatpay/sheet', {
      sheet: { payee: '滨河加油站', description: '95# 汽油', amountFen: 20_050, expireAt: 0 },
    })
    phone.answers.set('/local/wechatpay/pay', { errMsg: 'requestPayment:ok' })
    phone.answers.set('/local/wechatpay/cancel', { errMsg: 'requestPayment:fail cancel' })
    return { ...phone, wx: payment(phone.host) }
  }

  it('shows what the pay server knows, and pays with the signed parameters', async () => {
    const { wx, posted } = open()
    const paid = call(wx, 'requestPayment', signed)
    await settle()
    expect(dialog()?.textContent).toContain('¥200.50')
    expect(dialog()?.textContent).toContain('滨河加油站')
    await press('确认支付')
    expect(await paid).toEqual({ errMsg: 'requestPayment:ok' })
    expect(posted.at(-1)).toEqual({
      path: '/local/wechatpay/pay',
      body: { ...signed, appId: 'wxtest', openid: 'oWang' },
    })
  })

  it('is paid by a password of six digits', async () => {
    const { wx } = open()
    const paid = call(wx, 'requestPayment', signed)
    await settle()
    const field = document.querySelector<HTMLInputElement>('input[type=password]')
    if (field !== null) field.value = '123456'
    field?.dispatchEvent(new Event('input'))
    expect(await paid).toEqual({ errMsg: 'requestPayment:ok' })
  })

  it('is cancelled by its cross', async () => {
    const { wx, posted } = open()
    const paid = call(wx, 'requestPayment', signed)
    await press('关闭')
    expect(await paid).toMatchObject({ errMsg: 'requestPayment:fail cancel' })
    expect(posted.at(-1)?.path).toBe('/local/wechatpay/cancel')
  })

  it('does not open for what the pay server refuses', async () => {
    const { wx, answers } = open()
    answers.set('/local/wechatpay/sheet', { errMsg: 'requestPayment:fail 该订单已关闭' })
    const paid = call(wx, 'requestPayment', signed)
    await settle()
    expect(dialog()?.textContent).toContain('该订单已关闭')
    await press('确定')
    expect(await paid).toMatchObject({ errMsg: 'requestPayment:fail 该订单已关闭' })
  })

  it('leaves the outcome open when the network goes while it pays', async () => {
    const { wx, host } = open()
    const paid = call(wx, 'requestPayment', signed)
    await settle()
    networkOf(host).set('none')
    await press('确认支付')
    await press('确定')
    expect(await paid).toMatchObject({ errMsg: 'requestPayment:fail 网络异常' })
  })

  it('wants all five parameters', async () => {
    expect(await call(open().wx, 'requestPayment', { ...signed, paySign: undefined })).toMatchObject({
      errMsg: 'requestPayment:fail parameter error: parameter.paySign should be String instead of Undefined;',
    })
  })
})
