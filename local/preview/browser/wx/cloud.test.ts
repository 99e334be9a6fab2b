import { cloud } from './cloud'
import { networkOf } from './support/networkState'
import { call, testPhone } from './testing/phone'

describe('wx.cloud', () => {
  const open = (isInit = true) => {
    const phone = testPhone()
    const wx = cloud(phone.host)['cloud'] as Record<string, (options?: unknown) => unknown>
    if (isInit) wx['init']?.({})
    return { ...phone, wx }
  }

  it('calls a function as the person who holds the phone', async () => {
    const { wx, posted, answers } = open()
    answers.set('/local/call', { result: { ok: true } })
    expect(await call(wx, 'callFunction', { name: 'home', data: { action: 'open' } })).toMatchObject({
      errMsg: 'cloud.callFunction:ok',
      result: { ok: true },
    })
    expect(posted).toEqual([
      { path: '/local/call', body: { function: 'home', data: { action: 'open' }, as: { openid: 'oWang' } } },
    ])
  })

  it("hands over the machine's error as an Error with errCode and errMsg", async () => {
    const { wx, answers } = open()
    answers.set('/local/call', {
      error: { errCode: -501_000, errMsg: 'cloud.callFunction:fail Error: errCode: -501000' },
    })
    const error = await call(wx, 'callFunction', { name: 'none' })
    expect(error).toBeInstanceOf(Error)
    expect(error).toMatchObject({
      errCode: -501_000,
      errMsg: 'cloud.callFunction:fail Error: errCode: -501000',
    })
  })

  it('fails as a phone without a network, and works again with one', async () => {
    const { wx, host, answers } = open()
    answers.set('/local/call', { result: 1 })
    networkOf(host).set('none')
    expect(await call(wx, 'callFunction', { name: 'home' })).toMatchObject({
      errMsg: expect.stringMatching(/^cloud\.callFunction:fail .*request:fail/) as string,
    })
    networkOf(host).set('wifi')
    expect(await call(wx, 'callFunction', { name: 'home' })).toMatchObject({ result: 1 })
  })

  it('wants to be opened first', async () => {
    const { wx } = open(false)
    expect(await call(wx, 'callFunction', { name: 'home' })).toMatchObject({
      errCode: -1,
      errMsg: expect.stringContaining('please call wx.cloud.init first') as string,
    })
  })

  it('refuses the database and the files, which are closed to clients', async () => {
    const { wx, answers } = open()
    answers.set('/local/client/database', { error: { errCode: -502_003, errMsg: 'collection.get:fail' } })
    const database = wx['database']?.() as { collection(name: string): Record<string, never> }
    expect(await call(database.collection('orders'), 'get')).toMatchObject({ errCode: -502_003 })
    expect(await call(wx, 'uploadFile', { cloudPath: 'a', filePath: 'b' })).toMatchObject({
      errCode: -503_003,
    })
    expect(await call(wx, 'getTempFileURL', { fileList: ['cloud://a'] })).toMatchObject({
      fileList: [{ fileID: 'cloud://a', tempFileURL: '', status: -503_003 }],
    })
  })
})
