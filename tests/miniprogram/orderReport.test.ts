import { updateSession } from '../../miniprogram/store/session'
import { render, type Rendered } from './support/render'
import { NOW } from './support/samples'
import { FakeWx } from './support/wx'

let weixin: FakeWx

beforeEach(() => {
  weixin = new FakeWx().install()
  updateSession({ locale: 'zh-CN', stationId: 's1' })
  weixin.cloud
    .on('order', 'reportForm', () => ({
      order: null,
      station: {
        stationId: 's1',
        name: { zh: '滨河站', en: 'Riverside' },
        phone: '022-1',
        nozzles: [{ number: 3, grade: '95#' }],
      },
      reports: [],
      at: NOW,
    }))
    .on('order', 'report', ({ about, kind, text = '', fileIds = [] }) => ({
      report: {
        reportId: 'report:A',
        stationId: 's1',
        orderId: 'orderId' in about ? about.orderId : '',
        nozzleNumber: 3,
        kind,
        text,
        fileIds,
        state: 'received',
        at: NOW,
        answers: [],
      },
    }))
    .on('file', 'uploadTicket', () => ({ url: 'https://s.example', fields: {}, fileId: 'cloud://e.b/1.jpg' }))
})

function settle(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 20)
  })
}

async function open(query: Readonly<Record<string, string>> = {}): Promise<Rendered> {
  const page = render('packages/order/report/report')
  page.run('onLoad', query)
  await settle()
  return page
}
const tap = (page: Rendered, method: string, dataset: object) =>
  page.run(method, { currentTarget: { dataset } })

test('a danger says first what to do', async () => {
  const page = await open()
  expect(page.text()).not.toContain('先停止加油')
  tap(page, 'onKind', { kind: 'danger' })
  expect(page.text()).toContain('先停止加油，离开车辆，告诉工作人员')
  page.run('onSend')
  await settle()
  expect(page.data).toMatchObject({ phase: 'over', over: { hint: '请离开车辆，到安全处等工作人员。' } })
})

test('is sent with nozzle, words and photos, once for a double tap, when the photos have arrived', async () => {
  const page = await open()
  tap(page, 'onKind', { kind: 'equipment' })
  tap(page, 'onNozzle', { number: 3 })
  page.run('onWords', { detail: { value: ' 屏幕不亮 ' } })
  weixin.album.pictures = [{ tempFilePath: '/tmp/a.jpg', size: 1_000 }]
  page.run('onAddPhoto')
  await settle()
  page.run('onSend')
  expect(page.data['problem']).toBe('照片还在上传，请稍等')
  weixin.album.sendings[0]?.answer(201)
  await settle()
  page.run('onSend')
  page.run('onSend')
  await settle()
  expect(weixin.cloud.inputs('order', 'report')).toMatchObject([
    {
      about: { stationId: 's1', nozzleNumber: 3 },
      kind: 'equipment',
      text: '屏幕不亮',
      fileIds: ['cloud://e.b/1.jpg'],
    },
  ])
})

test('needs to know what happened, and words where the kind says nothing', async () => {
  const page = await open({ orderId: 'o1' })
  expect(weixin.cloud.inputs('order', 'reportForm')).toEqual([{ orderId: 'o1' }])
  page.run('onSend')
  expect(page.data['problem']).toBe('请选择发生了什么')
  tap(page, 'onKind', { kind: 'other' })
  page.run('onSend')
  expect(page.data['problem']).toBe('请说一说情况')
})

test('photos of earlier reports are seen small and whole; one that cannot be seen says so', async () => {
  const urls = ['https://files.example/1.jpg', 'https://files.example/2.jpg']
  weixin.cloud.on('order', 'reportForm', () => ({
    order: null,
    station: { stationId: 's1', name: { zh: '滨河站', en: 'Riverside' }, phone: '', nozzles: [] },
    reports: [
      {
        reportId: 'report:B',
        stationId: 's1',
        orderId: '',
        nozzleNumber: 3,
        kind: 'equipment',
        text: '不出油',
        fileIds: ['cloud://e.b/1.jpg', 'cloud://e.b/2.jpg', 'cloud://e.b/3.jpg'],
        photoUrls: [...urls, null],
        state: 'received',
        at: NOW,
        answers: [],
      },
    ],
    at: NOW,
  }))
  const previewed: unknown[] = []
  Object.assign(Reflect.get(globalThis, 'wx') as object, {
    previewImage: (request: unknown) => previewed.push(request),
  })
  const page = await open()
  const shown = () => ['.photo__image', '.photo__unseen'].map((one) => page.all(`.before ${one}`).length)
  expect(shown()).toEqual([2, 1])
  tap(page, 'onSeePhoto', { report: 0, photo: 1 })
  tap(page, 'onSeePhoto', { report: 0, photo: 2 })
  expect(previewed).toEqual([{ current: urls[1], urls }])
  tap(page, 'onUnseenPhoto', { report: 0, photo: 0 })
  expect(shown()).toEqual([1, 2])
})
