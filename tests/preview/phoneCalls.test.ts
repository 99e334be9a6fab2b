import { LOCAL_MERCHANT_ID } from '../../local/machine'
import { createClient, paymentOf } from '../../local/wechatpay/testing/bench'
import { describeInChromium } from '../../local/preview/testing/chromium'
import { OPENID, openPhoneBench, type PhoneBench } from './support/phoneBench'

describeInChromium('a phone in Chromium', () => {
  let bench: PhoneBench
  beforeAll(async () => {
    bench = await openPhoneBench()
  })
  afterAll(() => bench.close())

  /** An order at the pay server, and what the app would hand to the pay sheet. */
  async function payment(outTradeNo: string): Promise<object> {
    const { kernel, wechatPay } = bench.machine
    const merchant = wechatPay.credentials(LOCAL_MERCHANT_ID)
    const { data } = await createClient(kernel, merchant)
      .chain('v3/pay/transactions/jsapi')
      .post<{ prepay_id: string }>({
        appid: merchant.appid,
        mchid: merchant.mchid,
        description: '95# 汽油',
        out_trade_no: outTradeNo,
        notify_url: 'http://127.0.0.1:1/notify',
        amount: { total: 20_050, currency: 'CNY' },
        payer: { openid: OPENID },
      } as never)
    const { openid, appId, ...signed } = paymentOf(merchant, data.prepay_id)
    expect([openid, appId]).toEqual([OPENID, merchant.appid])
    return signed
  }

  it('pays on the sheet, for the amount that the pay server knows', async () => {
    const { page, answer, problems } = await bench.call('requestPayment', await payment('preview0001'))
    const sheet = page.getByRole('dialog', { name: '微信支付' })
    await sheet.getByText('¥200.50').waitFor()
    await sheet.getByRole('button', { name: '确认支付' }).tap()
    expect(await answer()).toEqual({ errMsg: 'requestPayment:ok' })
    expect(bench.machine.wechatPay.ledger.order(LOCAL_MERCHANT_ID, 'preview0001')).toMatchObject({
      state: 'SUCCESS',
    })
    expect(await problems()).toEqual({ errors: [], missing: [] })
  })

  it('leaves an order unpaid when the sheet is closed', async () => {
    const { page, answer } = await bench.call('requestPayment', await payment('preview0002'))
    await page.getByRole('dialog').getByRole('button', { name: '关闭' }).tap()
    expect(await answer()).toMatchObject({ errMsg: 'requestPayment:fail cancel' })
    expect(bench.machine.wechatPay.ledger.order(LOCAL_MERCHANT_ID, 'preview0002')).toMatchObject({
      state: 'NOTPAY',
    })
  })

  it('keeps a refused permission refused, without asking again', async () => {
    const { page, tap, answer } = await bench.call('getLocation')
    await page.getByRole('alertdialog').getByRole('button', { name: '拒绝' }).tap()
    expect(await answer()).toMatchObject({ errMsg: 'getLocation:fail auth deny' })
    await tap()
    expect(await answer()).toMatchObject({ errMsg: 'getLocation:fail auth deny' })
    expect(await page.getByRole('alertdialog').count()).toBe(0)
  })

  it('consents to messages right after a tap; the machine counts them', async () => {
    bench.machine.weixin.account.putTemplate({
      templateId: 'paid',
      title: '加油订单完成',
      keywords: ['thing1', 'time2'],
    })
    const { page, answer } = await bench.call('requestSubscribeMessage', { tmplIds: ['paid', 'price'] })
    await page.getByRole('checkbox', { name: /加油订单完成/ }).waitFor()
    await page.getByRole('checkbox', { name: 'price' }).tap()
    await page.getByRole('button', { name: '允许' }).tap()
    expect(await answer()).toMatchObject({ paid: 'accept', price: 'reject' })
    expect(bench.machine.weixin.account.ledger.creditsOf(OPENID, 'paid')).toBe(1)
    expect(bench.machine.weixin.account.ledger.creditsOf(OPENID, 'price')).toBe(0)
  })

  it('scans a nozzle in sight, a typed code, or nothing', async () => {
    const { page, tap, answer } = await bench.call('scanCode')
    await page.getByRole('button', { name: '3 号枪' }).tap()
    expect(await answer()).toMatchObject({
      scanType: 'WX_CODE',
      path: `packages/fuel/fuelling/fuelling?scene=${encodeURIComponent('s=binhe&n=3')}`,
    })
    await tap()
    await page.getByRole('textbox', { name: '码里的文字' }).fill('会员 1')
    await page.getByRole('button', { name: '识别', exact: true }).tap()
    expect(await answer()).toMatchObject({ result: '会员 1', scanType: 'QR_CODE' })
    await tap()
    await page.getByRole('button', { name: '返回' }).tap()
    expect(await answer()).toMatchObject({ errMsg: 'scanCode:fail cancel' })
  })

  it('picks a picture, makes it smaller and uploads it with a ticket', async () => {
    const cloudPath = 'reports/one.jpg'
    const { url, formData } = await ticket(cloudPath)
    const { page, answer } = await bench.call('chooseMedia', { url, formData })
    await page.getByRole('button', { name: '小票' }).tap()
    await page.getByRole('button', { name: '完成(1)' }).tap()
    expect(await answer()).toEqual({ width: 100, type: 'jpeg', statusCode: 200 })
    expect(bench.machine.storage.read(cloudPath)?.subarray(0, 2).toString('hex')).toBe('ffd8')
  })

  it('has no network when it is switched off', async () => {
    const { page, tap, answer } = await bench.call('cloud.callFunction', { name: 'none' })
    expect(await answer()).toMatchObject({ errCode: -501_000 })
    await page.evaluate(() => {
      window.postMessage({ preview: 'network', offline: true }, location.origin)
    })
    await page.waitForTimeout(50)
    await tap()
    expect(await answer()).toMatchObject({ errMsg: expect.stringContaining('request:fail') as string })
  })

  async function ticket(path: string) {
    const reply = await fetch(`${bench.machine.baseUrl}/admin?env=local-env`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ action: 'storage.getUploadMetadata', path, method: 'put' }),
    })
    const { data } = (await reply.json()) as {
      data: Record<'url' | 'token' | 'authorization' | 'cosFileId', string>
    }
    const formData = {
      key: path,
      Signature: data.authorization,
      'x-cos-meta-fileid': data.cosFileId,
      'x-cos-security-token': data.token,
      success_action_status: '200',
    }
    return { url: data.url, formData }
  }
})

describeInChromium('a phone that keeps files', () => {
  let bench: PhoneBench
  beforeAll(async () => {
    bench = await openPhoneBench()
  })
  afterAll(() => bench.close())

  it('has what the app saved after the page was loaded anew, and no temporary files', async () => {
    const { page } = await bench.call('getSystemInfo')
    const ask = (method: string, options: string): Promise<unknown> =>
      page.evaluate(
        `new Promise((resolve) => __preview.wx().getFileSystemManager().${method}({
          ...${options}, success: (answer) => resolve(answer.data ?? answer.errMsg), fail: ({ errMsg }) => resolve(errMsg) }))`,
      )
    const path = 'wxfile://usr/notes.txt'
    expect(await ask('writeFile', `{ filePath: '${path}', data: '早上好' }`)).toBe('writeFile:ok')
    await page.waitForFunction(
      `new Promise((resolve) => {
        const opened = indexedDB.open('phone:${OPENID}')
        opened.onsuccess = () => {
          const kept = opened.result.transaction('files').objectStore('files').count('${path}')
          kept.onsuccess = () => resolve(kept.result === 1)
        }
      })`,
    )
    await page.reload()
    await page.waitForFunction('window.__preview?.ready')
    expect(await ask('readFile', `{ filePath: '${path}', encoding: 'utf8' }`)).toBe('早上好')
    expect(await ask('unlink', `{ filePath: '${path}' }`)).toBe('unlink:ok')
    expect(await ask('readFile', `{ filePath: '${path}' }`)).toMatch(/no such file/)
  })
})

describeInChromium('a phone whose app has a privacy guide', () => {
  let bench: PhoneBench
  beforeAll(async () => {
    bench = await openPhoneBench({ __usePrivacyCheck__: true })
  })
  afterAll(() => bench.close())

  it('lets nothing pass that the guide speaks of until it is agreed to', async () => {
    const refusing = await bench.call('chooseInvoiceTitle')
    await refusing.page.getByRole('alertdialog').getByRole('button', { name: '拒绝' }).tap()
    expect(await refusing.answer()).toMatchObject({ errno: 104 })
    const agreeing = await bench.call('chooseInvoiceTitle')
    await agreeing.page.getByRole('button', { name: '同意' }).tap()
    await agreeing.page.getByRole('button', { name: /海河物流/ }).tap()
    expect(await agreeing.answer()).toMatchObject({ type: '0', taxNumber: '91120102MA05K7X214' })
  })
})
