import { fileLimits } from '../../core/domain/files/files'
import { join, OWNER, recordsOf, STAFF, STATION, THURSDAY } from '../support/station'
import { post, upload } from '../support/uploading'
import { openWorld, type World } from '../support/world'

let world: World
beforeAll(async () => {
  world = await openWorld({ at: THURSDAY, database: { strict: true } })
}, 30_000)
afterAll(() => world.close())

const photo = { purpose: 'report', contentType: 'image/jpeg', bytes: 12 } as const
const seen = async (openid: string, fileIds: string[]) =>
  (await world.person(openid).call('file', 'temporaryUrls', { fileIds })).urls.map(({ fileId }) => fileId)
const uploaded = (fileId: string) => {
  const path = world.machine.storage.pathOf(fileId)
  return path === undefined ? undefined : world.machine.storage.read(path)
}

describe('a ticket', () => {
  it('takes one file to a path that the server drew, and shows it to its member', async () => {
    const zhang = await join(world, 'oZhang')
    const fileId = await upload(zhang)
    expect(uploaded(fileId)).toHaveLength(12)
    expect(fileId).toMatch(/\/members\/[0-9A-Z]{26}\/report\/[0-9A-Z]{26}\.jpg$/)
    const { urls } = await zhang.call('file', 'temporaryUrls', { fileIds: [fileId] })
    const answer = await fetch(urls[0]?.url ?? '')
    expect([answer.status, (await answer.arrayBuffer()).byteLength]).toEqual([200, 12])
  })

  it('is for no other path', async () => {
    const li = await join(world, 'oLi')
    const [mine, other] = [
      await li.call('file', 'uploadTicket', photo),
      await li.call('file', 'uploadTicket', photo),
    ]
    const fields = { ...mine.fields, key: other.fields['key'] ?? '' }
    expect(await post({ ...mine, fields }, new Uint8Array(12))).toBe(403)
    expect(uploaded(other.fileId)).toBeUndefined()
  })

  it('is refused for what is too large or of no known kind, and past the limit of the day, whatever is asked at once', async () => {
    const wang = await join(world, 'oWang')
    const tooLarge = { ...photo, bytes: fileLimits.report.bytes + 1 }
    expect(await wang.refusal('file', 'uploadTicket', tooLarge)).toBe('FILE_REFUSED')
    expect(await wang.refusal('file', 'uploadTicket', { ...photo, contentType: 'text/html' })).toBe(
      'INVALID_INPUT',
    )
    const avatar = { ...photo, purpose: 'avatar' } as const
    const outcomes = await Promise.all(
      Array.from({ length: fileLimits.avatar.perDay + 3 }, () =>
        wang.raw('file', { action: 'uploadTicket', input: avatar }),
      ),
    )
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(fileLimits.avatar.perDay)
    world.machine.clock.advance(86_400_000)
    await wang.call('file', 'uploadTicket', avatar)
  }, 20_000)
})

describe('what others uploaded', () => {
  it('is shown to nobody but the people of the station it was reported to', async () => {
    const chen = await join(world, 'oChen')
    await join(world, 'oStranger')
    const fileId = await upload(chen)
    expect(await seen(STAFF, [fileId])).toEqual([])
    await chen.call('order', 'report', {
      requestId: 'report-0001',
      about: { stationId: STATION, nozzleNumber: 3 },
      kind: 'equipment',
      fileIds: [fileId],
    })
    expect(await seen(STAFF, [fileId])).toEqual([fileId])
    expect(await seen(OWNER, [fileId])).toEqual([fileId])
    expect(await seen('oStranger', [fileId])).toEqual([])
    expect(await world.person('oNobody').refusal('file', 'temporaryUrls', { fileIds: [fileId] })).toBe(
      'SIGN_IN_REQUIRED',
    )
  })
})

describe('the night', () => {
  it('removes uploads that nothing came of, and keeps what is in use', async () => {
    const sun = await join(world, 'oSun')
    const [kept, unused] = [await upload(sun), await upload(sun)]
    await sun.call('order', 'report', {
      requestId: 'report-0001',
      about: { stationId: STATION, nozzleNumber: null },
      kind: 'equipment',
      fileIds: [kept],
    })
    world.machine.clock.advance(86_500_000)
    const outcome = await world.machine.fireTimer('lapse')
    expect(outcome?.ok).toBe(true)
    expect(uploaded(unused)).toBeUndefined()
    expect(uploaded(kept)).toHaveLength(12)
    const at = world.machine.clock.now()
    expect(recordsOf(world, 'files').filter(({ dropAt }) => dropAt <= at)).toEqual([])
  })
})
