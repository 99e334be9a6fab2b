import { cards } from './cards'
import { putFile } from './files/fileStore'
import { call, dialog, press, settle, testPhone } from './testing/phone'

describe('plates and files', () => {
  beforeAll(() => {
    // jsdom has no addresses for files.
    URL.createObjectURL = () => 'blob:one'
    URL.revokeObjectURL = () => {}
  })

  it('hands over a plate, or none', async () => {
    const wx = cards(testPhone().host)
    const plate = call(wx, 'chooseLicensePlate')
    await press('津AD12345')
    expect(await plate).toEqual({ errMsg: 'chooseLicensePlate:ok', plateNumber: '津AD12345' })
    const none = call(wx, 'chooseLicensePlate')
    await press('取消')
    expect(await none).toMatchObject({ errMsg: 'chooseLicensePlate:fail cancel' })
  })

  it('sends a file that is there, by its name', async () => {
    const wx = cards(testPhone().host)
    putFile('wxfile://usr/data.json', new Blob(['{}']))
    const sent = call(wx, 'shareFileMessage', { filePath: 'wxfile://usr/data.json', fileName: '数据.json' })
    await settle()
    expect(dialog()?.textContent).toContain('数据.json')
    await press('确定')
    expect(await sent).toEqual({ errMsg: 'shareFileMessage:ok' })
    expect(await call(wx, 'shareFileMessage', { filePath: 'wxfile://usr/none' })).toMatchObject({
      errMsg: expect.stringContaining('no such file') as string,
    })
  })
})
