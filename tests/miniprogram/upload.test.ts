import { type Photo, Photos } from '../../miniprogram/platform/upload'
import type { ClientErrorCode } from '../../miniprogram/api/client'
import { Refusal } from './support/cloud'
import { FakeWx } from './support/wx'

let weixin: FakeWx
let shown: readonly Photo[]
let problems: ClientErrorCode[]
let photos: Photos

beforeEach(() => {
  weixin = new FakeWx().install()
  weixin.cloud.on('file', 'uploadTicket', () => ({
    url: 'https://storage.example/a.jpg',
    fields: { key: 'a.jpg', Signature: 's' },
    fileId: `cloud://e.b/${weixin.cloud.count('file', 'uploadTicket')}.jpg`,
  }))
  shown = []
  problems = []
  photos = new Photos('report', 4, (now, problem) => {
    shown = now
    if (problem !== null) problems.push(problem.code)
  })
})

const settle = () =>
  new Promise((resolve) => {
    setTimeout(resolve, 5)
  })
const pictures = (...sizes: number[]) => sizes.map((size, n) => ({ tempFilePath: `/tmp/${n}.png`, size }))
const states = () => shown.map(({ state }) => state)

async function choose(...sizes: number[]): Promise<void> {
  weixin.album.pictures = pictures(...sizes)
  void photos.add()
  await settle()
}

test('photos are uploaded side by side with the ticket’s fields, and are ready together', async () => {
  await choose(1_000, 2_000)
  expect(states()).toEqual(['uploading', 'uploading'])
  expect(photos.ready).toBe(false)
  const [first, second] = weixin.album.sendings
  first?.progress(40)
  expect(shown.map(({ percent }) => percent)).toEqual([40, 0])
  first?.answer(201)
  second?.answer(204)
  await settle()
  expect(photos.ready).toBe(true)
  expect(photos.fileIds).toEqual(['cloud://e.b/1.jpg', 'cloud://e.b/2.jpg'])
  expect(first).toMatchObject({ formData: { key: 'a.jpg', Signature: 's' }, filePath: '/tmp/0.png' })
  expect(weixin.cloud.inputs('file', 'uploadTicket')[0]).toEqual({
    purpose: 'report',
    contentType: 'image/png',
    bytes: 1_000,
  })
})

test('a large photo is made smaller first, and announced with its new size', async () => {
  await choose(5_000_000)
  expect(weixin.album.compressed).toEqual(['/tmp/0.png'])
  expect(weixin.cloud.inputs('file', 'uploadTicket')).toMatchObject([
    { bytes: 90_000, contentType: 'image/jpeg' },
  ])
  expect(weixin.album.sendings[0]?.filePath).toBe('/tmp/0.png.small')
})

test('what failed can be tried again, and says why', async () => {
  await choose(1_000, 1_000)
  weixin.album.sendings[0]?.fail()
  weixin.album.sendings[1]?.answer(403, '<Error/>')
  await settle()
  expect(states()).toEqual(['failed', 'failed'])
  expect(problems).toEqual(['OFFLINE', 'UPSTREAM'])
  void photos.retry(shown[0]?.key ?? 0)
  await settle()
  weixin.album.sendings[2]?.answer(201)
  await settle()
  expect(states()).toEqual(['done', 'failed'])
  weixin.cloud.on('file', 'uploadTicket', () => {
    throw new Refusal('TOO_MANY_FILES')
  })
  await photos.retry(shown[1]?.key ?? 0)
  expect(problems.at(-1)).toBe('TOO_MANY_FILES')
})

test('one that is taken out is not handed on, and leaves its room to another', async () => {
  await choose(1_000, 1_000, 1_000)
  expect(photos.room).toBe(1)
  photos.remove(shown[1]?.key ?? 0)
  for (const sending of weixin.album.sendings) sending.answer(201)
  await settle()
  expect(photos.fileIds).toEqual(['cloud://e.b/1.jpg', 'cloud://e.b/3.jpg'])
  await choose(1_000, 1_000, 1_000)
  expect(weixin.album.counts).toEqual([4, 2])
  expect(shown).toHaveLength(4)
  await photos.add()
  expect(weixin.album.counts).toHaveLength(2)
})

test('nothing is uploaded when the driver changes his mind', async () => {
  await choose()
  expect(shown).toEqual([])
  expect(weixin.cloud.calls).toEqual([])
})
